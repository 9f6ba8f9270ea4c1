import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.js';

export default mergeConfig(
  viteConfig,
  defineConfig({
    // Under node, conditions of the server side apply; the libraries must still come from their source.
    ssr: { resolve: { conditions: ['source', 'module', 'node', 'development'] } },
    test: {
      environment: 'happy-dom',
      include: ['src/**/*.spec.ts'],
      server: { deps: { inline: ['element-plus', /^@commune\//] } },
    },
  }),
);
