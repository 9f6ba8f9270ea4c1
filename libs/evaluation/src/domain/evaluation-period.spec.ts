import { describe, expect, it } from '@jest/globals';
import { dayOfRules, periodName, periodOf, quarterOf } from './evaluation-period.js';

describe('a period', () => {
  it.each([
    ['2026-02', 'month', '2026-02-01', '2026-02-28', ['2026-02'], 'tháng 2/2026'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29', ['2028-02'], 'tháng 2/2028'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31', ['2026-01', '2026-02', '2026-03'], 'quý I/2026'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31', ['2026-10', '2026-11', '2026-12'], 'quý IV/2026'],
  ])('%s has its days and months', (key, kind, from, to, months, name) => {
    expect(periodOf(key)).toEqual({ key, kind, from, to, months });
    expect(periodName(key)).toBe(name);
  });

  it.each(['2026-13', '2026-Q5', '2026', '2026-00'])('%s is none', (key) => expect(() => periodOf(key)).toThrow());

  it('is scored by the rules of its last day, or of today while it is under way', () => {
    expect(dayOfRules(periodOf('2026-10'), '2026-11-21')).toBe('2026-10-31');
    expect(dayOfRules(periodOf('2026-Q4'), '2026-11-21')).toBe('2026-11-21');
  });

  it.each([
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));
});
