import { percentOf } from '@commune/kernel';
import type { CrossTable } from '@commune/api-client';
import type { Measure } from './use-cross-table';

/** The cells as a grid: zero where the answer has none, null where a figure is withheld. */
export const gridOf = ({ rows, columns, cells }: CrossTable): (number | null)[][] => {
  const grid = rows.map(() => columns.map((): number | null => 0));
  for (const { row, column, count } of cells) {
    const line = grid[row];
    if (line) line[column] = count;
  }
  return grid;
};

export interface Sums {
  row: number | null;
  column: number | null;
  whole: number | null;
}

/** The share of a figure under the measure; undefined where people are counted, or there is nothing to divide by. */
export const shareOf = (count: number | null, sums: Sums, measure: Measure): number | undefined => {
  if (measure === 'people' || count === null) return undefined;
  const whole = sums[measure];
  return whole === null ? undefined : percentOf(count, whole);
};
