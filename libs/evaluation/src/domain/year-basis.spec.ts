import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, exact } from './exact-number.js';
import { ratingPeriodOf } from './rating-round.js';
import type { MonthScore } from './quarter-score.js';
import { monthOfService, monthsWorked, wasOnProtectedLeave, type Service } from './time-worked.js';
import { yearBasis, type PersonYear } from './year-basis.js';

const period = ratingPeriodOf('2026');
const always: Service = { from: '2020-01-01', to: null, absences: [] };
const away = (kindCode: string, startedOn: string, endedOn: string | null, countsAsWork = false) => ({
  kindCode,
  startedOn,
  endedOn,
  countsAsWork,
});
const scores = (points: number, from = 1, to = 12): Map<string, MonthScore[]> =>
  new Map(
    period.months
      .filter((month) => Number(month.slice(5)) >= from && Number(month.slice(5)) <= to)
      .map((month) => [month, [{ state: 'scored', points: exact(points) }]]),
  );
const year: PersonYear = {
  period,
  duty: 'staff',
  unitId: 'here',
  scores: scores(88),
  service: always,
  disciplines: [],
  hasConcludedDegradation: false,
  hasCorruptionInUnit: false,
  organisationRating: null,
  today: '2027-01-10',
};
const act = (more: object = {}) => ({
  actId: 'act',
  effectiveOn: '2026-06-10',
  isParty: false,
  concernsDuty: true,
  unitId: 'here',
  alreadyFailedIn: null,
  ...more,
});

describe('the time worked', () => {
  it.each<[string, Service, number]>([
    ['all year', always, 12],
    ['since August', { ...always, from: '2026-08-01' }, 5],
    ['since the middle of June', { ...always, from: '2026-06-16' }, 6],
    ['until the end of May', { ...always, to: '2026-05-31' }, 5],
    ['seven months of maternity leave', { ...always, absences: [away('maternity', '2026-01-01', '2026-07-31')] }, 5],
    ['a year of study, which counts', { ...always, absences: [away('study', '2026-01-01', null, true)] }, 12],
    ['unpaid leave without end', { ...always, absences: [away('unpaid_leave', '2026-07-01', null)] }, 6],
    ['nothing known of the beginning', { ...always, from: null }, 12],
  ])('%s', (_, service, months) => {
    expect(monthsWorked(period.months, service)).toBe(months);
  });

  it('says of a month who was away or not there yet', () => {
    const service = { ...always, from: '2026-03-01', absences: [away('unpaid_leave', '2026-05-01', '2026-05-31')] };
    expect(['2026-02', '2026-03', '2026-05'].map((month) => monthOfService(month, service))).toEqual([
      { isEmployed: false, isAbsent: false },
      { isEmployed: true, isAbsent: false },
      { isEmployed: true, isAbsent: true },
    ]);
    expect(wasOnProtectedLeave(period.months, service)).toBe(false);
    const ill = { ...always, absences: [away('long_sick_leave', '2025-11-01', '2026-01-05')] };
    expect(wasOnProtectedLeave(period.months, ill)).toBe(true);
  });
});

describe('the year of a person (ND 335 Đ11, Đ17.3, Đ19.3)', () => {
  it.each<[string, Partial<PersonYear>, string | null, string | null]>([
    ['twelve months', {}, '88.00', 'good'],
    [
      '4: maternity of five months, the others at 78',
      { scores: scores(78, 6), service: { ...always, absences: [away('maternity', '2026-01-01', '2026-05-31')] } },
      '78.00',
      'good',
    ],
    [
      '9: maternity of seven months, the others at 78 (Đ11.2)',
      { scores: scores(78, 8), service: { ...always, absences: [away('maternity', '2026-01-01', '2026-07-31')] } },
      '78.00',
      'good',
    ],
    ['8: hired in August', { scores: scores(95, 8), service: { ...always, from: '2026-08-01' } }, '95.00', 'not_rated'],
    ['6: 91 points and a reprimand', { scores: scores(91), disciplines: [act()] }, '91.00', 'unsatisfactory'],
    ['an act of another unit (Đ11.3c)', { disciplines: [act({ unitId: 'there' })] }, '88.00', 'good'],
    ['an act counted before (Đ11.3b)', { disciplines: [act({ alreadyFailedIn: 2025 })] }, '88.00', 'good'],
    [
      '7: head at 92, organisation good',
      { scores: scores(92), duty: 'head', organisationRating: 'good' },
      '92.00',
      'good',
    ],
    ['a head before the organisation', { duty: 'head' }, '88.00', null],
    ['corruption, of a leader', { duty: 'deputy', hasCorruptionInUnit: true }, '88.00', 'unsatisfactory'],
    ['corruption, of staff', { hasCorruptionInUnit: true }, '88.00', 'good'],
    ['nobody scored', { scores: new Map() }, null, null],
    ['rated before December is over', { today: '2026-12-02', scores: scores(70, 1, 12) }, '70.00', 'good'],
  ])('%s', (_, more, points, proposed) => {
    const basis = yearBasis({ ...year, ...more }, decreeRules);
    expect(basis.mean.mean && decimalText(basis.mean.mean, 2)).toBe(points);
    expect(basis.proposed.rating).toBe(proposed);
  });

  it('has the mean of both units in a month of a move, and of each half of the year', () => {
    const both: MonthScore[] = [80, 90].map((points) => ({ state: 'scored', points: exact(points) }));
    const moved = new Map([...scores(88), ['2026-06', both]]);
    const basis = yearBasis({ ...year, scores: moved }, decreeRules);
    expect(basis.months[5]?.points).toEqual(exact(85));
    expect(basis.halves.map(({ mean }) => mean && decimalText(mean, 2))).toEqual(['87.50', '88.00']);
  });

  it('tells a month that nobody scored from one that was spent away', () => {
    const service = { ...always, absences: [away('maternity', '2026-01-01', '2026-01-31')] };
    const basis = yearBasis({ ...year, service, scores: scores(88, 3) }, decreeRules);
    expect(basis.months.slice(0, 3).map(({ gap }) => gap)).toEqual(['absent', 'not_scored', null]);
    expect(basis.mean.isProvisional).toBe(true);
  });

  it('rates a quarter without asking for six months', () => {
    const quarter = { ...year, period: ratingPeriodOf('2026-Q3'), scores: scores(91) };
    expect(yearBasis(quarter, decreeRules)).toMatchObject({
      monthsWorked: 3,
      halves: [],
      proposed: { rating: 'excellent' },
    });
  });
});
