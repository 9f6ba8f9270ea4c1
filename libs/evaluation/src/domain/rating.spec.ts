import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { exact } from './exact-number.js';
import { levelOfPoints, proposedRating, type Rating, type YearFacts } from './rating.js';

const hundredths = (points: number) => exact(Math.round(points * 10_000), 10_000);

describe('thresholds (Đ20.1–4a)', () => {
  it.each([
    [100, 'excellent'],
    [90, 'excellent'],
    [89.995, 'excellent'], // 90.00 after rounding to two decimals
    [89.9949, 'good'],
    [70, 'good'],
    [69.99, 'satisfactory'],
    [50, 'satisfactory'],
    [49.99, 'unsatisfactory'],
    [0, 'unsatisfactory'],
  ])('%p', (points, level) => expect(levelOfPoints(hundredths(points), decreeRules)).toBe(level));

  it('compare as the setting rounds', () =>
    expect([0, 1, 3].map((decimals) => levelOfPoints(hundredths(89.95), { ...decreeRules, decimals }))).toEqual([
      'excellent',
      'excellent',
      'good',
    ]));
});

const year: YearFacts = {
  points: exact(95),
  monthsWorked: 12,
  wasOnSickOrMaternityLeave: false,
  hasConcludedDegradation: false,
  hasCountedDiscipline: false,
  isLeader: false,
  hasCorruptionInUnit: false,
  isHead: false,
  organisationRating: null,
};

describe('the rating of a year', () => {
  it.each<[string, Partial<YearFacts>, Rating | null, string]>([
    ['by points alone', {}, 'excellent', 'points'],
    ['six months worked', { monthsWorked: 6 }, 'excellent', 'points'],
    ['under six months (Đ11.1)', { monthsWorked: 5 }, 'not_rated', 'under-six-months'],
    [
      'under six months through sick leave (Đ11.2)',
      { monthsWorked: 3, wasOnSickOrMaternityLeave: true },
      'excellent',
      'points',
    ],
    [
      'under six months is not rated even if disciplined',
      { monthsWorked: 4, hasCountedDiscipline: true },
      'not_rated',
      'under-six-months',
    ],
    ['degradation concluded (Đ20.4b)', { hasConcludedDegradation: true }, 'unsatisfactory', 'degradation'],
    ['disciplined in duty (Đ20.4c)', { hasCountedDiscipline: true }, 'unsatisfactory', 'discipline'],
    [
      'corruption in the unit of a leader (Đ20.4d)',
      { isLeader: true, hasCorruptionInUnit: true },
      'unsatisfactory',
      'corruption',
    ],
    ['corruption in the unit of somebody who does not lead', { hasCorruptionInUnit: true }, 'excellent', 'points'],
    ['forced without points', { points: null, hasCountedDiscipline: true }, 'unsatisfactory', 'discipline'],
    ['no month with points', { points: null }, null, 'no-points'],
    [
      'head above the organisation (Đ20.6)',
      { isHead: true, organisationRating: 'satisfactory' },
      'satisfactory',
      'organisation',
    ],
    [
      'head below the organisation',
      { isHead: true, organisationRating: 'excellent', points: exact(75) },
      'good',
      'points',
    ],
    ['head of an organisation not rated yet', { isHead: true }, null, 'organisation-missing'],
    [
      'head of a failing organisation',
      { isHead: true, organisationRating: 'unsatisfactory' },
      'unsatisfactory',
      'organisation',
    ],
    ['deputy above the organisation', { isLeader: true, organisationRating: 'satisfactory' }, 'excellent', 'points'],
  ])('%s', (_, more, rating, deciding) => {
    const proposed = proposedRating({ ...year, ...more }, decreeRules);
    expect([proposed.rating, proposed.reasons[0]?.code]).toEqual([rating, deciding]);
  });

  it('tells every reason found', () => {
    const facts = { ...year, hasConcludedDegradation: true, hasCountedDiscipline: true };
    expect(proposedRating(facts, decreeRules).reasons.map(({ code }) => code)).toEqual([
      'degradation',
      'discipline',
      'points',
    ]);
  });
});
