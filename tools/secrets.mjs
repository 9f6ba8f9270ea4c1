import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MAKERS = {
  superuserPassword: () => randomBytes(24).toString('base64url'),
  ownerPassword: () => randomBytes(24).toString('base64url'),
  workerPassword: () => randomBytes(24).toString('base64url'),
  apiPassword: () => randomBytes(24).toString('base64url'),
  encryptionKey: () => randomBytes(32).toString('base64'),
  digestKey: () => randomBytes(32).toString('base64'),
};

/** Passwords and keys of this installation, made at the first time, readable by its owner only. */
export function loadSecrets(home) {
  const file = join(home, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  // New keys over old data would make it unreadable for ever, so that is said instead.
  if (!known.superuserPassword && existsSync(join(home, 'postgres', 'PG_VERSION'))) {
    throw new Error(`Mất tệp ${file}: hãy khôi phục nó · ${file} is missing although data exists: restore it`);
  }
  const missing = Object.entries(MAKERS).filter(([name]) => !known[name]);
  if (missing.length === 0) return known;
  const secrets = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  save(home, file, secrets);
  return secrets;
}

function save(home, file, secrets) {
  mkdirSync(home, { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  chmodSync(partial, 0o600);
  renameSync(partial, file);
}
