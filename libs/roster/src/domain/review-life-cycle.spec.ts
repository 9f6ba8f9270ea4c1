import { describe, expect, it } from '@jest/globals';
import { isLate, stepRefusal, type RoundState, type ShareState, type ShareStep } from './review-life-cycle.js';

const DEADLINE = '2026-06-15';

const share = (state: ShareState, roundState: RoundState = 'open') => ({ state, roundState, deadline: DEADLINE });

describe('a step of a share', () => {
  it.each<[ShareStep, ShareState, string | null]>([
    ['decide', 'drafting', null],
    ['decide', 'returned', null],
    ['decide', 'submitted', 'wrong-state'],
    ['decide', 'accepted', 'wrong-state'],
    ['submit', 'drafting', null],
    ['submit', 'returned', null],
    ['submit', 'submitted', 'wrong-state'],
    ['submit', 'accepted', 'wrong-state'],
    ['return', 'submitted', null],
    ['return', 'drafting', 'wrong-state'],
    ['return', 'accepted', 'wrong-state'],
    ['accept', 'submitted', null],
    ['accept', 'returned', 'wrong-state'],
    ['extend', 'drafting', null],
    ['extend', 'returned', null],
    ['extend', 'accepted', 'wrong-state'],
  ])('%s from %s: %s', (step, state, refusal) => {
    expect(stepRefusal(step, share(state), DEADLINE)).toBe(refusal);
  });

  it.each<[ShareStep, ShareState, string | null]>([
    ['decide', 'drafting', 'deadline-passed'],
    ['submit', 'returned', 'deadline-passed'],
    ['return', 'submitted', null],
    ['accept', 'submitted', null],
    ['extend', 'drafting', null],
  ])('%s from %s on the day after the deadline: %s', (step, state, refusal) => {
    expect(stepRefusal(step, share(state), '2026-06-16')).toBe(refusal);
  });

  it.each<RoundState>(['draft', 'closed'])('is not open in a round that is %s', (roundState) => {
    for (const step of ['decide', 'submit', 'return', 'accept', 'extend'] as const) {
      expect(stepRefusal(step, share('drafting', roundState), DEADLINE)).toBe('round-not-open');
    }
  });
});

describe('a share is late', () => {
  it.each<[ShareState, string, boolean]>([
    ['drafting', '2026-06-15', false],
    ['drafting', '2026-06-16', true],
    ['returned', '2026-06-16', true],
    ['submitted', '2026-06-16', false],
    ['accepted', '2026-06-16', false],
  ])('%s on %s: %s', (state, today, late) => {
    expect(isLate({ state, deadline: DEADLINE }, today)).toBe(late);
  });
});
