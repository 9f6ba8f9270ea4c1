import { describe, expect, it } from '@jest/globals';
import { exact } from './exact-number.js';
import { scorecardStepsFrom, violationsOnConfirm, type Confirmation, type ScorecardState } from './scorecard.js';

describe('what may be done with a card', () => {
  it.each<[ScorecardState, boolean, boolean, string[]]>([
    ['open', true, false, ['selfScore']],
    ['open', false, false, ['confirm']],
    ['self_scored', true, false, ['selfScore']],
    ['self_scored', false, false, ['confirm', 'giveBack']],
    ['confirmed', true, false, []],
    ['confirmed', false, false, ['giveBack']],
    ['self_scored', true, true, []],
    ['self_scored', false, true, []],
  ])('%s, own: %p, closed: %p', (state, isOwn, isClosed, steps) => {
    expect(scorecardStepsFrom(state, isOwn, isClosed)).toEqual(steps);
  });
});

const usual: Confirmation = {
  isLeader: false,
  absence: null,
  comment: null,
  leaderFactors: null,
  proposedUnitResults: null,
  generalPoints: exact(55, 2),
  selfPoints: exact(55, 2),
};
const factors = { unitResults: 'full', organising: 'full', unity: 'full' } as const;

describe('a confirmation', () => {
  it.each<[string, Partial<Confirmation>, string[]]>([
    ['that agrees needs no words', {}, []],
    ['that departs from the self-score says why', { generalPoints: exact(27) }, ['comment-missing']],
    ['that says why may depart', { generalPoints: exact(27), comment: 'Chậm báo cáo' }, []],
    ['without a self-score says why', { selfPoints: null }, ['comment-missing']],
    ['of an absence names its ground', { absence: 'maternity_leave' }, ['absence-reason']],
    ['of an absence needs no points', { absence: 'sick_leave', comment: 'QĐ 12', selfPoints: null }, []],
    ['of a leader has d, đ and e', { isLeader: true }, ['leader-factors-missing']],
    ['of a leader with them stands', { isLeader: true, leaderFactors: factors, proposedUnitResults: 'full' }, []],
    ['of others has none of them', { leaderFactors: factors }, ['leader-factors-surplus']],
    [
      'whose d is not that of the figures says why',
      { isLeader: true, leaderFactors: factors, proposedUnitResults: 'half' },
      ['factor-unexplained'],
    ],
  ])('%s', (_, more, codes) => {
    const found = violationsOnConfirm({ ...usual, ...more }).map(({ code }) => code.replace('evaluation.', ''));
    expect(found).toEqual(codes);
  });
});
