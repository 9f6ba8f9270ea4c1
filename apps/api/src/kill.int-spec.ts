import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { capabilitiesWith } from '@commune/platform/application';
import { createTestDatabase, type TestDatabase } from '@commune/platform/testing';
import { AppModule } from './app.module.js';
import { ended, everybody, execute, executeUntilAccepted, PEOPLE, upload, Witness } from './testing/province-import.js';
import { RunningApi, type Addresses } from './testing/running-api.js';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3);
const LONGEST_MS = 4000;
const API = fileURLToPath(new URL('..', import.meta.url));
const TOOLS = new URL('../../../tools/postgres/', import.meta.url);
const rounds = Array.from({ length: ROUNDS }, (_, round) => round + 1);
/** The first at the very beginning, the others anywhere in the import. */
const moment = (round: number): number => (round === 1 ? 0 : Math.random() * LONGEST_MS);

beforeAll(() => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b'], { cwd: API, stdio: 'inherit' });
});

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Until it is told to stop: at no moment are some of the people there and others not. */
async function neverHalf(witness: Witness, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const rows = await witness
      .sql<{ people: number }>('select count(*)::int as people from civil_servant')
      .catch(() => []);
    for (const { people } of rows) if (people !== 0 && people !== PEOPLE) throw new Error(`half: ${people} people`);
    await after(100);
  }
}

/** One import with a kill in the middle; `again` brings back what was killed and says how long that took. */
async function importThroughKill(
  api: RunningApi,
  witness: Witness,
  delay: number,
  kill: () => Promise<void>,
  again: () => Promise<number>,
): Promise<void> {
  await witness.empty();
  const send = await api.signIn();
  const importId = await upload(send);
  const key = randomUUID();
  let isOver = false;
  const watched = neverHalf(witness, () => isOver);
  const answer = execute(send, importId, key);
  await after(delay);
  await kill();
  const accepted = await answer;
  const ready = await again();
  const sendAgain = await api.signIn();
  const job = await executeUntilAccepted(sendAgain, importId, key);
  if (accepted) expect(job.id).toBe(accepted.id);
  expect(await ended(sendAgain, job.id)).toMatchObject({ state: 'done' });
  expect((await executeUntilAccepted(sendAgain, importId, key)).id).toBe(job.id);
  isOver = true;
  await watched;
  expect(await witness.found(importId)).toMatchObject(everybody);
  expect(await witness.broken()).toEqual([]);
  say(
    `  killed after ${seconds(delay)}, ${accepted ? 'accepted before' : 'not yet accepted'}, ready again in ${seconds(ready)}`,
  );
}

describe('kill -9 of the API during an import', () => {
  let database: TestDatabase;
  let home: string;
  let api: RunningApi;
  let witness: Witness;

  beforeAll(async () => {
    database = await createTestDatabase(capabilitiesWith([AppModule]));
    home = mkdtempSync(join(tmpdir(), 'kill-api-'));
    api = new RunningApi(database, home);
    witness = new Witness(database.superuserUrl);
    say(`kill -9 of the API: first start ${seconds(await api.start())}`);
  });

  afterAll(async () => {
    await api.kill();
    await witness.leave();
    await database.drop();
    rmSync(home, { recursive: true });
  });

  it.each(rounds)('loses nothing that was accepted, leaves nothing half and doubles nothing (%i)', (round) =>
    importThroughKill(
      api,
      witness,
      moment(round),
      () => api.kill(),
      () => api.start(),
    ),
  );

  it('is not SIGTERM: an import that runs comes to its end first', async () => {
    await witness.empty();
    const send = await api.signIn();
    const importId = await upload(send);
    const job = await executeUntilAccepted(send, importId, randomUUID());
    const running = `select from job where id = $1 and state = 'running'`;
    while ((await witness.sql(running, [job.id])).length === 0) await after(20);
    await api.stop();
    expect(await witness.found(importId)).toMatchObject(everybody);
    await api.start();
  });

  it('with all but the last table written leaves nothing, and the import goes on by itself', async () => {
    await witness.empty();
    const send = await api.signIn();
    const importId = await upload(send);
    const blocker = new Witness(database.superuserUrl);
    await blocker.sql('begin');
    await blocker.sql('lock table annual_rating in share mode');
    const job = await executeUntilAccepted(send, importId, randomUUID());
    const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and query like '%insert into annual_rating%'`;
    while ((await witness.sql(blocked)).length === 0) await after(20);
    await api.kill();
    await blocker.sql('rollback');
    await blocker.leave();
    expect(await witness.found(importId)).toMatchObject({ state: 'uploaded', people: 0, numbers: 0, postings: 0 });
    await api.start();
    expect(await ended(await api.signIn(), job.id)).toMatchObject({ state: 'done' });
    expect(await witness.found(importId)).toMatchObject(everybody);
  });
});

interface Server {
  readonly port: number;
  readonly pid: number;
  readonly superuserUrl: string;
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly dataDir: string;
  readonly superuserPassword: string;
  readonly port?: number;
}

type Names = Readonly<Record<string, string>>;

interface PostgresTools {
  startPostgres: (options: ServerOptions) => Promise<Server>;
  ensureDatabase: (server: Server, names: Names) => Promise<Record<string, string>>;
}

/** The embedded server as an installation has it, with everything that makes it survive. */
async function postgresTools(): Promise<PostgresTools> {
  const files = ['server.mjs', 'database.mjs'].map((file) => new URL(file, TOOLS).href);
  const [server, database] = await Promise.all(files.map((file): Promise<Partial<PostgresTools>> => import(file)));
  const { startPostgres, ensureDatabase } = { ...server, ...database };
  if (!startPostgres || !ensureDatabase) throw new Error('tools/postgres has changed');
  return { startPostgres, ensureDatabase };
}

const names = {
  database: 'commune',
  ownerRole: 'commune_owner',
  ownerPassword: 'owner-under-fire',
  apiRole: 'commune_api',
  apiPassword: 'api-under-fire',
  workerPassword: 'worker-under-fire',
};

describe('kill -9 of PostgreSQL during an import', () => {
  let folder: string;
  let server: Server;
  let api: RunningApi;
  let witness: Witness;
  let startAgain: () => Promise<Server>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kill-postgres-'));
    execFileSync('chmod', ['711', folder]); // as root the server has a user of its own, who must pass
    const { startPostgres, ensureDatabase } = await postgresTools();
    const options = { dataDir: join(folder, 'data'), superuserPassword: 'superuser-under-fire' };
    server = await startPostgres(options);
    startAgain = () => startPostgres({ ...options, port: server.port });
    const urls = await ensureDatabase(server, names);
    const addresses: Addresses = {
      databaseUrl: urls['databaseUrl'] ?? '',
      ownerUrl: urls['databaseOwnerUrl'] ?? '',
      workerUrl: urls['workerDatabaseUrl'] ?? '',
    };
    api = new RunningApi(addresses, folder);
    witness = new Witness(server.superuserUrl.replace(/\/postgres$/u, '/commune'));
    say(`kill -9 of PostgreSQL: first start of the API ${seconds(await api.start())}`);
  });

  afterAll(async () => {
    await api.kill();
    await witness.leave();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const kill = async (): Promise<void> => {
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
  };

  const again = async (): Promise<number> => {
    const began = performance.now();
    server = await startAgain();
    await api.untilReady();
    return performance.now() - began;
  };

  it.each(rounds)('loses nothing that was accepted, leaves nothing half and doubles nothing (%i)', (round) =>
    importThroughKill(api, witness, moment(round), kill, again),
  );
});
