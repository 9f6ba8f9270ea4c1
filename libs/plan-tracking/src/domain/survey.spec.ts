import { describe, expect, it } from '@jest/globals';
import { surveyMean, surveyShare, surveyState } from './survey.js';

const days = { opensOn: '2026-11-01', closesOn: '2026-11-30' };

describe('a survey', () => {
  it.each([
    ['2026-10-31', 'upcoming'],
    ['2026-11-01', 'open'],
    ['2026-11-30', 'open'],
    ['2026-12-01', 'closed'],
  ])('on %s is %s', (today, state) => expect(surveyState(days, today)).toBe(state));

  it.each<[number, number, number | null]>([
    [4, 4, null],
    [5, 5, 100],
    [0, 5, 0],
    [5, 6, 83.33],
  ])('with %i satisfied of %i tells %s', (satisfied, answers, percent) => {
    expect(surveyShare(satisfied, answers)).toBe(percent);
  });

  it.each<[number, number, number | null]>([
    [20, 4, null],
    [25, 5, 5],
    [22, 5, 4.4],
    [25, 6, 4.17],
  ])('with points of %i from %i has the mean %s', (sum, answers, mean) => expect(surveyMean(sum, answers)).toBe(mean));
});
