import { expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { exact } from './exact-number.js';
import { organisationDecisionFault, organisationRating, type OrganisationFacts } from './organisation-rating.js';
import type { RatingLevel } from './rating.js';

const facts: OrganisationFacts = {
  points: exact(92),
  tasks: 20,
  completed: 20,
  completedLate: 0,
  beyondRequirement: 6,
  hasFailingSubordinate: false,
  hasUnfixedShortcomings: false,
  hasConcludedMisconduct: false,
};

// ND 335 Đ8; what the text leaves open
it.each<[string, Partial<OrganisationFacts>, RatingLevel | null, RatingLevel]>([
  ['excellent', {}, 'excellent', 'excellent'],
  ['29 % beyond requirement', { tasks: 100, completed: 100, beyondRequirement: 29 }, null, 'good'],
  ['30 % beyond requirement', { tasks: 100, completed: 100, beyondRequirement: 30 }, 'excellent', 'excellent'],
  ['a failing subordinate', { hasFailingSubordinate: true }, null, 'good'],
  ['shortcomings not fixed', { hasUnfixedShortcomings: true }, null, 'good'],
  ['good', { points: exact(80) }, 'good', 'good'],
  ['good points, one task late', { points: exact(80), completedLate: 1 }, null, 'satisfactory'],
  ['excellent points, one task late', { completedLate: 1 }, null, 'satisfactory'],
  ['satisfactory', { points: exact(60), completedLate: 4 }, 'satisfactory', 'satisfactory'],
  ['more than a fifth late', { points: exact(60), completedLate: 5 }, null, 'unsatisfactory'],
  ['80 points, nine tenths done', { points: exact(80), completed: 18 }, null, 'unsatisfactory'],
  ['less than 70 % done', { completed: 13 }, 'unsatisfactory', 'unsatisfactory'],
  ['70 % done', { completed: 14 }, null, 'unsatisfactory'],
  ['misconduct concluded', { hasConcludedMisconduct: true }, 'unsatisfactory', 'unsatisfactory'],
  ['under 50 points', { points: exact(49) }, 'unsatisfactory', 'unsatisfactory'],
  ['no task in the plan', { points: exact(80), tasks: 0, completed: 0, beyondRequirement: 0 }, 'good', 'good'],
])('%s', (_, more, rating, fallback) =>
  expect(organisationRating({ ...facts, ...more }, decreeRules)).toMatchObject({ rating, fallback }),
);

// ND 335 Đ8.1–4: what no reason talks away
it.each<[string, Partial<OrganisationFacts>, RatingLevel, string | undefined]>([
  ['its own level', {}, 'excellent', undefined],
  ['a lower one', {}, 'good', undefined],
  ['above its points', { points: exact(80) }, 'excellent', 'evaluation.organisation-above-points'],
  ['above fifty points less one', { points: exact(49) }, 'satisfactory', 'evaluation.organisation-above-points'],
  ['excellent with a task late', { completedLate: 1 }, 'excellent', 'evaluation.organisation-conditions'],
  ['excellent points, a task late', { completedLate: 1 }, 'good', undefined],
  ['less than 70 % by force majeure', { completed: 13 }, 'good', undefined],
  ['after misconduct', { hasConcludedMisconduct: true }, 'satisfactory', 'evaluation.organisation-misconduct'],
  ['a failure after misconduct', { hasConcludedMisconduct: true }, 'unsatisfactory', undefined],
])('is recognised as %s or not', (_, more, level, code) =>
  expect(organisationDecisionFault(level, { ...facts, ...more }, decreeRules)?.code).toBe(code),
);

it('names the conditions met and missed', () => {
  const { conditions } = organisationRating({ ...facts, hasFailingSubordinate: true }, decreeRules);
  expect(conditions.filter(({ isMet }) => !isMet).map(({ source }) => source)).toEqual([
    'Nghị định 335/2025/NĐ-CP Điều 8.1b',
  ]);
});
