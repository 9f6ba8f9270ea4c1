import { expect, it } from '@jest/globals';
import { proposalStepsFrom, type ProposalState } from './work-proposal.js';

it.each<[ProposalState, string[]]>([
  ['submitted', ['appraise', 'refuse', 'withdraw']],
  ['appraised', ['approve', 'refuse']],
  ['approved', []],
  ['refused', []],
  ['withdrawn', []],
])('a proposal that is %s may be %j', (state, expected) => {
  expect(proposalStepsFrom(state)).toEqual(expected);
});
