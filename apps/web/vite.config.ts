import { fileURLToPath, URL } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressAssets } from './compress-assets.ts';

export default defineConfig({
  plugins: [vue(), compressAssets()],
  resolve: {
    // `source` makes the workspace's libraries resolve to their TypeScript, so no build of theirs is needed here.
    conditions: ['source', ...defaultClientConditions],
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Old office laptops: the last browsers that run on Windows 7 and 8.
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    // The security policy knows no data: scripts or fonts; keep every asset a file.
    assetsInlineLimit: 0,
    // What every page needs would stand in the first file, by name. Only the frame and the first pages are worth it.
    modulePreload: {
      resolveDependencies: (file, needed) => (/\/(?:AppLayout|HomePage|SignInPage)-/u.test(file) ? needed : []),
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  preview: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
