import { describe, expect, it } from '@jest/globals';
import {
  causeStepsOf,
  completionFaults,
  handOverSplit,
  isLate,
  workItemStepsFrom,
  type WorkItemState,
} from './work-item.js';

describe('the life of a piece of work', () => {
  it.each<[WorkItemState, string[], string[]]>([
    ['proposed', ['accept', 'refuse'], []],
    ['assigned', ['complete', 'extend', 'handOver', 'cancel'], ['complete']],
    ['completed', ['check'], []],
    ['confirmed', [], []],
    ['handed_over', [], []],
    ['cancelled', [], []],
    ['refused', [], []],
  ])('%s: others %j, the person %j', (state, others, own) => {
    expect(workItemStepsFrom(state, false)).toEqual(others);
    expect(workItemStepsFrom(state, true)).toEqual(own);
  });
});

describe('an objective cause', () => {
  it.each([
    ['delay', 'none', ['request'], []],
    ['major_fault', 'none', ['request'], []],
    ['delay', 'requested', [], ['decide']],
    ['delay', 'confirmed', [], []],
    ['delay', 'refused', ['request'], []],
    ['passed', 'none', [], []],
  ] as const)('of a %s that is %s: the person %j, others %j', (kind, state, own, others) => {
    expect(causeStepsOf(kind, state, true)).toEqual(own);
    expect(causeStepsOf(kind, state, false)).toEqual(others);
  });
});

describe('a completion', () => {
  const usual = {
    quantityHundredths: 400,
    completedHundredths: 400,
    assignedOn: '2026-11-02',
    completedOn: '2026-11-20',
    today: '2026-11-21',
  };

  it.each([
    ['of all of it', {}, []],
    ['of a part', { completedHundredths: 150 }, []],
    ['today', { completedOn: '2026-11-21' }, []],
    ['on the day of assignment', { completedOn: '2026-11-02' }, []],
    ['of more than all', { completedHundredths: 401 }, ['evaluation.completed-more-than-assigned']],
    ['tomorrow', { completedOn: '2026-11-22' }, ['evaluation.completed-in-future']],
    ['before it was assigned', { completedOn: '2026-11-01' }, ['evaluation.completed-before-assigned']],
  ])('%s', (_, more, expected) => {
    expect(completionFaults({ ...usual, ...more }).map(({ code }) => code)).toEqual(expected);
  });

  it('on the day of the deadline is in time', () => {
    expect(isLate('2026-11-20', '2026-11-20')).toBe(false);
    expect(isLate('2026-11-21', '2026-11-20')).toBe(true);
  });
});

describe('a hand-over', () => {
  it.each([
    ['of all of it', 500, 0, 500, { kept: 0, handed: 500 }],
    ['of what is left', 500, 200, 300, { kept: 200, handed: 300 }],
    ['of a part of what is left', 500, 200, 100, { kept: 400, handed: 100 }],
    ['of more than is left', 500, 200, 301, null],
    ['of nothing', 500, 0, 0, null],
  ])('%s', (_, quantityHundredths, completedHundredths, handed, expected) => {
    expect(handOverSplit({ quantityHundredths, completedHundredths }, handed)).toEqual(expected);
  });
});
