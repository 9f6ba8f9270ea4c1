import { describe, expect, it } from '@jest/globals';
import { violationsOnDecision, type ReviewDecision } from './review-solution.js';

const AS_OF = '2026-05-31';

const decision = (change: Partial<ReviewDecision>): ReviewDecision => ({
  group: 1,
  reason: null,
  solution: 'keep',
  solutionNote: null,
  solutionDueOn: null,
  ...change,
});

const codes = (change: Partial<ReviewDecision>, proposed: 1 | 2 | 3 | 4 | 5 | null = 1): string[] =>
  violationsOnDecision(decision(change), proposed, AS_OF).map(({ code }) => code);

describe('a decision on a person', () => {
  it.each<[string, Partial<ReviewDecision>, 1 | 2 | 4 | null, string[]]>([
    ['that keeps the proposal needs no reason', {}, 1, []],
    ['that differs needs a reason', {}, 2, ['review.reason-missing']],
    ['that differs is not explained by one word', { reason: 'Đúng' }, 2, ['review.reason-missing']],
    ['that differs and says why stands', { reason: 'Đã có bằng mới, chờ cập nhật hồ sơ' }, 2, []],
    ['without a proposal needs a reason', {}, null, ['review.reason-missing']],
    ['without a proposal stands with a reason', { reason: 'Đủ tiêu chuẩn theo đề án' }, null, []],
    ['to train needs a day', { group: 2, solution: 'training' }, 2, ['review.due-day-missing']],
    ['to train by a day stands', { group: 2, solution: 'training', solutionDueOn: '2027-05-31' }, 2, []],
    [
      'with a day before the figures is refused',
      { group: 4, solution: 'roadmap', solutionDueOn: AS_OF },
      4,
      ['review.due-day-past'],
    ],
    [
      'for something else says what',
      { solution: 'other', solutionDueOn: '2027-01-01' },
      1,
      ['review.solution-unnamed'],
    ],
    [
      'for something else that is named stands',
      { solution: 'other', solutionNote: 'Kiêm nhiệm văn thư', solutionDueOn: '2027-01-01' },
      1,
      [],
    ],
  ])('%s', (_, change, proposed, expected) => {
    expect(codes({ ...change }, proposed)).toEqual(expected);
  });

  it('tells every fault at once', () => {
    expect(codes({ group: 4, solution: 'other' }, 1)).toEqual([
      'review.reason-missing',
      'review.due-day-missing',
      'review.solution-unnamed',
    ]);
  });
});
