/** Rows under their key, in the order in which the keys come first. */
export const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): (readonly [string, Row[]])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
};
