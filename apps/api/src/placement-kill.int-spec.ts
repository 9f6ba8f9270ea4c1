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
import { decideMoves, MOVES, movedOnce, movesFound } from './testing/decided-moves.js';
import { ended, executeUntilAccepted, upload, Witness } from './testing/province-import.js';
import { RunningApi } from './testing/running-api.js';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3);
const API = fileURLToPath(new URL('..', import.meta.url));

let database: TestDatabase;
let home: string;
let api: RunningApi;
let witness: Witness;

beforeAll(async () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b'], { cwd: API, stdio: 'inherit' });
  database = await createTestDatabase(capabilitiesWith([AppModule]));
  home = mkdtempSync(join(tmpdir(), 'kill-placement-'));
  api = new RunningApi(database, home);
  witness = new Witness(database.superuserUrl);
  await api.start();
  const send = await api.signIn();
  const job = await executeUntilAccepted(send, await upload(send), randomUUID());
  expect(await ended(send, job.id)).toMatchObject({ state: 'done' });
});

afterAll(async () => {
  await api.kill();
  await witness.leave();
  await database.drop();
  rmSync(home, { recursive: true });
});

/** Until so many moves are done, wherever the next one then is. */
async function untilDone(atLeast: number): Promise<void> {
  while ((await movesFound(witness)).done < atLeast) await after(5);
}

describe('kill -9 of the API while decided moves are carried out', () => {
  it(`${ROUNDS} times: each of ${MOVES} is done exactly once`, async () => {
    await decideMoves(witness);
    for (let round = 1; round <= ROUNDS; round += 1) {
      // Somewhere in this part of the work.
      await untilDone(Math.floor(((round - 1 + Math.random()) * MOVES) / (ROUNDS + 1)));
      await after(Math.random() * 20);
      await api.kill();
      const { done, decided } = await movesFound(witness);
      expect(done + decided).toBe(MOVES);
      expect(await movedOnce(witness)).toBe(done);
      const ready = await api.start();
      process.stdout.write(`  killed after ${done} of ${MOVES}, ready again in ${Math.round(ready)} ms\n`);
    }
    while ((await movesFound(witness)).decided > 0) await after(100);
    expect(await movedOnce(witness)).toBe(MOVES);
    const [plan] = await witness.sql<{ state: string }>('select state from placement_plan');
    expect(plan).toEqual({ state: 'carried_out' });
    expect(await witness.broken()).toEqual([]);
  });
});
