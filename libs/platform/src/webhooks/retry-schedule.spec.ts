import { describe, expect, it } from '@jest/globals';
import { pauseAfter } from './retry-schedule.js';

describe('the next attempt', () => {
  it('comes later each time, and after the tenth pause not at all', () => {
    const pauses = Array.from({ length: 11 }, (_, index) => pauseAfter(index + 1));
    expect(pauses.slice(0, 10)).toEqual(pauses.slice(0, 10).toSorted((a = 0, b = 0) => a - b));
    expect(pauses[10]).toBeUndefined();
  });
});
