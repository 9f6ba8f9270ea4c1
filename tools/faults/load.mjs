import { Agent, request } from 'node:http';

/**
 * Many callers on kept connections, each asking again as soon as it has its answer, until `stop()`. Answers
 * `{ answers, stop() }`; an answer is `{ status, ms, headers, body }` or `{ error, ms, isReused }`.
 */
export function loadOn({ callers, next }) {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const answers = [];
  let isOver = false;
  const running = Array.from({ length: callers }, async (_, caller) => {
    for (let turn = 0; !isOver; turn += 1) {
      const answer = await ask(agent, next(caller, turn));
      answers.push(answer);
      // A caller who is told that this process is leaving asks the next one, as a balancer does.
      if (answer.headers?.connection === 'close') return;
    }
  });
  const stop = async () => {
    isOver = true;
    await Promise.all(running);
    agent.destroy();
  };
  return { answers, stop, ended: Promise.all(running) };
}

export function ask(agent, { url, method = 'GET', headers = {}, body }) {
  const begin = performance.now();
  return new Promise((done) => {
    const end = (answer) => done({ ms: performance.now() - begin, at: Date.now(), ...answer });
    const sent = request(url, { method, headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', (error) => end({ error: error.code, isReused: sent.reusedSocket }));
      response.on('end', () =>
        end({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', (error) => end({ error: error.code ?? error.message, isReused: sent.reusedSocket }));
    sent.end(body);
  });
}

/** How often each outcome came. */
export function outcomes(answers) {
  const counts = {};
  for (const { status, error } of answers) counts[status ?? error] = (counts[status ?? error] ?? 0) + 1;
  return counts;
}
