import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { quietLogger } from './worker-log.js';

/** The worker's own tables, made or brought up to date as its own role, which the owner may take. */
export async function installTaskQueue(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, options: '-c role=commune_worker', max: 1 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, logger: quietLogger });
  } finally {
    await pool.end();
  }
}
