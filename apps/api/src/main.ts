import { resolve } from 'node:path';
import { capabilitiesWith, createApplication } from '@commune/platform/application';
import { parseConfig, type Config } from '@commune/platform/config';
import { assertUnprivileged, migrate } from '@commune/platform/database';
import { AppModule } from './app.module.js';
import { configureApp } from './configure-app.js';
import { FirstLoad } from './first-load/first-load.service.js';

async function boot(config: Config): Promise<void> {
  await migrate(config.databaseOwnerUrl, capabilitiesWith([AppModule]));
  await assertUnprivileged(config.databaseUrl);
  const app = await createApplication(config, [AppModule]);
  await configureApp(app, config);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.init();
  await app.get(FirstLoad).run();
  if (config.worker === 'only') return;
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  process.stdout.write(`listening http://${config.host}:${port}\n`);
}

const config = parseConfig(process.env);
boot({ ...config, webFolder: config.webFolder === null ? null : resolve(config.webFolder) }).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
