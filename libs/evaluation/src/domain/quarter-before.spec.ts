import { expect, it } from '@jest/globals';
import { quarterBefore } from './quarter-before.js';

it.each([
  ['2026-11-21', '2026-Q3'],
  ['2026-10-01', '2026-Q3'],
  ['2026-12-31', '2026-Q3'],
  ['2027-01-01', '2026-Q4'],
  ['2026-05-31', '2026-Q1'],
])('before %s the last whole quarter is %s', (day, quarter) => expect(quarterBefore(day)).toBe(quarter));
