/** What a request through the API must at least reach of the same statements sent bare. */
const WANTED = {
  'by-id': 0.7,
  page: 0.8,
  search: 0.8,
  dashboard: 0.9,
  'cross-table': 0.9,
  completeness: 0.9,
  staffing: 0.9,
  'scoring-table': 0.7,
  'unit-results': 0.9,
};
const HEAD = [
  'people',
  'scenario',
  'plain/s',
  'raw/s',
  'API/s',
  'API:raw',
  'quartiles',
  'wanted',
  'API:plain',
  'p50 API ms',
  'statements',
];

/** A table for people; the JSON beside it has the pairs. */
export function table(results) {
  const rows = results.map(({ people, scenario, perSecond, p50, apiToRaw, quartiles, apiToPlain, statements }) => [
    people,
    scenario,
    perSecond.plain,
    perSecond.raw,
    perSecond.api,
    apiToRaw.toFixed(2),
    quartiles.map((ratio) => ratio.toFixed(2)).join('–'),
    WANTED[scenario] ?? '–',
    apiToPlain.toFixed(2),
    p50.api,
    statements,
  ]);
  return aligned([HEAD, ...rows]);
}

const STEP_HEAD = ['step', 'people', 'seconds', 'a second', 'MB at rest', 'MB at most', 'of it'];

/** What is done once: imports and the opening of a round. */
export function stepTable(steps) {
  const rows = steps.map(({ step, people, seconds, parts, megabytes }) => [
    step,
    people,
    seconds,
    Math.round(people / seconds),
    megabytes?.atRest ?? '–',
    megabytes?.peak ?? '–',
    Object.entries(parts ?? {})
      .map(([part, value]) => `${part} ${value}`)
      .join(', '),
  ]);
  return aligned([STEP_HEAD, ...rows]);
}

function aligned(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  return lines.map((line) => line.map((cell, column) => String(cell).padStart(widths[column])).join('  ')).join('\n');
}
