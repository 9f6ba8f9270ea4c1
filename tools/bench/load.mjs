import autocannon from 'autocannon';

/** Sends `requests` in turn over `connections` for `seconds`, or `amount` of them. Answers requests per second and the latencies in ms. */
export async function load({ url, requests, headers, connections, seconds, amount }) {
  let next = 0;
  const nextOf = (request) => {
    const own = requests[next++ % requests.length];
    return { ...request, ...own, headers: { ...headers, ...own.headers } };
  };
  const result = await autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    requests: [{ setupRequest: (request) => nextOf(request) }],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`bench: ${failed} of ${result.requests.total} requests to ${url} failed`);
  return { perSecond: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
