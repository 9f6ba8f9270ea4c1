import { describe, expect, it } from '@jest/globals';
import { inVietnam, vietnamCron } from './vietnam-cron.js';

const at = (min: number, hour: number, date: number, month: number, dow: number) => ({ min, hour, date, month, dow });

describe('a minute of the timetable in Việt Nam', () => {
  it.each([
    ['the same day', at(30, 9, 20, 11, 5), at(30, 16, 20, 11, 5)],
    ['the next day', at(0, 17, 20, 11, 5), at(0, 0, 21, 11, 6)],
    ['the next month', at(0, 20, 31, 10, 6), at(0, 3, 1, 11, 0)],
    ['the next year', at(5, 18, 31, 12, 4), at(5, 1, 1, 1, 5)],
    ['the end of February', at(0, 23, 28, 2, 6), at(0, 6, 1, 3, 0)],
  ])('is %s', (_, utc, there) => {
    expect(inVietnam(utc, 2026)).toEqual(there);
  });

  it.each([
    ['0 2 * * *', at(0, 19, 20, 11, 5), true],
    ['0 2 * * *', at(0, 2, 20, 11, 5), false],
    ['0 7 * * 1', at(0, 0, 23, 11, 1), true],
    ['30 0 1 * *', at(30, 17, 30, 11, 1), true],
  ])('matches %s', (cron, utc, matches) => {
    expect(vietnamCron({ name: 'probe', cron }, 1).match(utc)).toBe(matches);
  });
});
