import type { Bloc, StructureCell, StructureTotals } from '@commune/api-client';

export type Column = 'count' | Bloc;

export interface DimensionRow extends StructureCell {
  key: string;
  label: string;
  /** No single filter opens the rest of a list. */
  isRest?: boolean;
}

const keyOf = (value: string | null): string => value ?? 'unknown';
const byCount = (left: StructureCell, right: StructureCell): number => (right.count ?? -1) - (left.count ?? -1);
const emptyCell = (value: string): StructureCell => ({ value, count: 0, party: 0, government: 0 });

/** In the order of a scale, gaps filled with zero; values outside the scale follow, "not recorded" comes last. */
export const inScale = (cells: readonly StructureCell[], scale: readonly string[], fill = false): StructureCell[] => {
  const placed = scale.flatMap(
    (value) => cells.find((cell) => cell.value === value) ?? (fill ? [emptyCell(value)] : []),
  );
  const outside = cells.filter((cell) => cell.value !== null && !scale.includes(cell.value)).sort(byCount);
  return [...placed, ...outside, ...cells.filter((cell) => cell.value === null)];
};

/** Greatest first, "not recorded" last. */
export const byAmount = (cells: readonly StructureCell[]): StructureCell[] => [
  ...cells.filter((cell) => cell.value !== null).sort(byCount),
  ...cells.filter((cell) => cell.value === null),
];

const less = (whole: number, cells: readonly StructureCell[], column: Column): number | null => {
  if (cells.some((cell) => cell[column] === null)) return null;
  return whole - cells.reduce((sum, cell) => sum + (cell[column] ?? 0), 0);
};

export interface TopCells {
  top: StructureCell[];
  rest: StructureCell;
  /** How many values the rest holds. */
  restValues: number;
}

/** The greatest few; the rest is what the total leaves, so that the column adds up to the person. */
export const topCells = (cells: readonly StructureCell[], size: number, totals: StructureTotals): TopCells => {
  const ordered = byAmount(cells);
  const top = ordered.filter((cell) => cell.value !== null).slice(0, size);
  return {
    top,
    rest: {
      value: null,
      count: less(totals.headCount, top, 'count'),
      party: less(totals.party, top, 'party'),
      government: less(totals.government, top, 'government'),
    },
    restValues: ordered.length - top.length,
  };
};

export const asRows = (cells: readonly StructureCell[], nameOf: (value: string | null) => string): DimensionRow[] =>
  cells.map((cell) => ({ ...cell, key: keyOf(cell.value), label: nameOf(cell.value) }));

export const wholeOf = (totals: StructureTotals, column: Column): number =>
  column === 'count' ? totals.headCount : totals[column];
