import { DataSource } from 'typeorm';
import type { Capability } from '../modules/index.js';

/** Runs the migrations of all modules in one order, by the timestamp in their names, under a lock. */
export async function migrate(ownerUrl: string, capabilities: readonly Capability[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: capabilities.flatMap((capability) => [...(capability.migrations ?? [])]),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    await source.query(`select pg_advisory_lock(hashtext('migration'))`);
    const done = await source.runMigrations();
    for (const { afterMigrations } of capabilities) await afterMigrations?.(ownerUrl);
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
