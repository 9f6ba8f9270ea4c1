import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '@commune/kernel';
import { capabilitiesWith } from '@commune/platform/application';
import { today } from '@commune/platform/database';
import { createTestDatabase, type TestDatabase } from '@commune/platform/testing';
import { AppModule } from './app.module.js';
import { ended, Witness } from './testing/province-import.js';
import { RunningApi, type Send } from './testing/running-api.js';
import { prepareQuarter, quarterFound } from './testing/scored-quarter.js';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3);
/** 64 make a province of 3,584 people. */
const PER_COMMUNE = Number(process.env['CLOSING_PEOPLE'] ?? 5);
const API = fileURLToPath(new URL('..', import.meta.url));

const past = addMonths(today(), -3);
const quarter = Math.ceil(Number(past.slice(5, 7)) / 3);
const period = `${past.slice(0, 4)}-Q${quarter}`;
const first = `${past.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
const months = [0, 1, 2].map((count) => addMonths(first, count).slice(0, 7));

let database: TestDatabase;
let home: string;
let api: RunningApi;
let witness: Witness;
let communes: number;

beforeAll(async () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b'], { cwd: API, stdio: 'inherit' });
  database = await createTestDatabase(capabilitiesWith([AppModule]));
  home = mkdtempSync(join(tmpdir(), 'kill-closing-'));
  api = new RunningApi(database, home);
  witness = new Witness(database.superuserUrl);
  await api.start();
  await prepareQuarter(witness, months, PER_COMMUNE);
  const [units] = await witness.sql<{ count: number }>('select count(distinct unit_id)::int as count from posting');
  communes = units?.count ?? 0;
});

afterAll(async () => {
  await api.kill();
  await witness.leave();
  await database.drop();
  rmSync(home, { recursive: true });
});

async function begun(send: Send): Promise<string> {
  const [province] = await witness.sql<{ id: string }>(`select id from org_unit where code = '04'`);
  const body = { unitId: province?.id, bloc: 'government', period };
  const answer = await send('POST', '/period-closings', { ...body, acceptUnscored: true }, randomUUID());
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { id: string }).id; // parse boundary: the contract says so
}

describe('kill -9 of the API while a quarter of the whole province is closed', () => {
  it(`${ROUNDS} times: nobody is scored twice, nothing is half closed, the points are the same`, async () => {
    const send = await api.signIn();
    const jobId = await begun(send);
    const all = 4 * communes;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const atLeast = Math.floor((round * all) / (ROUNDS + 1));
      while ((await quarterFound(witness)).closed < atLeast) await after(5);
      await api.kill();
      const { closed, scores, people } = await quarterFound(witness);
      // A unit's month is closed with the scores of all its people, or not at all.
      expect([scores, people]).toEqual([closed * PER_COMMUNE, closed * PER_COMMUNE]);
      const ready = await api.start();
      process.stdout.write(`  killed after ${closed} of ${all}, ready again in ${Math.round(ready)} ms\n`);
    }
    const job = await ended(await api.signIn(), jobId);
    expect(job).toMatchObject({ state: 'done' });
    const count = all * PER_COMMUNE;
    // 25 + 70 × (1 + 1 + (210 − 63 / 4) / 210) / 3.
    const once = { closed: all, scores: count, people: count, points: [9325], state: 'closed' };
    expect(await quarterFound(witness)).toEqual(once);
    expect(await witness.broken()).toEqual([]);
  });
});
