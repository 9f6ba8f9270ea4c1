import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../commands.mjs';
import { rowCounts } from './counts.mjs';

const DUMP = 'database.dump';

/** One snapshot for the dump and for the counts. The role must see every row: BYPASSRLS and pg_read_all_data. */
export async function dumpDatabase({ url, folder }) {
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only; set local row_security = off');
    const { rows } = await client.query('select pg_export_snapshot() as snapshot');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const options = ['--format=custom', `--snapshot=${rows[0].snapshot}`, `--file=${join(folder, DUMP)}`];
    await program('pg_dump', [...options, '--dbname', url]);
    return rowCounts(client);
  });
}

/** Into an empty database whose roles are there (`prepare-database.sql`), as a superuser. */
export async function loadDump({ url, folder }) {
  await program('pg_restore', ['--exit-on-error', '--single-transaction', '--dbname', url, join(folder, DUMP)]);
  return withClient(url, rowCounts);
}

async function program(name, args) {
  const { code, output } = await run(name, args);
  if (code === 127) throw new Error(`Cần ${name} trên PATH · ${name} is needed on the PATH`);
  if (code !== 0) throw new Error(`${name}: ${output}`);
}

async function withClient(connectionString, work) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
