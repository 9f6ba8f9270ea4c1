import { load, median, quantile } from './load.mjs';
import { patchOf } from './scenarios.mjs';
import { startRaw } from './servers.mjs';
import { countOf } from './statements.mjs';

/** Plain is not judged, so it takes part in every fourth pair only. */
const PLAIN_EVERY = 4;
const MOST_REQUESTS = 400;

/**
 * Raw and API in pairs of short bursts of the same requests, each pair in the other order than the one before: what a
 * machine that is shared with others takes away falls on both halves of a pair alike. Judged is the median of the
 * pairs' own ratios; their quartiles tell how far it can be trusted.
 */
export async function measure(scenario, recorded, bench) {
  const raw = await startRaw(bench.servers, bench.database, recorded);
  const burst = await burstOf(scenario, raw, bench);
  try {
    const amount = await sizeOf(burst, scenario.connections ?? bench.connections, bench);
    const pairs = [];
    for (let number = 0; number < bench.pairs; number += 1) pairs.push(await pair(burst, number, amount));
    return { scenario: scenario.name, amount, ...summary(pairs), statements: countOf(recorded) };
  } finally {
    raw.stop();
  }
}

async function pair(burst, number, amount) {
  const from = number * amount;
  const order = number % 2 === 0 ? ['raw', 'api'] : ['api', 'raw'];
  const result = {};
  for (const server of order) result[server] = await burst(server, amount, from);
  if (number % PLAIN_EVERY === 0) result.plain = await burst('plain', amount, from);
  return result;
}

/** As many requests as raw answers in the time of a burst; what warms caches and plans up does not count. */
async function sizeOf(burst, connections, { seconds }) {
  const few = 2 * connections;
  for (const server of ['raw', 'api', 'raw', 'api']) await burst(server, few, 0);
  const { perSecond } = await burst('raw', few, 0);
  return Math.min(MOST_REQUESTS, Math.max(few, Math.round(perSecond * seconds)));
}

/** A function that sends so many requests of the scenario to one of the servers. */
async function burstOf(scenario, raw, { servers, database, connections: usual }) {
  const { api, headers } = servers;
  const places = { plain: [raw.url, { 'x-plain': '1' }], raw: [raw.url, {}], api: [api.url, {}] };
  const connections = scenario.connections ?? usual;
  const people = scenario.patches ? [] : await database.people();
  const reads = scenario.patches ? [] : scenario.requests(people, database.provinceId, database.scored);
  return async (server, amount, from) => {
    const [url, more] = places[server];
    const requests = scenario.patches ? await patches(database, amount) : reads;
    const at = scenario.patches ? 0 : from;
    return load({ url, requests, headers: { ...headers, ...more }, connections, amount, from: at });
  };
}

/** Each record once: a second change of it in the same burst would meet a version that is gone. */
async function patches(database, amount) {
  const people = await database.people();
  return people.slice(0, amount).map(patchOf);
}

const SERVERS = ['plain', 'raw', 'api'];

function summary(pairs) {
  const of = (server, figure) => median(pairs.flatMap((each) => (each[server] ? [each[server][figure]] : [])));
  const ratios = pairs.map(({ api, raw }) => api.perSecond / raw.perSecond);
  return {
    perSecond: Object.fromEntries(SERVERS.map((server) => [server, Number(of(server, 'perSecond').toFixed(1))])),
    p50: Object.fromEntries(SERVERS.map((server) => [server, of(server, 'p50')])),
    apiToRaw: median(ratios),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    apiToPlain: median(pairs.flatMap(({ api, plain }) => (plain ? [api.perSecond / plain.perSecond] : []))),
    ratiosOfPairs: ratios.map((ratio) => Number(ratio.toFixed(3))),
  };
}
