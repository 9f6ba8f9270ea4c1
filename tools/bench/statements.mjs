import { record } from './recording.mjs';
import { patchOf, scenarios } from './scenarios.mjs';
import { startRecorded } from './servers.mjs';

/** What the API says to PostgreSQL for each of these scenarios: by scenario, as the raw server takes it. */
export async function statementsOf(chosen, { servers, database }) {
  const people = await database.people();
  const app = await startRecorded(database);
  try {
    const recorded = {};
    for (const scenario of chosen) {
      const hear = scenario.patches ? hearPatch : hearReads;
      recorded[scenario.name] = await hear(app, scenario, { people, servers, database });
    }
    return recorded;
  } finally {
    await app.close();
  }
}

async function hearReads(app, { requests }, { people, servers, database }) {
  const reads = requests(people, database.provinceId, database.scored).map(({ method, path }) => ({
    key: `${method} ${path}`,
    method,
    url: path,
    headers: servers.headers,
  }));
  return record(app, reads);
}

const PATCHED_VERSION = 777_001;
const NOTE = 'Ghi chú được ghi lại';

/** One PATCH of a record with a version that is nobody else's, so that it can be told among the values. */
async function hearPatch(app, _scenario, { people, servers, database }) {
  const { id } = people.at(-1);
  await database.setVersion(id, PATCHED_VERSION);
  const attempts = [PATCHED_VERSION, PATCHED_VERSION + 1].map((version, attempt) => {
    const { headers } = patchOf({ id, version });
    const note = attempt === 0 ? 'Làm nóng' : NOTE;
    return { headers: { ...servers.headers, ...headers }, payload: JSON.stringify({ note }) };
  });
  const { method, path: url } = patchOf({ id, version: PATCHED_VERSION });
  const { patch } = await record(app, [{ key: 'patch', method, url, attempts }]);
  return { patch: { exchange: patch, id, version: PATCHED_VERSION + 1, note: NOTE } };
}

/** How many statements one request needs. */
export function countOf(recorded) {
  const [first] = Object.values(recorded);
  return (first.exchange ?? first).flatMap(({ call, transaction }) => transaction?.flat() ?? call).length;
}

export const named = (name) => scenarios.filter((scenario) => !name || name.split(',').includes(scenario.name));
