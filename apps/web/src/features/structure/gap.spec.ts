import { describe, expect, it } from 'vitest';
import { gapOf, sumOfGaps } from './gap';

describe('gap of a unit', () => {
  it.each([
    [31, 29, 2, 'surplus'],
    [25, 25, 0, 'balance'],
    [30, 35, -5, 'shortage'],
    [3, 0, 3, 'surplus'],
  ])('%d people for %d posts', (present, quota, difference, kind) => {
    expect(gapOf(present, quota)).toEqual({ present, quota, difference, kind });
  });

  it.each([null, undefined])('is unknown where no quota is given (%s)', (quota) => {
    expect(gapOf(12, quota)).toBeUndefined();
  });

  it('adds blocs, of which one may have no quota', () => {
    expect(sumOfGaps([gapOf(31, 29), gapOf(44, 49)])).toEqual({
      present: 75,
      quota: 78,
      difference: -3,
      kind: 'shortage',
    });
    expect(sumOfGaps([undefined, gapOf(44, 41)])).toEqual(gapOf(44, 41));
    expect(sumOfGaps([undefined, undefined])).toBeUndefined();
  });
});
