import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sleep, waitUntil } from '../processes.mjs';
import { buildApi, Installation } from './installation.mjs';
import { loadOn, outcomes } from './load.mjs';

const CALLERS = 20;
const ROUNDS = Number(process.env.STOP_ROUNDS ?? 2);
let installation;

before(async () => {
  await buildApi();
  installation = await Installation.make();
});
after(() => installation?.close());

test(
  `a stop under load fails no request in flight (${ROUNDS} rounds)`,
  { timeout: 600_000 + ROUNDS * 15_000 },
  async (t) => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const api = await installation.startApi();
      const headers = await installation.signIn(api.url);
      const paths = ['/api/v1/session', '/api/v1/units', '/health'];
      const load = loadOn({
        callers: CALLERS,
        next: (caller, turn) => ({ url: `${api.url}${paths[(caller + turn) % paths.length]}`, headers }),
      });
      // A process that has not warmed up may make somebody wait too long for a connection, stop or not.
      await waitUntil(() => load.answers.length >= 2 * CALLERS, 120_000);
      await sleep(Math.random() * 700);
      const begin = performance.now();
      process.kill(api.pid, 'SIGTERM');
      await api.exited;
      const seconds = (performance.now() - begin) / 1000;
      await load.ended;
      const counts = outcomes(load.answers);
      t.diagnostic(`round ${round}: ${JSON.stringify(counts)}, ended after ${seconds.toFixed(1)} s`);
      const { 200: good, ...failed } = counts;
      assert.deepEqual(failed, {}, JSON.stringify(load.answers.filter(({ status }) => status !== 200)));
      assert.ok(good > 10, JSON.stringify(counts));
    }
  },
);

test('while it stops it is not ready, and closes the connections that it answers', async () => {
  const api = await installation.startApi({ DRAIN_SECONDS: '5' });
  process.kill(api.pid, 'SIGTERM');
  let answer = await fetch(`${api.url}/ready`);
  while (answer.status === 200) answer = await fetch(`${api.url}/ready`);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('connection'), 'close');
  assert.equal((await fetch(`${api.url}/health`)).status, 200);
  await api.exited;
});
