import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { commandOf, freePort, isAlive, sleep, stopProcess, waitUntil } from '../processes.mjs';
import { findPackage, linkLibraries, program } from './binaries.mjs';
import { chooseIdentity, giveTo, spawnOptions } from './identity.mjs';

const HOST = '127.0.0.1';
const SUPERUSER = 'postgres';
const STOP_STEPS = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
];
const SETTINGS = { max_connections: '200', shared_buffers: '256MB', timezone: 'UTC', log_timezone: 'UTC' };
// For tests only: a power cut would destroy the data.
const FAST_SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '4GB' };

/**
 * Starts the embedded PostgreSQL on 127.0.0.1 and a free port (or the given one), creating the data folder at the first time.
 * A server left behind by a hard kill is stopped first. `superuserPassword` is needed to reopen existing data.
 * Answers `{ host, port, pid, superuserUrl, logFile, exited, stop() }`; `exited` resolves when the server ends.
 */
export async function startPostgres({ dataDir, superuserPassword, fast = false, port }) {
  const folder = resolve(dataDir);
  mkdirSync(dirname(folder), { recursive: true });
  const packageDir = findPackage();
  linkLibraries(packageDir);
  const identity = chooseIdentity(packageDir, folder);
  await stopLeftover(folder);
  const password = superuserPassword ?? newPassword(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(identity, folder, password, fast);
  const place = realpathSync(folder);
  giveTo(identity, place);
  return launch({ identity, place, password, fast, port, logFile: `${folder}.log` });
}

function newPassword(folder) {
  if (existsSync(join(folder, 'PG_VERSION'))) throw new Error(`${folder} exists: its superuser password is needed`);
  return randomBytes(24).toString('base64url');
}

/** Into a folder beside it, renamed when whole: a kill in the middle leaves nothing half made. */
function initialise(identity, folder, password, fast) {
  const place = existsSync(folder) ? realpathSync(folder) : folder;
  const partial = `${place}.new`;
  const passwordFile = `${place}.password`;
  for (const path of [partial, passwordFile]) rmSync(path, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    giveTo(identity, partial);
    giveTo(identity, passwordFile);
    runInitdb(identity, partial, passwordFile, fast);
    if (existsSync(place) && readdirSync(place).length === 0) rmSync(place, { recursive: true });
    renameSync(partial, place);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runInitdb(identity, folder, passwordFile, fast) {
  const args = ['-D', folder, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  // ICU Vietnamese: with plain C lower(), ILIKE, sort order and trigrams are wrong for Vietnamese.
  args.push('--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi', '--data-checksums');
  if (process.platform === 'linux') args.push('--lc-ctype=C.UTF-8');
  if (fast) args.push('--no-sync');
  const [command, ...rest] = [...identity.prefix, program(identity.packageDir, 'initdb'), ...args];
  const result = spawnSync(command, rest, { ...spawnOptions(identity), encoding: 'utf8', windowsHide: true });
  if (result.status === 0) return;
  throw new Error(`initdb: ${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`);
}

/** The living server of this folder, if any: `{ pid, port, ready }`. */
export function readPostmaster(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  let lines;
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  const command = commandOf(pid);
  // After a restart of the machine the number may belong to somebody else.
  if (command !== '' && !command.includes('postgres')) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

async function stopLeftover(dataDir) {
  const left = readPostmaster(dataDir);
  if (!left) return;
  if (!(await stopProcess(left.pid, STOP_STEPS))) throw new Error(`PostgreSQL ${left.pid} (${dataDir}) does not stop`);
}

async function launch(options) {
  // Someone may take the port first, and backends of a killed server hold its memory for a moment.
  for (let attempt = 1; ; attempt += 1) {
    const server = await tryLaunch(options, options.port ?? (await freePort()));
    if (server.ready) return server.handle;
    if (attempt === 8) throw new Error(`PostgreSQL: ${logTail(options.logFile)}`);
    await sleep(150 * attempt);
  }
}

async function tryLaunch({ identity, place, password, fast, logFile }, port) {
  const child = spawnServer({ identity, place, fast, logFile }, port);
  let ended = false;
  const exited = new Promise((done) => {
    const end = (code) => {
      ended = true;
      done(code);
    };
    child.once('exit', end);
    child.once('error', () => end(127));
  });
  const isReady = () => ended || (readPostmaster(place)?.pid === child.pid && readPostmaster(place)?.ready);
  await waitUntil(isReady, 60_000, 15);
  if (ended) return { ready: false };
  const superuserUrl = `postgres://${SUPERUSER}:${encodeURIComponent(password)}@${HOST}:${port}/postgres`;
  const stop = () => stopServer({ identity, place, pid: child.pid, exited });
  return { ready: true, handle: { host: HOST, port, pid: child.pid, superuserUrl, logFile, exited, stop } };
}

function spawnServer({ identity, place, fast, logFile }, port) {
  const settings = { listen_addresses: HOST, port: String(port), ...SETTINGS, ...(fast ? FAST_SETTINGS : {}) };
  if (process.platform !== 'win32') settings.unix_socket_directories = '';
  const args = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const [command, ...rest] = [...identity.prefix, program(identity.packageDir, 'postgres'), '-D', place, ...args];
  const isLong = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
  const log = openSync(logFile, isLong ? 'w' : 'a', 0o600);
  try {
    // A session of its own: Ctrl-C reaches only us, so that the API can finish before the database goes.
    const detached = process.platform !== 'win32';
    return spawn(command, rest, {
      ...spawnOptions(identity),
      detached,
      windowsHide: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

async function stopServer({ identity, place, pid, exited }) {
  if (process.platform === 'win32') {
    spawnSync(program(identity.packageDir, 'pg_ctl'), ['stop', '-m', 'fast', '-D', place], { windowsHide: true });
  } else {
    await stopProcess(pid, STOP_STEPS);
  }
  await exited;
}

function logTail(logFile) {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : '';
}
