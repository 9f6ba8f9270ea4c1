import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { capabilitiesWith } from '@commune/platform/application';
import { createTestDatabase, type TestDatabase } from '@commune/platform/testing';
import pg from 'pg';
import { AppModule } from './app.module.js';
import { ROSTER_FILE_NAME, rosterFile } from './demo/demo-province.js';

const API = fileURLToPath(new URL('..', import.meta.url));
const PEOPLE = 2045;

let database: TestDatabase;
let superuser: pg.Client;
let home: string;
let keys: Readonly<Record<string, string>>;
let running: ChildProcess | undefined;

beforeAll(() => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b'], { cwd: API, stdio: 'inherit' });
}, 180_000);

beforeEach(async () => {
  database = await createTestDatabase(capabilitiesWith([AppModule]));
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  home = mkdtempSync(join(tmpdir(), 'kill-'));
  keys = { ENCRYPTION_KEY: randomBytes(32).toString('base64'), DIGEST_KEY: randomBytes(32).toString('base64') };
});

afterEach(async () => {
  await kill();
  await superuser.end();
  await database.drop();
  rmSync(home, { recursive: true });
});

async function kill(): Promise<void> {
  if (!running) return;
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  running = undefined;
  await gone;
}

/** Starts the program as an operator would, and gives its address. */
async function start(): Promise<string> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    ...keys,
    PORT: '0',
    DEMO_ROSTER: 'none',
    DATABASE_URL: database.databaseUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    COMMUNE_HOME: home,
  };
  const child = spawn(process.execPath, ['dist/main.js'], { cwd: API, env, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^listening (\S+)/u.exec(line)?.[1];
    if (address === undefined) continue;
    child.stdout.resume();
    return address;
  }
  throw new Error('the program ended before it listened');
}

type Send = (method: string, path: string, body?: object | FormData) => Promise<Response>;

/** Signs in with the account of the demonstration's list. */
async function signIn(address: string): Promise<Send> {
  const password = /^so-noi-vu\s+(\S+)/mu.exec(readFileSync(join(home, 'demo-accounts.txt'), 'utf8'))?.[1];
  const headers: Record<string, string> = {};
  const send: Send = (method, path, body) => {
    const json = body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' };
    const content = body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) };
    return fetch(`${address}/api/v1${path}`, { method, headers: { ...headers, ...json }, ...content });
  };
  const answer = await send('POST', '/session', { username: 'so-noi-vu', password });
  const session = (await answer.json()) as { csrfToken?: string }; // parse boundary: the contract says so
  headers['Cookie'] = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  headers['X-CSRF-Token'] = session.csrfToken ?? '';
  return send;
}

async function upload(send: Send): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(rosterFile())]), ROSTER_FILE_NAME);
  const answer = await send('POST', '/imports/civil-servants', form);
  const { id } = (await answer.json()) as { id: string }; // parse boundary: the contract says so
  return id;
}

const execute = (send: Send, id: string): Promise<Response> =>
  send('POST', `/imports/${id}/execution`, { onlyGoodRows: false });

interface Found {
  readonly state: string;
  readonly people: number;
  readonly numbers: number;
  readonly postings: number;
  readonly ratings: number;
}

/** The import and what is there of it, at one moment. */
async function found(id: string): Promise<Found> {
  const { rows } = await superuser.query<Found>(
    `select i.state, (select count(*)::int from civil_servant) as people,
       (select count(distinct digest)::int from civil_servant_id_number) as numbers,
       (select count(*)::int from posting) as postings, (select count(*)::int from annual_rating) as ratings
     from data_import i where i.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error('the import itself is gone');
  return row;
}

const nothing = { people: 0, numbers: 0, postings: 0, ratings: 0 };
const everybody = { state: 'done', people: PEOPLE, numbers: PEOPLE, postings: PEOPLE };

/** Starts again after the kill, looks, and repeats the execution. */
async function expectWholeAfterRetry(id: string): Promise<Found> {
  const send = await signIn(await start());
  const left = await found(id);
  expect(left).toMatchObject(left.state === 'done' ? everybody : { state: 'uploaded', ...nothing });
  const again = await execute(send, id);
  expect([200, 409]).toContain(again.status);
  expect(await found(id)).toMatchObject(everybody);
  expect((await execute(send, id)).status).toBe(409);
  return left;
}

/** Until the import has written everything but the ratings, whose writing the caller's lock holds up. */
async function untilBlocked(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    and query like '%insert into annual_rating%'`;
  const watcher = new pg.Client({ connectionString: database.superuserUrl });
  await watcher.connect();
  try {
    while ((await watcher.query(waiting)).rowCount === 0) await after(20);
  } finally {
    await watcher.end();
  }
}

describe('kill -9 during the import of the province', () => {
  it.each([50, 500, 1000, 1500, 3000])(
    'at about %i ms leaves all or nothing, and the import can be repeated',
    async (delay) => {
      const send = await signIn(await start());
      const id = await upload(send);
      const answer = execute(send, id).then(
        ({ status }) => status,
        () => 'no answer',
      );
      await after(delay + Math.random() * 200);
      await kill();
      const answered = await answer;
      const left = await expectWholeAfterRetry(id);
      process.stdout.write(`kill at about ${delay} ms: answered ${answered}, import ${left.state}\n`);
      if (answered === 200) expect(left.state).toBe('done');
    },
    90_000,
  );

  it('with all but the last table written leaves nothing, and the import can be repeated', async () => {
    const send = await signIn(await start());
    const id = await upload(send);
    await superuser.query('begin; lock table annual_rating in share mode');
    const answer = execute(send, id).catch(() => 'no answer');
    await untilBlocked();
    await kill();
    expect(await answer).toBe('no answer');
    await superuser.query('rollback');
    expect(await expectWholeAfterRetry(id)).toMatchObject({ state: 'uploaded', ...nothing });
  }, 90_000);
});
