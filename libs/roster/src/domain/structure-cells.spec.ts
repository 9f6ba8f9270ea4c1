import { describe, expect, it } from '@jest/globals';
import { shownCells } from './structure-cells.js';

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

  it('shows no sum of which a part is withheld', () => {
    for (const { party, government, count } of shownCells([cell('a', 2, 9), cell('b', 8, 7), cell('c', 30, 1)], false)) {
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
