import { join } from 'node:path';
import { startApi } from './api-process.mjs';
import { homeFolder, ROOT } from './places.mjs';
import { identify, portFrom } from './processes.mjs';
import { ensureDatabase } from './postgres/database.mjs';
import { startPostgres } from './postgres/server.mjs';
import { takeHome } from './run-lock.mjs';
import { loadSecrets } from './secrets.mjs';

const HOST = '127.0.0.1';
const ADDRESSES = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'WORKER_DATABASE_URL'];

/**
 * Starts database and API (built before) on a home folder. With DATABASE_URL, DATABASE_OWNER_URL and
 * WORKER_DATABASE_URL in the environment no database is started. Answers `{ url, home, pid, ended, stop() }` (`pid` of the API); `ended` resolves with a message
 * when API or database end by themselves; `signal` breaks off the start;
 * `fast` is for tests (no fsync).
 */
export async function startApplication(options = {}) {
  const {
    home = homeFolder(),
    port = 3000,
    mode = 'demo',
    say = () => {},
    own = ownDatabase(),
    fast = false,
    signal,
    main,
  } = options;
  const lock = await takeHome(home);
  const started = [];
  const stop = once(async () => {
    for (const each of started.toReversed()) await each.stop();
    lock.release();
  });
  try {
    const secrets = loadSecrets(home);
    const database = own ?? (await embeddedDatabase({ home, secrets, started, fast }));
    const env = await apiEnvironment({ home, port, mode, secrets, database, say });
    signal?.throwIfAborted();
    const api = startApi({ home, say, env, main });
    started.push(api);
    signal?.addEventListener('abort', () => void api.stop());
    lock.note({ api: identify(api.pid) });
    const url = await firstOf(api, database);
    lock.note({ url });
    return { url, home, pid: api.pid, stop, ended: whenEnded(api, database) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ownDatabase() {
  const [databaseUrl, databaseOwnerUrl, workerDatabaseUrl] = ADDRESSES.map((name) => process.env[name]);
  if (databaseUrl && databaseOwnerUrl && workerDatabaseUrl) return { databaseUrl, databaseOwnerUrl, workerDatabaseUrl };
  if (!databaseUrl && !databaseOwnerUrl && !workerDatabaseUrl) return undefined;
  throw new Error(`Phải đặt cả ba · Set all three: ${ADDRESSES.join(', ')}`);
}

async function embeddedDatabase({ home, secrets, started, fast }) {
  const dataDir = join(home, 'postgres');
  const server = await startPostgres({ dataDir, superuserPassword: secrets.superuserPassword, fast });
  started.push(server);
  const urls = await ensureDatabase(server, {
    database: 'commune',
    ownerRole: 'commune_owner',
    ownerPassword: secrets.ownerPassword,
    apiRole: 'commune_api',
    apiPassword: secrets.apiPassword,
    workerPassword: secrets.workerPassword,
  });
  return { ...urls, exited: server.exited, logFile: server.logFile };
}

async function apiEnvironment({ home, port, mode, secrets, database, say }) {
  const free = await portFrom(port, HOST);
  if (free !== port) say(`Cổng ${port} đang bận, dùng cổng ${free} · Port ${port} is taken, using ${free}`);
  return {
    NODE_ENV: 'production',
    MODE: mode,
    HOST,
    PORT: String(free),
    DATABASE_URL: database.databaseUrl,
    DATABASE_OWNER_URL: database.databaseOwnerUrl,
    WORKER_DATABASE_URL: database.workerDatabaseUrl,
    COMMUNE_HOME: home,
    ENCRYPTION_KEY: process.env.ENCRYPTION_KEY || secrets.encryptionKey,
    DIGEST_KEY: process.env.DIGEST_KEY || secrets.digestKey,
    WEB_DIST: join(ROOT, 'apps', 'web', 'dist'),
  };
}

async function firstOf(api, database) {
  const ended = whenEnded(api, database).then((message) => Promise.reject(new Error(message)));
  return Promise.race([api.listening, ended]);
}

function whenEnded(api, database) {
  const apiEnd = api.exited.then((code) => `API dừng (${code}) · The API ended (${code}):\n${api.lastLines()}`);
  if (!database.exited) return apiEnd;
  const databaseEnd = database.exited.then(() => `PostgreSQL dừng · PostgreSQL ended: ${database.logFile}`);
  return Promise.race([apiEnd, databaseEnd]);
}

function once(work) {
  let result;
  return () => (result ??= work());
}
