/** Rows of every table of ours, by its full name: what a restore is compared by. */
export async function rowCounts(client) {
  const { rows: tables } = await client.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const counts = {};
  for (const { name } of tables) {
    const { rows } = await client.query(`select count(*)::int as count from ${name}`);
    counts[name] = rows[0].count;
  }
  return counts;
}

/** What differs, as sentences; empty when nothing does. */
export function differences(expected, found) {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...names]
    .filter((name) => expected[name] !== found[name])
    .map((name) => `${name}: ${expected[name] ?? 'không có'} → ${found[name] ?? 'không có'}`);
}
