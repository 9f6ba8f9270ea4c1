import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { exact } from './exact-number.js';
import { capState, excellentCap, suggestedExcellent } from './excellent-cap.js';

// ND 335 Đ20.5: [eligible, outstanding, R1, R2]
describe('the cap by both readings', () => {
  it.each([
    [0, false, 0, 0],
    [4, false, 0, 0],
    [5, false, 0, 1],
    [6, false, 1, 1],
    [10, false, 1, 2],
    [12, false, 2, 2],
    [32, false, 5, 6],
    [60, false, 10, 12],
    [4, true, 0, 1],
    [5, true, 1, 1],
    [10, true, 2, 2],
    [40, true, 8, 10],
  ])('%d people, outstanding %p', (eligible, isOutstanding, ofRatedGood, ofScoredGood) =>
    expect(excellentCap(eligible, isOutstanding, decreeRules)).toMatchObject({ ofRatedGood, ofScoredGood }),
  );

  it('blocks by the reading that is set', () => {
    const strict = { ...decreeRules, capBasis: 'rated_good' as const };
    expect([decreeRules, strict].map((rules) => excellentCap(10, false, rules).limit)).toEqual([2, 1]);
  });

  it('rounds as it is set', () => {
    const nearest = { ...decreeRules, capRounding: 'nearest' as const };
    expect(excellentCap(8, false, nearest)).toEqual({ ofRatedGood: 1, ofScoredGood: 2, limit: 2 });
    expect(excellentCap(8, false, decreeRules)).toEqual({ ofRatedGood: 1, ofScoredGood: 1, limit: 1 });
  });

  it.each([
    [1, 'within'],
    [2, 'above_first_reading'],
    [3, 'blocked'],
  ])('%d of ten', (excellent, state) => expect(capState(excellent, excellentCap(10, false, decreeRules))).toBe(state));
});

describe('who is suggested', () => {
  const people = [
    { id: 'a', points: exact(91) },
    { id: 'b', points: exact(96) },
    { id: 'c', points: exact(93) },
  ];

  it('the best by points', () =>
    expect(suggestedExcellent(people, 2)).toEqual({ excellent: ['b', 'c'], good: ['a'], tied: [] }));

  it('nobody where the cap is nothing', () =>
    expect(suggestedExcellent(people, 0)).toEqual({ excellent: [], good: ['b', 'c', 'a'], tied: [] }));

  it('names those between whom the points do not choose', () => {
    const even = [...people, { id: 'd', points: exact(930, 10) }];
    expect(suggestedExcellent(even, 2).tied).toEqual(['c', 'd']);
  });
});
