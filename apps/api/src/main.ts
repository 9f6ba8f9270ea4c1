import { resolve } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { capabilitiesWith, createApplication } from '@commune/platform/application';
import { parseConfig, withSecretFiles, type Config } from '@commune/platform/config';
import { assertUnprivileged, Database, migrate, whileLocked } from '@commune/platform/database';
import { Installation, Readiness } from '@commune/platform/operation';
import { AppModule } from './app.module.js';
import { configureApp } from './configure-app.js';
import { FirstLoad } from './first-load/first-load.service.js';

/** With the owner's address the process brings the database up to date first; replicas have none and find it so. */
async function boot(config: Config, onlyPrepare: boolean): Promise<void> {
  if (config.databaseOwnerUrl) await migrate(config.databaseOwnerUrl, capabilitiesWith([AppModule]));
  await assertUnprivileged(config.databaseUrl);
  const app = await createApplication(config, [AppModule]);
  await configureApp(app, config);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.init();
  if (config.databaseOwnerUrl) await whileLocked(config.databaseOwnerUrl, 'first-load', () => loadFirst(app));
  if (onlyPrepare) return app.close();
  await app.get(Readiness).assertReady();
  app.get(Database).serve();
  if (config.worker === 'only') return;
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  process.stdout.write(`listening http://${config.host}:${port}\n`);
}

async function loadFirst(app: INestApplication): Promise<void> {
  await app.get(Installation).begin();
  await app.get(FirstLoad).run();
}

const config = parseConfig(withSecretFiles(process.env));
const webFolder = config.webFolder === null ? null : resolve(config.webFolder);
boot({ ...config, webFolder }, process.argv.includes('--prepare')).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
