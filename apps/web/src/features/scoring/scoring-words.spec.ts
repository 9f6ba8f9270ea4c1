import { describe, expect, it } from 'vitest';
import { kindOf, leftToConfirm, pointsFrom, statusOf, sumOf, usualPeriod } from './scoring-words';

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
