import { describe, expect, it } from '@jest/globals';
import type { Dimension } from './dimensions.js';
import { shownCells, shownDimensions, type CountedCell } from './structure-cells.js';

const cell = (value: string, party: number, government: number) => ({ value, party, government });

describe('shownCells', () => {
  it('shows everything to a reader with the class', () => {
    expect(shownCells([cell('a', 1, 2)], true)).toEqual([{ value: 'a', party: 1, government: 2, count: 3 }]);
  });

  it('withholds fewer than five people from a reader without it', () => {
    const [small] = shownCells([cell('rare', 3, 0), cell('common', 40, 50), cell('other', 20, 30)], false);
    expect(small).toMatchObject({ value: 'rare', party: null, count: null });
  });

  it('never leaves one withheld part that its total would give away', () => {
    const shown = shownCells([cell('rare', 3, 20), cell('common', 40, 50)], false);
    const hidden = shown.flatMap(({ party, government }) => [party, government]).filter((part) => part === null);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
  });

  it('withholds within each bloc, whose total is known', () => {
    const shown = shownCells([cell('postgraduate', 6, 3), cell('university', 7, 10)], false);
    expect(shown.map(({ government }) => government)).toEqual([null, null]);
  });

  it('gives nothing where a bloc has fewer than five people, whose values alone would tell', () => {
    expect(shownCells([cell('yes', 4, 0)], false)).toEqual([]);
    expect(shownCells([cell('yes', 4, 30), cell('no', 0, 20)], false)).toEqual([]);
  });

  it('shows no sum of which a part is withheld', () => {
    for (const { party, government, count } of shownCells(
      [cell('a', 2, 9), cell('b', 8, 7), cell('c', 30, 1)],
      false,
    )) {
      if (party === null || government === null) expect(count).toBeNull();
    }
  });

  it('leaves figures of five and more as they are', () => {
    expect(shownCells([cell('a', 5, 6), cell('b', 7, 8)], false)).toEqual([
      { value: 'a', party: 5, government: 6, count: 11 },
      { value: 'b', party: 7, government: 8, count: 15 },
    ]);
  });
});

describe('shownDimensions', () => {
  const counted = new Map<Dimension, CountedCell[]>([
    ['ageBand', [cell('under_30', 2, 9), cell('30_41', 30, 40), cell('42_50', 50, 60), cell('over_50', 10, 20)]],
    ['under42', [cell('yes', 32, 49), cell('no', 60, 80)]],
    ['educationGroup', [cell('university', 50, 60), cell('postgraduate', 10, 11)]],
    ['educationLevel', [cell('university', 50, 60), cell('master', 9, 9), cell('doctorate', 1, 2)]],
    ['universityOrAbove', [cell('yes', 60, 71)]],
  ]);
  const find = (hasClass: boolean, key: Dimension) =>
    shownDimensions(counted, () => hasClass).find((d) => d.key === key);

  it('leaves finer partitions to readers with the class', () => {
    expect(find(false, 'educationLevel')).toBeUndefined();
    expect(find(true, 'educationLevel')?.cells).toHaveLength(3);
  });

  it('gives no sum of which a part is withheld', () => {
    const bands = find(false, 'ageBand')?.cells ?? [];
    const young = find(false, 'under42')?.cells.find(({ value }) => value === 'yes');
    expect(bands.find(({ value }) => value === 'under_30')?.party).toBeNull();
    expect(young?.party).toBeNull();
  });

  it('adds up sums from what is shown', () => {
    expect(find(false, 'universityOrAbove')?.cells[0]).toEqual({ value: 'yes', party: 60, government: 71, count: 131 });
  });

  it('gives a reader with the class the counts themselves', () => {
    expect(find(true, 'under42')?.cells[0]).toEqual({ value: 'yes', party: 32, government: 49, count: 81 });
  });
});
