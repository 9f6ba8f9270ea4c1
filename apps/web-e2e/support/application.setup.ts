import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from '../../../tools/application.mjs';
import { startSignInService } from './sign-in-service.js';

const FIRST_PORT = 34700;
const RESULTS = join(import.meta.dirname, '..', 'test-results');

/**
 * A province with units, positions and accounts, and nobody in it. While journeys are written, JOURNEY_URL and
 * JOURNEY_HOME (where `demo-accounts.txt` lies) use an application that runs already.
 */
export default async function startEmptyProvince(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['JOURNEY_URL']) return undefined;
  delete process.env['DATABASE_URL'];
  delete process.env['DATABASE_OWNER_URL'];
  delete process.env['WORKER_DATABASE_URL'];
  process.env['DEMO_ROSTER'] = 'none';
  const home = mkdtempSync(join(tmpdir(), 'commune-journeys-'));
  // As root the database has a user of its own, who must pass.
  chmodSync(home, 0o711);
  const service = await startSignInService(FIRST_PORT);
  const application = await startApplication({ home, port: service.port, mode: 'demo', own: undefined, fast: true });
  process.env['JOURNEY_URL'] = application.url;
  process.env['JOURNEY_HOME'] = home;
  return async () => {
    await application.stop();
    await service.stop();
    keepLog(home);
    rmSync(home, { recursive: true, force: true });
  };
}

function keepLog(home: string): void {
  const log = join(home, 'api.log');
  mkdirSync(RESULTS, { recursive: true });
  if (existsSync(log)) copyFileSync(log, join(RESULTS, 'api.log'));
}
