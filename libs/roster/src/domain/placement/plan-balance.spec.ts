import { describe, expect, it } from '@jest/globals';
import { balanceTotals, scenarioDifference, type BalanceCell } from './plan-balance.js';

const cell = (required: number, before: number, after: number): BalanceCell => ({
  unitId: 'u',
  specialismCode: 'land',
  required,
  before,
  after,
});

describe('the balance of a plan', () => {
  it.each([
    ['nothing', [], [0, 0, 0, 0]],
    ['a surplus filling a shortage', [cell(2, 3, 2), cell(2, 1, 2)], [1, 0, 1, 0]],
    ['a surplus that does not hide a shortage', [cell(2, 4, 4), cell(2, 1, 1)], [1, 1, 2, 2]],
  ] as const)('of %s', (_, cells, [shortBefore, shortAfter, surplusBefore, surplusAfter]) => {
    expect(balanceTotals(cells)).toEqual({ shortBefore, shortAfter, surplusBefore, surplusAfter });
  });
});

describe('two scenarios', () => {
  it('differ by who moves and where to', () => {
    const first = ['a here', 'b here', 'c here'];
    const second = ['b here', 'c there', 'd here'];
    const moves = (written: readonly string[]) =>
      written.map((text) => ({ personId: text[0] ?? '', to: text.slice(2) }));
    expect(scenarioDifference(moves(first), moves(second))).toEqual({
      onlyFirst: ['a'],
      onlySecond: ['d'],
      elsewhere: ['c'],
      same: 1,
    });
  });
});
