import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startApplication } from './application.mjs';
import { isAlive, sleep } from './processes.mjs';
import { readPostmaster } from './postgres/server.mjs';

const main = fileURLToPath(new URL('./test/fake-api.mjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'commune-home-'));
chmodSync(home, 0o755);
const options = { home, main, port: 34500, own: undefined, fast: true };
delete process.env.DATABASE_URL;
delete process.env.DATABASE_OWNER_URL;
delete process.env.WORKER_DATABASE_URL;
after(() => rmSync(home, { recursive: true, force: true }));

const environmentAt = async (url) => (await fetch(url)).json();

test('gives the API three addresses of the database, keys and places', async () => {
  const application = await startApplication(options);
  const env = await environmentAt(application.url);
  await application.stop();
  assert.match(env.DATABASE_URL, /^postgres:\/\/commune_api:/);
  assert.match(env.DATABASE_OWNER_URL, /^postgres:\/\/commune_owner:/);
  assert.match(env.WORKER_DATABASE_URL, /^postgres:\/\/commune_worker:/);
  assert.equal(Buffer.from(env.ENCRYPTION_KEY, 'base64').length, 32);
  assert.equal(Buffer.from(env.DIGEST_KEY, 'base64').length, 32);
  assert.equal(env.MODE, 'demo');
  assert.equal(statSync(join(home, 'secrets.json')).mode & 0o777, 0o600);
  assert.equal(readPostmaster(join(home, 'postgres')), null);
});

test('refuses a second start on the same folder and keeps its keys', async () => {
  const before = readFileSync(join(home, 'secrets.json'), 'utf8');
  const application = await startApplication(options);
  await assert.rejects(startApplication(options), /34500/);
  await application.stop();
  assert.equal(readFileSync(join(home, 'secrets.json'), 'utf8'), before);
});

test('takes the next port when the wanted one is taken, and says so', async () => {
  const said = [];
  const other = mkdtempSync(join(tmpdir(), 'commune-home-'));
  const own = { databaseUrl: 'postgres://a', databaseOwnerUrl: 'postgres://b', workerDatabaseUrl: 'postgres://c' };
  const first = await startApplication({ ...options, home: other, own });
  const second = await startApplication({ ...options, own, say: (line) => said.push(line) });
  assert.equal(second.url, 'http://127.0.0.1:34501');
  assert.match(said.join('\n'), /34500.*34501/);
  await Promise.all([first.stop(), second.stop()]);
  rmSync(other, { recursive: true, force: true });
});

test('an API that dies at the start is told with its last lines, and the database stops', async () => {
  await assert.rejects(startApplication({ ...options, mode: 'broken' }), /no such table/);
  assert.equal(readPostmaster(join(home, 'postgres')), null);
});

test('a hard kill of the starter, of the API or of the database is survived by the next start', async () => {
  const { pid, starter } = await startElsewhere();
  const left = JSON.parse(readFileSync(join(home, 'run.json'), 'utf8'));
  const database = readPostmaster(join(home, 'postgres'));
  starter.kill('SIGKILL');
  await sleep(100);
  assert.ok(!isAlive(pid) && isAlive(left.api.pid) && isAlive(database.pid));
  const application = await startApplication(options);
  assert.equal(application.url, 'http://127.0.0.1:34500');
  assert.ok(!isAlive(left.api.pid) && !isAlive(database.pid));

  process.kill(JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')).api.pid, 'SIGKILL');
  assert.match(await application.ended, /SIGKILL/);
  await application.stop();

  const next = await startApplication(options);
  process.kill(readPostmaster(join(home, 'postgres')).pid, 'SIGKILL');
  assert.match(await next.ended, /PostgreSQL/);
  await next.stop();
  await (await startApplication(options)).stop();
});

function startElsewhere() {
  const module = new URL('./application.mjs', import.meta.url).href;
  const code = `const { startApplication } = await import('${module}');
    await startApplication({ ...${JSON.stringify(options)}, own: undefined }); console.log('up');`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, fail) => {
    starter.stdout.once('data', () => done({ pid: starter.pid, starter }));
    starter.once('exit', (exitCode) => fail(new Error(`ended with ${exitCode}`)));
  });
}
