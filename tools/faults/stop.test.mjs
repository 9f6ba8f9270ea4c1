import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sleep } from '../processes.mjs';
import { buildApi, Installation } from './installation.mjs';
import { loadOn, outcomes } from './load.mjs';

const ROUNDS = Number(process.env.STOP_ROUNDS ?? 2);
let installation;

before(async () => {
  await buildApi();
  installation = await Installation.make();
});
after(() => installation?.close());

test(
  `a stop under load fails no request in flight (${ROUNDS} rounds)`,
  { timeout: 120_000 + ROUNDS * 15_000 },
  async (t) => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const api = await installation.startApi();
      const headers = await installation.signIn(api.url);
      const paths = ['/api/v1/session', '/api/v1/units', '/health'];
      const load = loadOn({
        callers: 20,
        next: (caller, turn) => ({ url: `${api.url}${paths[(caller + turn) % paths.length]}`, headers }),
      });
      await sleep(300 + Math.random() * 700);
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
      assert.ok(seconds < 15);
    }
  },
);

test('while it stops it is not ready, and closes the connections that it answers', async () => {
  const api = await installation.startApi({ DRAIN_SECONDS: '2' });
  process.kill(api.pid, 'SIGTERM');
  await sleep(300);
  const answer = await fetch(`${api.url}/ready`);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('connection'), 'close');
  assert.equal((await fetch(`${api.url}/health`)).status, 200);
  await api.exited;
});
