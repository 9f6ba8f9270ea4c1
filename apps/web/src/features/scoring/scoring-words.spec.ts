import { describe, expect, it } from 'vitest';
import {
  isAtItsEnd,
  kindOf,
  leftToConfirm,
  periodBefore,
  pointsFrom,
  shortOf,
  statusOf,
  sumOf,
  usualPeriod,
} from './scoring-words';

describe('points as they are typed', () => {
  it.each([
    ['4,5', 4.5],
    ['4.25', 4.25],
    [' 2 ', 2],
    ['2,555', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('%j is %p', (text, points) => expect(pointsFrom(text)).toBe(points));

  it('have no sum while one is missing', () => {
    expect(sumOf([1, 2.5])).toBe(3.5);
    expect(sumOf([1, undefined])).toBeNull();
  });
});

it('a closed card is closed, whatever its step', () => {
  expect(statusOf({ state: 'confirmed', isClosed: true })).toBe('closed');
  expect(statusOf({ state: 'self_scored', isClosed: false })).toBe('info');
});

it('what is left counts neither the own card nor those that are confirmed', () => {
  const actions = [['confirmScorecard', 'returnScorecard'], ['returnScorecard'], []];
  expect(leftToConfirm(actions.map((allowedActions) => ({ allowedActions })))).toBe(1);
});

it('the month before is scored in the first days of the next one', () => {
  expect([usualPeriod('2026-12-05'), usualPeriod('2026-12-21')]).toEqual(['2026-11', '2026-12']);
});

it.each([
  ['2026-11', 'month'],
  ['2026-Q4', 'quarter'],
] as const)('%s is a %s', (period, kind) => expect(kindOf(period)).toBe(kind));

it.each([
  ['2026-11-22', 'month', '2026-10', true],
  ['2026-11-10', 'month', '2026-10', false],
  ['2027-01-31', 'month', '2026-12', true],
  ['2026-11-22', 'quarter', '2026-Q3', false],
  ['2026-12-11', 'quarter', '2026-Q3', true],
  ['2027-01-20', 'quarter', '2026-Q4', false],
] as const)('on %s the %s before is %s; the present one is at its end: %s', (today, kind, before, atEnd) => {
  expect([periodBefore(today, kind), isAtItsEnd(today, kind)]).toEqual([before, atEnd]);
});

it.each([
  ['not_scored', null, 'insufficient_data'],
  ['not_scored', 94.5, 'not_scored'],
  ['absent', null, 'absent'],
  ['insufficient_data', null, 'insufficient_data'],
] as const)('a row of state %s with the result %s stands there as %s', (scoreState, resultPercent, shown) => {
  expect(shortOf({ scoreState, resultPercent })).toBe(shown);
});
