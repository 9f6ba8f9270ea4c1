import { describe, expect, it } from '@jest/globals';
import { countGrid, valuesInOrder } from './cross-counts.js';

describe('valuesInOrder', () => {
  it('puts known values first, then others by name, then what is not on record', () => {
    expect(valuesInOrder([null, 'ướt', 'b', 'ấm', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'ấm', 'ướt', null]);
  });
});

describe('countGrid', () => {
  it('has a line for each value that somebody has, and zeros between', () => {
    const counts = [
      { row: 'x', column: 'm', bloc: 'party' as const, count: 3 },
      { row: 'y', column: null, bloc: 'government' as const, count: 4 },
      { row: 'y', column: 'm', bloc: 'government' as const, count: 5 },
    ];
    expect(countGrid(counts, { rows: ['y', 'x', 'z'], columns: ['f', 'm'] })).toEqual({
      rows: ['y', 'x'],
      columns: ['m', null],
      party: [
        [0, 0],
        [3, 0],
      ],
      government: [
        [5, 4],
        [0, 0],
      ],
    });
  });
});
