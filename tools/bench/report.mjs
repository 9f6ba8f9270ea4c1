const HEAD = ['people', 'scenario', 'plain/s', 'raw/s', 'API/s', 'API:raw', 'API:plain', 'p50 API ms', 'statements'];

/** A table for people; the JSON beside it has the rounds. */
export function table(results) {
  const rows = results.map(({ people, scenario, perSecond, p50, apiToRaw, apiToPlain, statements }) => [
    people,
    scenario,
    perSecond.plain,
    perSecond.raw,
    perSecond.api,
    apiToRaw.toFixed(2),
    apiToPlain.toFixed(2),
    p50.api,
    statements,
  ]);
  return aligned([HEAD, ...rows]);
}

const IMPORT_HEAD = ['people', 'rows', 'upload s', 'check s', 'execution s', 'rows/s', 'MB at rest', 'MB at most'];

export function importTable(results) {
  const rows = results.map(({ people, rows, seconds, rowsPerSecond, megabytes }) => [
    people,
    rows,
    seconds.upload,
    seconds.check,
    seconds.execution,
    rowsPerSecond,
    megabytes.atRest ?? '?',
    megabytes.peak ?? '?',
  ]);
  return aligned([IMPORT_HEAD, ...rows]);
}

function aligned(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  return lines.map((line) => line.map((cell, column) => String(cell).padStart(widths[column])).join('  ')).join('\n');
}
