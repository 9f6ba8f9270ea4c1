import type { CountGrid } from './cross-counts.js';
import { crossSuppression, type ShownTable } from './cross-suppression.js';

export interface CrossReader {
  /** The reader has the class of both dimensions: nothing is withheld. */
  readonly seesAll: boolean;
  /** Has the class of the rows, so knows their totals. */
  readonly rowsKnown: boolean;
  readonly columnsKnown: boolean;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const together = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? null : left + right;

/** The table as this reader may see it. The blocs can be asked for apart, so each is withheld for itself and the sum of both where one of them is. */
export function shownCrossTable({ party, government }: CountGrid, reader: CrossReader): ShownTable {
  if (reader.seesAll) return whole(party.map((row, r) => row.map((count, c) => count + (government[r]?.[c] ?? 0))));
  const known = { rowTotalsKnown: reader.rowsKnown, columnTotalsKnown: reader.columnsKnown };
  const [left, right] = [
    crossSuppression({ cells: party, ...known }),
    crossSuppression({ cells: government, ...known }),
  ];
  const added = (one: readonly (number | null)[], other: readonly (number | null)[]): (number | null)[] =>
    one.map((count, index) => together(count, other[index] ?? null));
  return {
    cells: left.cells.map((row, index) => added(row, right.cells[index] ?? [])),
    rowTotals: added(left.rowTotals, right.rowTotals),
    columnTotals: added(left.columnTotals, right.columnTotals),
    total: together(left.total, right.total),
  };
}

function whole(cells: number[][]): ShownTable {
  const columnTotals = (cells[0] ?? []).map((_, column) => sum(cells.map((row) => row[column] ?? 0)));
  return { cells, rowTotals: cells.map(sum), columnTotals, total: sum(columnTotals) };
}
