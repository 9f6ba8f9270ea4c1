import type { CrossTable } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { gridOf, shareOf } from './cross-cells';

const valued = (value: string) => ({ value, label: value, total: 0 });
const table: CrossTable = {
  asOf: '2026-03-31',
  rows: ['a', 'b'].map(valued),
  columns: ['x', 'y', 'z'].map(valued),
  cells: [
    { row: 0, column: 2, count: 7 },
    { row: 1, column: 0, count: null },
  ],
  total: 7,
  opensPeople: true,
  overlaps: false,
};

describe('gridOf', () => {
  it('has a zero where the answer has no cell, and null where a figure is withheld', () => {
    expect(gridOf(table)).toEqual([
      [0, 0, 7],
      [null, 0, 0],
    ]);
  });
});

describe('shareOf', () => {
  const sums = { row: 20, column: 50, whole: 200 };
  it.each([
    ['people', undefined],
    ['row', 50],
    ['column', 20],
    ['whole', 5],
  ] as const)('by %s is %s', (measure, share) => {
    expect(shareOf(10, sums, measure)).toBe(share);
  });

  it('is none of a figure or a total that is withheld', () => {
    expect(shareOf(null, sums, 'row')).toBeUndefined();
    expect(shareOf(10, { ...sums, row: null }, 'row')).toBeUndefined();
  });
});
