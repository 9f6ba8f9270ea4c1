import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { copyPackage, program } from './binaries.mjs';

const NOBODY = 65534;
const ROOT_OWNED = '/var/lib/commune';
// Inside the user namespace our own files look like nobody's.
const AS_NOBODY = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * PostgreSQL refuses to run as root. Answers how to spawn it here and whom its files must belong to:
 * `{ packageDir, uid?, prefix, owner? }`.
 */
export function chooseIdentity(packageDir, dataDir, isRoot = process.getuid?.() === 0) {
  if (!isRoot) return { packageDir, prefix: hasName() ? [] : AS_NOBODY };
  if (canReach(dirname(dataDir)) && runs(packageDir, { uid: NOBODY, gid: NOBODY }))
    return { packageDir, prefix: [], uid: NOBODY, owner: NOBODY };
  if (runs(packageDir, {}, AS_NOBODY)) return { packageDir, prefix: AS_NOBODY, owner: 0 };
  return copied(packageDir, dataDir);
}

// initdb refuses a user id without a name, as containers like to give.
function hasName() {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function copied(packageDir, dataDir) {
  const copy = copyPackage(packageDir, ROOT_OWNED);
  moveWithinReach(dataDir);
  return { packageDir: copy, prefix: [], uid: NOBODY, owner: NOBODY };
}

function moveWithinReach(dataDir) {
  if (canReach(dirname(dataDir)) || existsSync(dataDir)) return;
  const place = join(ROOT_OWNED, createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16));
  mkdirSync(join(place, 'data'), { recursive: true, mode: 0o755 });
  symlinkSync(join(place, 'data'), dataDir);
}

/** Whether every folder up to the root lets others pass. */
export function canReach(folder) {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function runs(packageDir, user, prefix = []) {
  const [command, ...args] = [...prefix, program(packageDir, 'postgres'), '--version'];
  return spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

export function spawnOptions(identity) {
  const user = identity.uid === undefined ? {} : { uid: identity.uid, gid: identity.uid };
  // C everywhere: a locale of the machine that the programs don't know stops them.
  return {
    ...user,
    cwd: process.platform === 'win32' ? undefined : '/',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  };
}

/** Gives the folder to the server's user; quick when it has it already. */
export function giveTo(identity, folder) {
  if (identity.owner === undefined || statSync(folder).uid === identity.owner) return;
  chownTree(folder, identity.owner);
}

function chownTree(path, owner) {
  // The folder itself comes last: an interrupted run is then done again.
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), owner);
  lchownSync(path, owner, owner);
}
