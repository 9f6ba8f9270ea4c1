import { describe, expect, it } from '@jest/globals';
import { publicHolidays } from './public-holidays.js';
import { proposeYear } from './year-proposal.js';

const of = (year: number) => publicHolidays.filter(({ day }) => day.startsWith(String(year)));
const daysOf = (year: number): (string | null)[] => proposeYear(year, []).map(({ day, basis }) => `${day} ${basis}`);

describe('what a year may begin with', () => {
  it.each([
    // 1/1/2028 and 30/4/2028 are weekend days, 1/5 is the Monday after 30/4: that one gives Tuesday.
    [2028, ['2028-01-03 in_lieu', '2028-05-02 in_lieu', '2028-05-01 fixed', '2028-09-04 in_lieu']],
    [2027, ['2027-01-01 fixed', '2027-04-30 fixed', '2027-05-03 in_lieu', '2027-09-02 fixed']],
    // 30/4 on Saturday, 1/5 on Sunday: Monday and Tuesday.
    [2033, ['2033-01-03 in_lieu', '2033-05-02 in_lieu', '2033-05-03 in_lieu', '2033-09-02 fixed']],
  ])('in %s: the fixed days, or the working days after them', (year, expected) => {
    expect(daysOf(year)).toEqual(expected);
  });

  it('names what moves, of the year before, without a date', () => {
    const movable = proposeYear(2028, of(2027)).filter(({ basis }) => basis === 'movable');
    expect(movable.map(({ earlierDay }) => earlierDay)).toEqual([
      '2027-02-05',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
      '2027-04-16',
      '2027-09-03',
    ]);
    expect(movable.every(({ day, source }) => day === null && source === '')).toBe(true);
  });

  it('leaves out weekend days worked and the days in lieu of the year before', () => {
    const names = proposeYear(2028, of(2027)).map(({ earlierDay }) => earlierDay);
    expect(names).not.toContain('2027-05-03');
    const after2026 = proposeYear(2027, of(2026)).map(({ earlierDay }) => earlierDay);
    expect(after2026).not.toContain('2026-01-10');
    expect(after2026).not.toContain('2026-08-22');
  });
});
