import { describe, expect, it } from '@jest/globals';
import { signInDelaySeconds } from './sign-in-delay.js';

describe('signInDelaySeconds', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [8, 240],
    [10, 900],
    [5000, 900],
  ])('after %i failures of one account waits %i seconds', (failures, seconds) => {
    expect(signInDelaySeconds(failures, 5, 900)).toBe(seconds);
  });
});
