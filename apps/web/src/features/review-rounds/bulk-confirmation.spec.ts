import type { ReviewAssessmentView, ReviewSuggestion } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { bulkOf } from './bulk-confirmation';

const row = (id: string, proposedGroup: number | null, change: Partial<ReviewAssessmentView> = {}) => {
  const facts: Partial<ReviewAssessmentView> = {
    id,
    civilServantId: `person-${id}`,
    fullName: id,
    proposedGroup,
    recomputedOn: null,
    decidedAt: null,
    allowedActions: ['decideReviewAssessment'],
    ...change,
  };
  return facts as ReviewAssessmentView; // what the rule reads
};
const suggestions: ReviewSuggestion[] = [1, 2, 3, 4, 5].map((group) => ({
  group,
  solution: 'keep',
  dueOn: null,
  inBulk: group <= 3,
}));

describe('whom a confirmation of many takes along', () => {
  const rows = [
    row('one', 1),
    row('two', 2),
    row('four', 4),
    row('five', 5),
    row('none', null),
    row('own', 1, { allowedActions: [] }),
    row('edited', 3),
    row('decided', 1, { decidedAt: '2026-05-01T00:00:00Z' }),
  ];
  const bulk = bulkOf(rows, { suggestions, ownId: 'person-own', editedId: 'edited' });

  it('takes those of the groups that need no judgement of their own', () => {
    expect(bulk.taken.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('tells whom it leaves, and why', () => {
    expect(bulk.alone).toEqual([
      { group: 4, count: 1 },
      { group: 5, count: 1 },
    ]);
    expect(bulk).toMatchObject({ without: 1, hasOwn: true, edited: { id: 'edited' } });
  });

  it('takes the row along again once nothing is being written', () => {
    expect(bulkOf(rows, { suggestions }).taken.map(({ id }) => id)).toEqual(['one', 'two', 'edited']);
  });
});
