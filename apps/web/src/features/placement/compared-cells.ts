import type { PlacementBalanceCell } from '@commune/api-client';

export interface ComparedCell {
  readonly id: string;
  readonly unitName: string;
  readonly specialismCode: string | null;
  readonly required: number;
  readonly after: readonly [number, number];
}

const keyOf = ({ unitId, specialismCode }: PlacementBalanceCell): string => `${unitId} ${specialismCode ?? ''}`;

/** Communes and fields in which two plans leave a different number of people. */
export const comparedCells = (
  first: readonly PlacementBalanceCell[],
  second: readonly PlacementBalanceCell[],
): ComparedCell[] => {
  const others = new Map(second.map((cell) => [keyOf(cell), cell]));
  const known = new Set(first.map(keyOf));
  // What only one plan names is as it was before in the other.
  const pairs = [
    ...first.map((cell) => ({ cell, after: [cell.after, others.get(keyOf(cell))?.after ?? cell.before] as const })),
    ...second
      .filter((cell) => !known.has(keyOf(cell)))
      .map((cell) => ({ cell, after: [cell.before, cell.after] as const })),
  ];
  return pairs
    .filter(({ after: [one, two] }) => one !== two)
    .map(({ cell, after }) => {
      const { unitName, specialismCode, required } = cell;
      return { id: keyOf(cell), unitName, specialismCode, required, after };
    });
};
