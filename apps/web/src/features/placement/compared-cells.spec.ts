import { expect, it } from 'vitest';
import { comparedCells } from './compared-cells';

const cell = (unitId: string, before: number, after: number) => ({
  unitId,
  unitName: unitId,
  specialismCode: null,
  required: 2,
  before,
  after,
});

it('of two balances shows the cells that end differently, also those that only one names', () => {
  const found = comparedCells([cell('A', 1, 2), cell('B', 1, 2)], [cell('A', 1, 2), cell('B', 1, 1), cell('C', 3, 2)]);
  expect(found.map(({ unitName, after }) => [unitName, ...after])).toEqual([
    ['B', 2, 1],
    ['C', 3, 2],
  ]);
});
