import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeProgram } from '../places.mjs';

const RAW = new URL('./raw-server.mjs', import.meta.url);
/** Sees all of the first province, in both blocs. */
const OFFICER = 'so-noi-vu';

/** The API as people start it, signed in as an officer of the province. */
export async function startServers(home, database) {
  const api = await database.startApi();
  const headers = await signIn(api.url, database.accountOf(OFFICER));
  return { api, headers, home, stop: () => api.stop() };
}

async function signIn(url, account) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  if (answer.status !== 201) throw new Error(`bench: sign-in answered ${answer.status}: ${await answer.text()}`);
  const { csrfToken } = await answer.json();
  return { cookie: answer.headers.get('set-cookie').split(';')[0], 'x-csrf-token': csrfToken };
}

/** The raw server with these recorded exchanges, in a process of its own. */
export async function startRaw({ home }, database, recorded) {
  const file = join(home, 'recorded.json');
  const { databaseUrl } = database.urls;
  const { superuserUrl } = database;
  const settings = { databaseUrl, superuserUrl, units: await database.units(), recorded };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  const child = fork(RAW, [file], { execPath: nodeProgram() });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('bench: the raw server ended')));
  const [port] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** An API in this process, not listening, whose statements can be heard. */
export async function startRecorded(database) {
  const [{ createApplication }, { parseConfig }, { AppModule }] = await Promise.all([
    import('@commune/platform/application'),
    import('@commune/platform/config'),
    import('../../apps/api/dist/app.module.js'),
  ]);
  const { encryptionKey, digestKey } = database.secrets;
  const config = parseConfig({
    DATABASE_URL: database.urls.databaseUrl,
    DATABASE_OWNER_URL: database.urls.databaseOwnerUrl,
    WORKER_DATABASE_URL: database.urls.workerDatabaseUrl,
    WORKER: 'off',
    ENCRYPTION_KEY: encryptionKey,
    DIGEST_KEY: digestKey,
    COMMUNE_HOME: database.home,
  });
  const app = await createApplication({ ...config, mode: 'test', logLevel: 'error' }, [AppModule]);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
