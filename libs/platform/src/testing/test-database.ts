import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../database/index.js';
import type { Capability } from '../modules/index.js';

export interface TestDatabase {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly workerUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, copied from a template that has every migration. */
export async function createTestDatabase(capabilities: readonly Capability[]): Promise<TestDatabase> {
  const template = await migratedTemplate(capabilities);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser((client) =>
    client.query(`create database ${name} template ${template} strategy file_copy owner commune_owner`),
  );
  const urlOf = (variable: string): string => withDatabase(variable, name);
  return {
    databaseUrl: urlOf('TEST_DATABASE_URL'),
    ownerUrl: urlOf('TEST_DATABASE_OWNER_URL'),
    workerUrl: urlOf('TEST_WORKER_DATABASE_URL'),
    superuserUrl: urlOf('TEST_SUPERUSER_URL'),
    drop: async () => {
      await asSuperuser((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function migratedTemplate(capabilities: readonly Capability[]): Promise<string> {
  const migrations = capabilities
    .flatMap((capability) => capability.migrations ?? [])
    .map((migration) => migration.name);
  const name = `template_${createHash('sha256').update(migrations.sort().join()).digest('hex').slice(0, 12)}`;
  await asSuperuser(async (client) => {
    // Two test files may want it at once; the lock ends with this connection.
    await client.query(`select pg_advisory_lock(hashtext('test-template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    await client.query(`create database ${name}_new template commune_base owner commune_owner`);
    await migrate(withDatabase('TEST_DATABASE_OWNER_URL', `${name}_new`), capabilities);
    await client.query(`alter database ${name}_new rename to ${name}`);
  });
  return name;
}

async function asSuperuser(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase('TEST_SUPERUSER_URL', 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(variable: string, database: string): string {
  const url = new URL(process.env[variable] ?? fail(variable));
  url.pathname = `/${database}`;
  return url.href;
}

function fail(variable: string): never {
  throw new Error(`${variable} is not set: run integration tests with the global set-up`);
}
