import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildApi, Installation } from '../faults/installation.mjs';
import { ROOT } from '../places.mjs';
import { hasNginx, startNginx } from './nginx.mjs';

const skip = hasNginx() ? false : 'no nginx or openssl on this machine';
const agent = new Agent({ rejectUnauthorized: false });
let folder;
let installation;
let apis;
let nginx;

before(async () => {
  if (skip) return;
  await buildApi();
  folder = mkdtempSync(join(tmpdir(), 'commune-nginx-'));
  chmodSync(folder, 0o755);
  const webRoot = join(folder, 'web');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Quản lý</title>');
  writeFileSync(join(webRoot, 'assets', 'app-1a2b3c.js'), `const long = '${'x'.repeat(4000)}';`);
  installation = await Installation.make();
  const first = await installation.startApi({ BEHIND_TLS: 'true', REPLICAS: '2' });
  const second = await installation.startApi({ BEHIND_TLS: 'true', REPLICAS: '2', DATABASE_OWNER_URL: '' });
  apis = [first, second];
  nginx = await startNginx({ folder, webRoot, upstreams: apis.map(({ url }) => new URL(url).host) });
});
after(async () => {
  agent.destroy();
  await nginx?.stop();
  await apis?.[0].stop();
  await installation?.close();
  if (folder) rmSync(folder, { recursive: true });
});

function ask(path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((done, fail) => {
    const sent = request(`${nginx.url}${path}`, { method, headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, text: String(Buffer.concat(chunks)) }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

const guarding = ['content-security-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-opener-policy']; // prettier-ignore

test('the application and the API carry the same guarding headers', { skip }, async () => {
  const page = await ask('/ho-so/danh-sach');
  const api = await ask('/api/v1/session');
  assert.match(page.text, /Quản lý/);
  assert.equal(api.status, 401);
  for (const name of guarding) assert.equal(page.headers[name], api.headers[name], name);
  for (const { headers } of [page, api]) assert.doesNotMatch(headers.server ?? '', /\d/);
});

test(
  'built files are kept for good and compressed, the page is asked for anew, a file that is none is not found',
  { skip },
  async () => {
    const asset = await ask('/assets/app-1a2b3c.js', { headers: { 'Accept-Encoding': 'gzip' } });
    assert.match(asset.headers['cache-control'], /immutable/);
    assert.equal(asset.headers['content-encoding'], 'gzip');
    assert.equal((await ask('/')).headers['cache-control'], 'no-cache');
    assert.equal((await ask('/assets/gone.js')).status, 404);
    assert.equal((await ask('/.env')).status, 404);
    assert.equal((await ask('/metrics')).status, 404);
    const plain = await fetch(`${nginx.plainUrl}/x`, { redirect: 'manual' });
    assert.equal(plain.status, 308);
  },
);

test(
  'a session opened at one process is known at the other, and one killed process is not noticed',
  { skip },
  async () => {
    const body = JSON.stringify({ username: 'so-noi-vu', password: installation.passwordOf('so-noi-vu') });
    const signedIn = await ask('/api/v1/session', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    assert.equal(signedIn.status, 201, signedIn.text);
    const [cookie] = signedIn.headers['set-cookie'];
    assert.match(cookie, /^__Host-session=.*HttpOnly; Secure; SameSite=Lax/);
    const headers = { Cookie: cookie.split(';')[0] };
    const statuses = async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/api/v1/session', { headers })));
      return [...new Set(answers.map(({ status }) => status))];
    };
    assert.deepEqual(await statuses(), [200]);
    process.kill(apis[1].pid, 'SIGKILL');
    await apis[1].exited;
    assert.deepEqual(await statuses(), [200]);
    assert.doesNotMatch(readFileSync(join(folder, 'access.log'), 'utf8'), /\?/);
  },
);

const compose = ['docker', ['compose', '-f', join(ROOT, 'docker-compose.yml'), 'config', '--quiet']];
const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
test('docker-compose.yml can be read', { skip: hasCompose ? false : 'no docker compose here' }, () => {
  const { status, stderr } = spawnSync(...compose, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});
