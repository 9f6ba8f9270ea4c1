import { smallCellSuppression } from './small-cell-suppression.js';

export interface CountedCell {
  /** A code of the dimension, or null where the record says nothing. */
  readonly value: string | null;
  readonly party: number;
  readonly government: number;
}

export interface ShownCell {
  readonly value: string | null;
  /** Null: fewer than five people stand behind a figure that the reader may see only in aggregate. */
  readonly count: number | null;
  readonly party: number | null;
  readonly government: number | null;
}

/** Figures of one dimension as this reader may see them: plain with the right to the class, else without small cells. */
export function shownCells(cells: readonly CountedCell[], hasClass: boolean): ShownCell[] {
  if (hasClass) return cells.map((cell) => ({ ...cell, count: cell.party + cell.government }));
  // Each (value, bloc) is a cell of its own; a sum is shown only where both of its parts are.
  const parts = smallCellSuppression(cells.flatMap((cell) => [cell.party, cell.government])).cells;
  return cells.map((cell, index) => {
    const party = parts[2 * index] ?? null;
    const government = parts[2 * index + 1] ?? null;
    return {
      value: cell.value,
      party,
      government,
      count: party === null || government === null ? null : party + government,
    };
  });
}
