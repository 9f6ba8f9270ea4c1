import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPostmaster, startPostgres } from '../postgres/server.mjs';
import { takeHome } from '../run-lock.mjs';
import { rowCounts } from './counts.mjs';
import { copyRunningData } from './data-folder.mjs';

const DATABASE = 'commune';
/** Secrets, what belongs to this machine's run, and what the copy of the database holds already. */
const NOT_KEPT = /^(postgres.*|secrets\.json.*|run\.json.*|api\.log|demo-accounts\.txt|\..*)$/;
/** Copied before the database: an anchor may be older than the trail, never newer. */
const ANCHORS = 'audit-anchors';

/** The database and the kept files of a home folder, copied while they are in use. */
export async function copyInstallation({ home, secrets, folder }) {
  copyEntries(home, folder, (name) => name === ANCHORS);
  await withSuperuser({ home, secrets }, (client) =>
    copyRunningData(client, realpathSync(join(home, 'postgres')), join(folder, 'postgres')),
  );
  // After it: a row of the copy then never names a file that is missing.
  copyEntries(home, folder, (name) => name !== ANCHORS && !NOT_KEPT.test(name));
}

/** Starts a restored data folder and counts its rows. */
export async function countRestored(dataDir, { superuserPassword }) {
  const server = await startPostgres({ dataDir, superuserPassword });
  try {
    return await withClient(server.superuserUrl, rowCounts);
  } finally {
    await server.stop();
  }
}

/** A folder beside the backup in which the server's own user may look around. */
export function workFolder(place) {
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(place, '.work-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function copyEntries(from, to, isWanted) {
  for (const name of readdirSync(from).filter(isWanted)) cpSync(join(from, name), join(to, name), { recursive: true });
}

async function withSuperuser({ home, secrets }, work) {
  const dataDir = join(home, 'postgres');
  if (!existsSync(join(dataDir, 'PG_VERSION'))) throw new Error(`${dataDir}: không có dữ liệu · no data there`);
  const running = readPostmaster(dataDir);
  const { superuserPassword } = secrets;
  if (running?.ready) return withClient(superuserUrl(running.port, superuserPassword), work);
  const lock = await takeHome(home);
  const server = await startPostgres({ dataDir, superuserPassword });
  try {
    return await withClient(server.superuserUrl, work);
  } finally {
    await server.stop();
    lock.release();
  }
}

const superuserUrl = (port, password) =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

async function withClient(url, work) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: url.replace(/\/postgres$/, `/${DATABASE}`) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
