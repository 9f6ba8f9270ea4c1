import { describe, expect, it } from '@jest/globals';
import {
  feedbackShare,
  onTimeShare,
  percentOfShare,
  petitionsShare,
  satisfactionShare,
  type OnTimeBasis,
} from './dossier-shares.js';

describe('the share on time', () => {
  it.each<[number, number, number, OnTimeBasis, number | null]>([
    [793, 8, 1, 'with_overdue', 98.88],
    [793, 8, 1, 'resolved', 99],
    [0, 0, 0, 'with_overdue', null],
    [0, 0, 3, 'with_overdue', 0],
    [0, 0, 3, 'resolved', null],
    [0, 4, 0, 'resolved', 0],
    [4, 0, 0, 'with_overdue', 100],
    [1, 2, 0, 'resolved', 33.33],
    [2, 1, 0, 'resolved', 66.67],
    [1, 199, 0, 'resolved', 0.5],
    [1, 0, 7, 'with_overdue', 12.5],
  ])(
    'of %i on time, %i late, %i open past their deadline (%s) is %s',
    (resolvedOnTime, resolvedLate, overdue, basis, percent) => {
      const figures = { resolvedOnTime, resolvedLate, inProcessOverdue: overdue };
      expect(percentOfShare(onTimeShare(figures, basis))).toBe(percent);
    },
  );
});

describe('other shares', () => {
  it('are nothing where nobody was asked', () => {
    expect(satisfactionShare({ satisfied: 0, satisfactionResponses: 0 })).toBeNull();
    expect(feedbackShare({ feedbackAnsweredOnTime: 0, feedbackReceived: 0 })).toBeNull();
    expect(petitionsShare({ petitionsResolved: 2, petitionsReceived: 0 })).toBeNull();
  });

  it('of petitions never go beyond all that came', () => {
    expect(percentOfShare(petitionsShare({ petitionsResolved: 9, petitionsReceived: 6 }))).toBe(100);
    expect(percentOfShare(petitionsShare({ petitionsResolved: 3, petitionsReceived: 4 }))).toBe(75);
  });
});
