import { describe, expect, it } from 'vitest';
import { lastMonth, monthsUpTo, periodsOfTwoYears, quartersUpTo, romanQuarter } from './period-keys';

describe('periods to choose from', () => {
  it('go back over the turn of the year', () => {
    expect(monthsUpTo('2026-02-10', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(quartersUpTo('2026-05-10', 3)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4']);
    expect(quartersUpTo('2026-12-31', 1)).toEqual(['2026-Q4']);
  });

  it('of results are those that have begun, newest first, with the year before', () => {
    const periods = periodsOfTwoYears('2026-07-02');
    expect(periods.slice(0, 2)).toEqual(['2026-07', '2026-06']);
    expect(periods.filter((period) => period.startsWith('2026-Q'))).toEqual(['2026-Q3', '2026-Q2', '2026-Q1']);
    expect(periods.filter((period) => period.startsWith('2026-H'))).toEqual(['2026-H2', '2026-H1']);
    expect(periods).toContain('2026');
    expect(periods.filter((period) => period.startsWith('2025'))).toHaveLength(12 + 4 + 2 + 1);
  });

  it('count quarters as official papers do', () => {
    expect([1, 4].map(romanQuarter)).toEqual(['I', 'IV']);
  });

  it.each([
    ['2026-11-21', '2026-10'],
    ['2026-01-05', '2025-12'],
  ])('begin on %s with %s', (today, month) => expect(lastMonth(today)).toBe(month));
});
