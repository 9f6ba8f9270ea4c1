import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type SpecialDays } from './working-days.js';

// 2/9/2026 is a Wednesday; 1/9 is off with it. A made-up Saturday: 22/8/2026.
const special: SpecialDays = {
  holidays: new Set(['2026-09-01', '2026-09-02', '2027-01-01', '2026-04-25']),
  workingWeekendDays: new Set(['2026-08-22']),
};

describe('isWorkingDay', () => {
  it.each([
    ['2026-08-31', true, 'a Monday'],
    ['2026-09-01', false, 'a holiday'],
    ['2026-09-05', false, 'a Saturday'],
    ['2026-09-06', false, 'a Sunday'],
    ['2026-08-22', true, 'a Saturday that is worked'],
    ['2026-04-25', false, 'a holiday on a Saturday'],
    ['2023-12-29', true, 'a Friday before the day from which weeks are counted'],
    ['2023-12-31', false, 'a Sunday before it'],
  ])('%s: %s, %s', (date, isWorking) => {
    expect(isWorkingDay(date, special)).toBe(isWorking);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-08-31', 1, '2026-09-03'],
    ['2026-08-31', 3, '2026-09-07'],
    ['2026-08-20', 2, '2026-08-22'],
    ['2026-08-20', 3, '2026-08-24'],
    ['2026-09-05', 0, '2026-09-07'],
    ['2026-09-03', 0, '2026-09-03'],
    ['2026-09-05', 1, '2026-09-07'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-09-03', -1, '2026-08-31'],
    ['2026-09-06', -2, '2026-09-03'],
    ['2026-01-01', 200, '2026-10-09'],
  ])('%s and %i days: %s', (from, days, end) => {
    expect(addWorkingDays(from, days, special)).toBe(end);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-08-31', '2026-08-31', 0],
    ['2026-08-31', '2026-09-03', 1],
    ['2026-09-03', '2026-08-31', -1],
    ['2026-08-17', '2026-08-24', 6],
    ['2026-08-31', '2026-09-30', 20],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, special)).toBe(days);
  });

  it('agrees with addWorkingDays over a year', () => {
    for (let days = 1; days <= 250; days += 7) {
      expect(workingDaysBetween('2026-01-05', addWorkingDays('2026-01-05', days, special), special)).toBe(days);
    }
  });
});
