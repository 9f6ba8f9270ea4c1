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
import { ended, executeUntilAccepted, PEOPLE, upload, Witness } from './testing/province-import.js';
import { RunningApi, type Send } from './testing/running-api.js';

const API = fileURLToPath(new URL('..', import.meta.url));
/** Tables of a round in the order in which its opening fills them: killed while it waits for each. */
const tables = ['review_share', 'review_assessment', 'review_assessment_sensitive'] as const;

let database: TestDatabase;
let home: string;
let api: RunningApi;
let witness: Witness;
let locker: Witness;

beforeAll(async () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b'], { cwd: API, stdio: 'inherit' });
  database = await createTestDatabase(capabilitiesWith([AppModule]));
  home = mkdtempSync(join(tmpdir(), 'kill-review-'));
  api = new RunningApi(database, home);
  await api.start();
  [witness, locker] = [new Witness(database.superuserUrl), new Witness(database.superuserUrl)];
  const send = await api.signIn();
  const job = await executeUntilAccepted(send, await upload(send), randomUUID());
  expect(await ended(send, job.id)).toMatchObject({ state: 'done' });
});

afterAll(async () => {
  await api.kill();
  await locker.leave();
  await witness.leave();
  await database.drop();
  rmSync(home, { recursive: true });
});

interface Round {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

async function draft(send: Send): Promise<Round> {
  const body = { name: 'Rà soát bị cắt ngang', asOf: '2026-03-31', deadline: '2099-12-31', guidance: null };
  return (await (await send('POST', '/review-rounds', body)).json()) as Round; // parse boundary: the contract says so
}

const open = (send: Send, { id, version }: Round): Promise<Response> =>
  send('POST', `/review-rounds/${id}/opening`, undefined, undefined, version);

const rowsOf = async (table: string, { id }: Round): Promise<number | undefined> =>
  (await witness.sql<{ rows: number }>(`select count(*)::int as rows from ${table} where round_id = $1`, [id]))[0]
    ?.rows;

/** All that the opening decided about everybody, whatever the ids of the rows. */
async function fingerprint({ id }: Round): Promise<unknown> {
  const [found] = await witness.sql<{ people: number; content: string }>(
    `select count(*)::int as people, md5(string_agg(concat_ws('|', civil_servant_id, unit_id, bloc, office_id, sort_order, facts,
       proposed_group, proposed_reasons), ',' order by civil_servant_id)) as content
     from review_assessment where round_id = $1`,
    [id],
  );
  return found;
}

const WAITS = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  and query ilike '%insert into ' || $1 || '%'`;

describe('kill -9 of the API while a round opens', () => {
  it.each(tables)('in the middle of %s leaves a draft and nothing else, which opens at the next try', async (table) => {
    const send = await api.signIn();
    const round = await draft(send);
    await locker.sql(`begin; lock table ${table} in share mode`);
    const cutOff = open(send, round).catch(() => undefined);
    while ((await witness.sql(WAITS, [table])).length === 0) await after(20);
    await api.kill();
    await locker.sql('rollback');
    await cutOff;
    await api.start();

    const again = await api.signIn();
    const found = (await (await again('GET', `/review-rounds/${round.id}`)).json()) as Round; // as the contract says
    expect(found).toMatchObject({ state: 'draft', version: round.version });
    for (const filled of tables) expect(await rowsOf(filled, round)).toBe(0);
    expect((await open(again, found)).status).toBe(200);
    expect(await fingerprint(round)).toMatchObject({ people: PEOPLE });

    const undisturbed = await draft(again);
    expect((await open(again, undisturbed)).status).toBe(200);
    expect(await fingerprint(undisturbed)).toEqual(await fingerprint(round));
    expect(await witness.broken()).toEqual([]);
  });
});
