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
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => String(row[column]).length)));
  const line = (cells) => cells.map((cell, column) => String(cell).padStart(widths[column])).join('  ');
  return [HEAD, ...rows].map(line).join('\n');
}
