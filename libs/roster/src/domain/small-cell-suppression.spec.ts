import { describe, expect, it } from '@jest/globals';
import { smallCellSuppression } from './small-cell-suppression.js';

describe('smallCellSuppression', () => {
  it.each([
    ['shows figures of five and more', [5, 12, 40], [5, 12, 40], 57],
    ['shows zeros', [0, 12, 40], [0, 12, 40], 52],
    ['hides the smallest other figure beside a single small one', [3, 12, 40], [null, null, 40], 55],
    ['leaves two small figures that are five together', [3, 4, 40], [null, null, 40], 47],
    ['hides a third when two are less than five together', [1, 2, 40, 9], [null, null, 40, null], 52],
    ['prefers any figure to a zero as the second one', [3, 0, 12], [null, 0, null], 15],
    ['hides all of a group that is small itself', [3, 0, 0], [null, null, null], null],
    ['shows nothing of nobody as zeros', [0, 0], [0, 0], 0],
    ['hides only one of two equal figures', [1, 7, 7], [null, null, 7], 15],
    ['knows no rows', [], [], 0],
  ])('%s', (_claim, given, cells, total) => expect(smallCellSuppression(given)).toEqual({ cells, total }));

  it('never lets a hidden figure be computed from the total', () => {
    for (let a = 0; a <= 7; a += 1) {
      for (let b = 0; b <= 7; b += 1) {
        for (let c = 0; c <= 7; c += 1) {
          const { cells } = smallCellSuppression([a, b, c]);
          expect(cells.filter((cell) => cell === null)).not.toHaveLength(1);
        }
      }
    }
  });

  it('takes another threshold', () => expect(smallCellSuppression([3, 9], 3)).toEqual({ cells: [3, 9], total: 12 }));
});
