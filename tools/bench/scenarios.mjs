import { SCORED_YEAR } from './scores.mjs';

const PEOPLE = '/api/v1/civil-servants';
const get = (path) => ({ method: 'GET', path });

/** One figure over a province: few ask at once, each waits longer. */
const figure = (name, path, more = '&asOf=2026-03-31') => ({
  name,
  requests: (_people, unitId) => [get(`/api/v1/${path}?unitId=${unitId}${more}`)],
  connections: 2,
});

/** What is asked, of a province of 3,555 people in a table of many provinces. `requests` are taken in turn. */
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
  figure('dashboard', 'structure'),
  figure('cross-table', 'structure/cross-table', '&asOf=2026-03-31&rows=clusterId&columns=ageBand'),
  figure('completeness', 'completeness', ''),
  figure('staffing', 'staffing'),
  {
    name: 'scoring-table',
    requests: (_people, _unitId, { officeId, month }) => [
      get(`/api/v1/scorecards?officeId=${officeId}&period=${month}&pageSize=100`),
    ],
  },
  figure('unit-results', 'unit-evaluation-results', `&period=${SCORED_YEAR}&bloc=government`),
  { name: 'patch', patches: true },
];

/** Each record at the version that it has now. */
export function patchOf({ id, version }) {
  return {
    method: 'PATCH',
    path: `${PEOPLE}/${id}`,
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ note: `Ghi chú ${version}` }),
  };
}
