import autocannon from 'autocannon';

/**
 * Sends `amount` of `requests`, taken in turn from `from` on, over `connections`. Answers requests per second and the
 * median of the latencies in ms.
 */
export async function load({ url, requests, headers, connections, amount, from = 0 }) {
  let next = from;
  const nextOf = (request) => {
    const own = requests[next++ % requests.length];
    return { ...request, ...own, headers: { ...headers, ...own.headers } };
  };
  const started = performance.now();
  let finished = started;
  // It looks only from time to time whether it is done; the last answer is what counts.
  const run = autocannon({
    url,
    connections: Math.min(connections, amount),
    amount,
    sampleInt: 20,
    requests: [{ setupRequest: (request) => nextOf(request) }],
  });
  run.on('response', () => (finished = performance.now()));
  const result = await run;
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`bench: ${failed} of ${result.requests.total} requests to ${url} failed`);
  return { perSecond: (amount * 1000) / (finished - started), p50: result.latency.p50 };
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** Between the two nearest where it falls between them. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}
