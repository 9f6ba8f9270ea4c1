import { describe, expect, it } from '@jest/globals';
import { countedPeriods, halfYearOf, resultPeriodOf } from './result-period.js';

describe('a period of results', () => {
  it.each([
    ['2026-10', 'tháng 10/2026', '2026-10-01', '2026-10-31', 1, []],
    ['2026-Q3', 'quý III/2026', '2026-07-01', '2026-09-30', 3, ['2026-Q3']],
    ['2026-H1', '6 tháng đầu năm 2026', '2026-01-01', '2026-06-30', 6, ['2026-Q1', '2026-Q2']],
    ['2026-H2', '6 tháng cuối năm 2026', '2026-07-01', '2026-12-31', 6, ['2026-Q3', '2026-Q4']],
    ['2028', 'năm 2028', '2028-01-01', '2028-12-31', 12, ['2028-Q1', '2028-Q2', '2028-Q3', '2028-Q4']],
  ])('%s is %s', (key, name, from, to, months, quarters) => {
    const period = resultPeriodOf(key);
    expect(period).toMatchObject({ key, name, from, to, quarters });
    expect(period.months).toHaveLength(months);
    expect(period.months[0]).toBe(from.slice(0, 7));
    expect(period.months.at(-1)).toBe(to.slice(0, 7));
  });

  it.each(['2026-13', '2026-Q5', '2026-H3', '26', ''])('%s is none', (key) => {
    expect(() => resultPeriodOf(key)).toThrow(RangeError);
  });

  it.each([
    ['2026-10', 'month', ['2026-10']],
    ['2026-Q3', 'month', ['2026-07', '2026-08', '2026-09']],
    ['2026-Q3', 'quarter', ['2026-Q3']],
    ['2026-H2', 'quarter', ['2026-Q3', '2026-Q4']],
  ] as const)('%s tracked by %s counts %j', (key, tracked, counted) => {
    expect(countedPeriods(resultPeriodOf(key), tracked)).toEqual(counted);
  });

  it.each([
    ['2026-06', '2026-H1'],
    ['2026-07', '2026-H2'],
    ['2026-Q2', '2026-H1'],
    ['2026-Q3', '2026-H2'],
  ])('%s lies in %s', (key, half) => expect(halfYearOf(key)).toBe(half));
});
