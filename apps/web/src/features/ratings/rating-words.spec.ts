import { describe, expect, it } from 'vitest';
import { conflictsOf, missingOf, roundKind } from './rating-words';

const row = {
  roundState: 'opinions',
  selfLevel: 'good',
  proposed: 'good',
  level: null,
  needsPartyOpinion: false,
  hasPartyOpinion: false,
  openRequestDueOn: null,
} as const;

describe('what a person of a round still waits for', () => {
  it.each([
    ['the form of the person', { ...row, roundState: 'forms', selfLevel: null }, ['self']],
    ['nothing more in the time of forms', { ...row, roundState: 'forms' }, []],
    ['points and the decision', { ...row, proposed: null }, ['points', 'decision']],
    ['the opinion of the Party committee too', { ...row, needsPartyOpinion: true }, ['opinion', 'decision']],
    ['the decision', { ...row, needsPartyOpinion: true, hasPartyOpinion: true }, ['decision']],
    ['nothing once decided', { ...row, level: 'good' }, []],
    ['an answer', { ...row, roundState: 'published', level: 'good', openRequestDueOn: '2026-12-28' }, ['answer']],
  ] as const)('is %s', (_, given, expected) => expect(missingOf(given)).toEqual(expected));
});

it('a self-rating apart from the proposal and a decision apart from it are told', () => {
  expect(conflictsOf({ departs: false, selfLevel: 'excellent', proposed: 'good' })).toEqual(['self-higher']);
  expect(conflictsOf({ departs: true, selfLevel: 'satisfactory', proposed: 'good' })).toEqual([
    'departs',
    'self-lower',
  ]);
  expect(conflictsOf({ departs: false, selfLevel: 'good', proposed: 'not_rated' })).toEqual([]);
});

it('a round past its day is late, whatever its step', () => {
  expect(roundKind({ state: 'opinions', isOverdue: true })).toBe('late');
  expect(roundKind({ state: 'frozen', isOverdue: false })).toBe('closed');
});
