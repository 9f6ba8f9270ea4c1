import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runNode } from '../commands.mjs';
import { buildApi, Installation } from '../faults/installation.mjs';
import { ROOT } from '../places.mjs';
import { hasNginx, startNginx } from './nginx.mjs';

let folder;
let installation;

before(async () => {
  await buildApi();
  folder = mkdtempSync(join(tmpdir(), 'commune-checks-'));
  chmodSync(folder, 0o755);
  installation = await Installation.make();
});
after(async () => {
  await installation?.close();
  rmSync(folder, { recursive: true });
});

async function check(url, more = {}, ...options) {
  const script = join(ROOT, 'tools', 'check-deployment.mjs');
  const { DATABASE_URL, DATABASE_OWNER_URL, COMMUNE_HOME } = installation.env;
  const env = { COMMUNE_HOME, DATABASE_URL, DATABASE_OWNER_URL, ...more };
  const { code, output } = await runNode([script, '--url', url, ...options], { env });
  const faults = output.split('\n').filter((line) => line.startsWith('✗'));
  return { code, output, faults: faults.map((line) => line.slice(3).split(':')[0]) };
}

test('a demonstration without TLS, with the owner as the role of the API, is told what is wrong', async () => {
  const api = await installation.startApi();
  writeFileSync(join(installation.home, 'secrets.json'), '{}', { mode: 0o644 });
  const { DATABASE_OWNER_URL: DATABASE_URL } = installation.env;
  const { code, faults } = await check(api.url, { DATABASE_URL });
  assert.equal(code, 1);
  for (const title of ['TLS', 'HSTS', 'Tệp bí mật', 'Thư', 'Vai trò của API', 'Không phải dữ liệu']) {
    assert.ok(
      faults.some((fault) => fault.startsWith(title)),
      `${title}: ${faults.join(', ')}`,
    );
  }
  await api.stop();
});

const skip = hasNginx() ? false : 'no nginx or openssl on this machine';
test('behind nginx only what a demonstration is stands in the way', { skip }, async () => {
  chmodSync(join(installation.home, 'secrets.json'), 0o600);
  const api = await installation.startApi({ BEHIND_TLS: 'true' });
  const webRoot = join(folder, 'web');
  mkdirSync(webRoot);
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html>');
  const { host } = new URL(api.url);
  const nginx = await startNginx({ folder, webRoot, upstreams: [host, host] });
  const account = { CHECK_USERNAME: 'so-noi-vu', CHECK_PASSWORD: installation.passwordOf('so-noi-vu') };
  const mail = { PUBLIC_URL: nginx.url, SMTP_URL: 'smtps://thu.example.vn', MAIL_FROM: 'canbo@example.vn' };
  const { faults, output } = await check(nginx.url, { ...account, ...mail }, '--self-signed');
  await nginx.stop();
  assert.deepEqual(faults, ['Không phải dữ liệu và tài khoản trình diễn'], output);
});
