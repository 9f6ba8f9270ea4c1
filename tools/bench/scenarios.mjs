import { load, median } from './load.mjs';
import { record } from './recording.mjs';
import { startRaw, startRecorded } from './servers.mjs';

const PEOPLE = '/api/v1/civil-servants';
const get = (path) => ({ method: 'GET', path });

/**
 * What is asked, of a province of 3,555 people in a table of many provinces; the province is named, so that the plain
 * statements, which no policy narrows, ask for the same rows. `requests` are taken in turn.
 */
export const scenarios = [
  { name: 'by-id', requests: (people) => people.slice(0, 200).map(({ id }) => get(`${PEOPLE}/${id}`)) },
  {
    name: 'page',
    requests: (_people, unitId) =>
      [1, 2, 3, 4, 5].map((page) =>
        get(`${PEOPLE}?unitId=${unitId}&sort=name&sex=female&educationLevel=university&page=${page}&pageSize=50`),
      ),
  },
  {
    name: 'search',
    requests: (_people, unitId) =>
      ['nguyen thi', 'hoang van', 'nong', 'be thi hoa', 'trieu', 'dang minh'].map((q) =>
        get(`${PEOPLE}?unitId=${unitId}&q=${encodeURIComponent(q)}&pageSize=50`),
      ),
  },
  {
    name: 'dashboard',
    requests: (_people, unitId) => [get(`/api/v1/structure?unitId=${unitId}&asOf=2026-03-31`)],
    connections: 2,
  },
  {
    name: 'staffing',
    requests: (_people, unitId) => [get(`/api/v1/staffing?unitId=${unitId}&asOf=2026-03-31`)],
    connections: 2,
  },
  { name: 'patch', amount: 500 },
];

/** Plain, raw and API after each other in every round; ratios are medians of the rounds' own ratios. */
export async function measure(scenario, bench) {
  const people = await bench.database.people();
  const recorded = scenario.amount ? await recordPatch(people, bench) : await recordReads(scenario, people, bench);
  const raw = await startRaw(bench.servers, bench.database, recorded);
  try {
    const rounds = [];
    // The first round warms caches and plans and does not count.
    for (let round = 0; round <= bench.rounds; round += 1) rounds.push(await oneRound(scenario, people, bench, raw));
    return { scenario: scenario.name, ...summary(rounds.slice(1)), statements: statementsOf(recorded) };
  } finally {
    raw.stop();
  }
}

async function oneRound(scenario, people, bench, raw) {
  const { api, headers } = bench.servers;
  const one = async (url, more) =>
    load({ url, ...(await requestsOf(scenario, people, bench)), headers: { ...headers, ...more } });
  return { plain: await one(raw.url, { 'x-plain': '1' }), raw: await one(raw.url, {}), api: await one(api.url, {}) };
}

async function requestsOf(scenario, people, { database, seconds, connections }) {
  if (!scenario.amount) {
    return {
      requests: scenario.requests(people, database.provinceId),
      seconds,
      connections: scenario.connections ?? connections,
    };
  }
  // Each record once, at the version that it has now.
  const now = await database.people();
  const requests = now.slice(0, scenario.amount).map(({ id, version }) => ({
    method: 'PATCH',
    path: `${PEOPLE}/${id}`,
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ note: `Ghi chú ${version}` }),
  }));
  return { requests, amount: scenario.amount, connections };
}

async function recordReads(scenario, people, { servers, database }) {
  const app = await startRecorded(database);
  try {
    return await record(
      app,
      scenario.requests(people, database.provinceId).map(({ method, path }) => ({
        key: `${method} ${path}`,
        method,
        url: path,
        headers: servers.headers,
      })),
    );
  } finally {
    await app.close();
  }
}

const PATCHED_VERSION = 777_001;

/** One PATCH of a record with a version that is nobody else's, so that it can be told among the values. */
async function recordPatch(people, { servers, database }) {
  const { id } = people.at(-1);
  await database.setVersion(id, PATCHED_VERSION);
  const app = await startRecorded(database);
  const note = 'Ghi chú được ghi lại';
  try {
    const recorded = await record(app, [
      {
        key: 'patch',
        method: 'PATCH',
        url: `${PEOPLE}/${id}`,
        attempts: [PATCHED_VERSION, PATCHED_VERSION + 1].map((version, attempt) => ({
          headers: { ...servers.headers, 'if-match': `"${version}"`, 'content-type': 'application/json' },
          payload: JSON.stringify({ note: attempt === 0 ? 'Làm nóng' : note }),
        })),
      },
    ]);
    return { patch: { exchange: recorded.patch, id, version: PATCHED_VERSION + 1, note } };
  } finally {
    await app.close();
  }
}

function summary(rounds) {
  const ratio = (pick) => median(rounds.map(pick));
  return {
    perSecond: Object.fromEntries(
      ['plain', 'raw', 'api'].map((name) => [name, Math.round(median(rounds.map((round) => round[name].perSecond)))]),
    ),
    p50: Object.fromEntries(
      ['plain', 'raw', 'api'].map((name) => [name, median(rounds.map((round) => round[name].p50))]),
    ),
    apiToRaw: ratio(({ api, raw }) => api.perSecond / raw.perSecond),
    apiToPlain: ratio(({ api, plain }) => api.perSecond / plain.perSecond),
    ratiosOfRounds: rounds.map(({ api, raw }) => Number((api.perSecond / raw.perSecond).toFixed(3))),
  };
}

function statementsOf(recorded) {
  const [first] = Object.values(recorded);
  return (first.exchange ?? first).flatMap(({ call, transaction }) => transaction ?? call).length;
}
