import { describe, expect, it } from 'vitest';
import { roundPeriods } from './round-periods';

describe('periods of a round', () => {
  it.each([
    ['2026-12-01', ['2026', '2025']],
    ['2026-12-31', ['2026', '2025']],
    ['2027-01-01', ['2026', '2027']],
    ['2027-01-31', ['2026', '2027']],
    ['2027-02-01', ['2027', '2026']],
  ])('begin on %s with the year that is meant', (today, periods) => {
    expect(roundPeriods(today, false)).toEqual(periods);
  });

  it('hold the quarters after the years where a commune rates by quarter', () => {
    expect(roundPeriods('2027-01-10', true)).toEqual(['2026', '2027', '2027-Q1', '2026-Q4', '2026-Q3', '2026-Q2']);
  });
});
