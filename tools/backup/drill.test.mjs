import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startApplication } from '../application.mjs';
import { runNode } from '../commands.mjs';
import { buildApi } from '../faults/installation.mjs';
import { ROOT } from '../places.mjs';
import { loadSecrets } from '../secrets.mjs';
import { keyId } from './keys.mjs';

const place = mkdtempSync(join(tmpdir(), 'commune-drill-'));
const home = join(place, 'home');
const kept = join(place, 'kept');
const main = join(ROOT, 'apps', 'api', 'dist', 'main.js');
let application;
let backup;

before(async () => {
  // As root the database has a user of its own, who must pass.
  chmodSync(place, 0o711);
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'WORKER_DATABASE_URL']) delete process.env[name];
  await buildApi();
  mkdirSync(join(ROOT, 'apps', 'web', 'dist'), { recursive: true });
  process.env.DEMO_ROSTER = 'none';
  application = await startApplication({ home, main, port: 34800, own: undefined });
});
after(async () => {
  await application?.stop();
  rmSync(place, { recursive: true, force: true });
});

const command = (name, args, env) =>
  runNode([join(ROOT, 'tools', `${name}.mjs`), ...args], { env: { COMMUNE_HOME: home, ...env } });

function passwordOf(username) {
  const accounts = readFileSync(join(home, 'demo-accounts.txt'), 'utf8');
  return new RegExp(`^${username}\\s+(\\S+)`, 'm').exec(accounts)?.[1];
}

const signIn = (url) =>
  fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'so-noi-vu', password: passwordOf('so-noi-vu') }),
  });

test('a backup is made while people work, encrypted, and holds no key', async () => {
  mkdirSync(join(home, 'files'));
  writeFileSync(join(home, 'files', 'one'), randomBytes(1000));
  let isOver = false;
  const working = (async () => {
    let signedIn = 0;
    for (; !isOver; signedIn += 1) assert.equal((await signIn(application.url)).status, 201);
    return signedIn;
  })();
  const { code, output } = await command('backup', ['--to', kept]);
  isOver = true;
  assert.equal(code, 0, output);
  assert.ok((await working) > 1);
  const [name] = readdirSync(kept);
  backup = join(kept, name);
  assert.deepEqual(readdirSync(kept), [name]);
  assert.deepEqual(readdirSync(backup).sort(), ['SHA256SUMS', 'data.tar.gz.aes256gcm', 'manifest.json']);
  const manifest = readFileSync(join(backup, 'manifest.json'), 'utf8');
  const secrets = loadSecrets(home);
  assert.equal(JSON.parse(manifest).needsKeys.encryptionKey, keyId(secrets.encryptionKey));
  for (const secret of Object.values(secrets)) assert.ok(!manifest.includes(secret));
});

test('another key is refused and named', async () => {
  const to = join(place, 'wrong');
  const ENCRYPTION_KEY = randomBytes(32).toString('base64');
  const args = ['--from', backup, '--to', to, '--secrets', join(home, 'secrets.json')];
  const { code, output } = await command('restore', args, { ENCRYPTION_KEY });
  assert.equal(code, 1);
  assert.match(output, new RegExp(`Sai khóa encryptionKey.*${keyId(loadSecrets(home).encryptionKey)}`));
  assert.ok(!existsSync(join(to, 'postgres')));
});

test('a changed byte, a changed manifest and a folder with data are refused', async () => {
  const args = ['--from', backup, '--to', join(place, 'never'), '--secrets', join(home, 'secrets.json')];
  const file = join(backup, 'data.tar.gz.aes256gcm');
  const good = readFileSync(file);
  const bad = Buffer.from(good);
  bad[bad.length >> 1] ^= 1;
  writeFileSync(file, bad);
  assert.match((await command('restore', args)).output, /đã bị thay đổi/);
  writeFileSync(file, good);
  const manifest = readFileSync(join(backup, 'manifest.json'), 'utf8');
  writeFileSync(join(backup, 'manifest.json'), manifest.replace(/"public.account": \d+/, '"public.account": 1'));
  assert.match((await command('restore', args)).output, /manifest.json: đã bị thay đổi/);
  writeFileSync(join(backup, 'manifest.json'), manifest);
  const over = await command('restore', ['--from', backup, '--to', home]);
  assert.match(over.output, /đã có dữ liệu/);
});

test('restored elsewhere, every table has its rows, the trail is whole, files are there and people sign in', async (t) => {
  const to = join(place, 'restored');
  const { code, output } = await command('restore', [
    '--from',
    backup,
    '--to',
    to,
    '--secrets',
    join(home, 'secrets.json'),
  ]);
  t.diagnostic(output.trim().replaceAll('\n', ' · '));
  assert.equal(code, 0, output);
  assert.match(output, /Nhật ký nguyên vẹn/);
  assert.deepEqual(readFileSync(join(to, 'files', 'one')), readFileSync(join(home, 'files', 'one')));
  await application.stop();
  application = await startApplication({ home: to, main, port: 34800, own: undefined });
  assert.equal((await signIn(application.url)).status, 201);
});
