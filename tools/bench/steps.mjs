/** Seconds to a tenth, and what came of the work. */
export async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { result, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

/** The body of an answer; anything but success ends the bench. */
export async function answered(url, options) {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`bench: ${options.method ?? 'GET'} ${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
