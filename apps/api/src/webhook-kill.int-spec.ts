import { execFileSync } from 'node:child_process';
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
import { EventReceiver } from './testing/event-receiver.js';
import { RunningApi } from './testing/running-api.js';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3);
const PEOPLE_A_ROUND = 20;
const LONGEST_MS = 2500;
const API = fileURLToPath(new URL('..', import.meta.url));

let database: TestDatabase;
let home: string;
let api: RunningApi;
let receiver: EventReceiver;

beforeAll(async () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b'], { cwd: API, stdio: 'inherit' });
  database = await createTestDatabase(capabilitiesWith([AppModule]));
  home = mkdtempSync(join(tmpdir(), 'kill-webhooks-'));
  api = new RunningApi(database, home);
  await api.start();
  receiver = new EventReceiver();
  const url = await receiver.start();
  const eventTypes = ['civil-servant.created'];
  const answer = await api.byKey()('POST', '/webhooks', { url, eventTypes });
  expect(answer.status).toBe(201);
});

afterAll(async () => {
  await api.kill();
  await receiver.stop();
  await database.drop();
  rmSync(home, { recursive: true });
});

const person = (index: number): object => ({
  fullName: 'Nông Thị Người',
  birthDate: '1992-03-04',
  sex: 'female',
  idNumber: `004192${String(index).padStart(6, '0')}`,
  communeCode: '01273',
  bloc: 'government',
  officeName: 'Văn phòng HĐND và UBND',
  positionTitle: 'Chuyên viên',
});

/** Asks until it is acknowledged, through every kill. Answers the record. */
async function created(index: number): Promise<string> {
  for (;;) {
    const path = `/civil-servants/by-external-code/kill/NV-${index}`;
    const answer = await api
      .byKey()('PUT', path, person(index))
      .catch(() => undefined);
    const body = (await answer?.json().catch(() => undefined)) as { record?: { id: string } } | undefined;
    if (answer?.status === 200 && body?.record) return body.record.id;
    if (answer && answer.status < 500 && answer.status !== 429)
      throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    await after(100);
  }
}

describe('kill -9 of the API during the delivery of webhooks', () => {
  it(`${ROUNDS} times: every change that was acknowledged arrives, and doubles bear the same id`, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = round * PEOPLE_A_ROUND;
      const working = Promise.all(
        Array.from({ length: PEOPLE_A_ROUND }, (_, index) => after(index * 60).then(() => created(first + index))),
      );
      const moment = Math.random() * LONGEST_MS;
      await after(moment);
      await api.kill();
      const ready = await api.start();
      process.stdout.write(`  killed after ${Math.round(moment)} ms, ready again in ${Math.round(ready)} ms\n`);
      acknowledged.push(...(await working));
    }
    expect(new Set(acknowledged).size).toBe(ROUNDS * PEOPLE_A_ROUND);
    const missing = (): string[] =>
      acknowledged.filter((id) => !receiver.idsByRecord().has(`civil-servant.created ${id} 1`));
    while (missing().length > 0) await after(200);
    const ids = [...receiver.idsByRecord().values()];
    expect(ids).toHaveLength(acknowledged.length);
    expect(ids.filter((each) => each.size > 1)).toEqual([]);
    const doubles = receiver.taken.length - acknowledged.length;
    process.stdout.write(`  ${acknowledged.length} changes, none lost, ${doubles} told twice under the same id\n`);
  });
});
