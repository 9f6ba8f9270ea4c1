import type { Bloc } from '@commune/kernel';

/** How many people of a bloc stand at a row and a column. */
export interface CrossCount {
  readonly row: string | null;
  readonly column: string | null;
  readonly bloc: Bloc;
  readonly count: number;
}

export type Value = string | null;

export interface CountGrid {
  readonly rows: readonly Value[];
  readonly columns: readonly Value[];
  readonly party: readonly (readonly number[])[];
  readonly government: readonly (readonly number[])[];
}

/** Known values in their order, then those nobody has named, then what the record doesn't say. */
export function valuesInOrder(found: readonly Value[], known: readonly string[]): Value[] {
  const met = new Set(found);
  const others = [...met].filter((value): value is string => value !== null && !known.includes(value));
  const unknown: Value[] = met.has(null) ? [null] : [];
  return [...known.filter((value) => met.has(value)), ...others.sort((a, b) => a.localeCompare(b, 'vi')), ...unknown];
}

/** The counts as a grid of each bloc. */
export function countGrid(
  counts: readonly CrossCount[],
  known: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): CountGrid {
  const rows = valuesInOrder(
    counts.map(({ row }) => row),
    known.rows,
  );
  const columns = valuesInOrder(
    counts.map(({ column }) => column),
    known.columns,
  );
  const rowAt = new Map(rows.map((value, index) => [value, index]));
  const columnAt = new Map(columns.map((value, index) => [value, index]));
  const empty = (): number[][] => rows.map(() => columns.map(() => 0));
  const grids = { party: empty(), government: empty() };
  for (const { row, column, bloc, count } of counts) {
    const line = grids[bloc][rowAt.get(row) ?? -1];
    const at = columnAt.get(column);
    if (line && at !== undefined) line[at] = (line[at] ?? 0) + count;
  }
  return { rows, columns, ...grids };
}
