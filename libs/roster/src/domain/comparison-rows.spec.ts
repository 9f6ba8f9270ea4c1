import { describe, expect, it } from '@jest/globals';
import { comparisonRows, type Movement } from './comparison-rows.js';

const stayed = (before: string | null, after: string | null, count: number): Movement => ({
  before,
  after,
  wasThere: true,
  isThere: true,
  count,
});
const movements: readonly Movement[] = [
  stayed('college', 'college', 80),
  stayed('college', 'university', 6),
  stayed(null, 'university', 2),
  { before: null, after: 'university', wasThere: false, isThere: true, count: 5 },
  { before: 'college', after: null, wasThere: true, isThere: false, count: 3 },
  { before: null, after: null, wasThere: true, isThere: false, count: 1 },
];

describe('comparisonRows', () => {
  const rows = comparisonRows(movements, ['university', 'college']);

  it('tells who joined, left and changed at each value', () => {
    expect(rows).toEqual([
      { value: 'university', before: 0, after: 13, joined: 5, left: 0, movedIn: 8, movedOut: 0 },
      { value: 'college', before: 89, after: 80, joined: 0, left: 3, movedIn: 0, movedOut: 6 },
      { value: null, before: 3, after: 0, joined: 0, left: 1, movedIn: 0, movedOut: 2 },
    ]);
  });

  it('adds up at each value', () => {
    for (const { before, joined, left, movedIn, movedOut, after } of rows) {
      expect(before + joined - left + movedIn - movedOut).toBe(after);
    }
  });

  it('does not take somebody who was not there for somebody of whom nothing is on record', () => {
    expect(rows.find(({ value }) => value === null)).toMatchObject({ before: 3, after: 0, movedOut: 2 });
  });
});
