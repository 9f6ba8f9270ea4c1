import { describe, expect, it } from '@jest/globals';
import { excellentYears, failingLeader, lastRating, termBegin, yearsBelow, type YearRating } from './rating-use.js';
import type { Rating } from './rating.js';

const ON = '2026-11-21';
const letters: Readonly<Record<string, Rating>> = {
  x: 'excellent',
  g: 'good',
  s: 'satisfactory',
  u: 'unsatisfactory',
  n: 'not_rated',
};
/** "2021 gu-x": from 2021, a dash is a year without a rating. */
const of = (text: string): YearRating[] => {
  const [first = '', marks = ''] = text.split(' ');
  return [...marks].flatMap((mark, index) => {
    const rating = letters[mark];
    return rating ? [{ year: Number(first) + index, rating }] : [];
  });
};

describe('the use of ratings', () => {
  it.each<[string, string, string, object | null]>([
    ['no failing year', '2022 ggxg', '2022-01-01', null],
    ['one failing year', '2022 gugg', '2022-01-01', null],
    ['two in a row', '2022 guug', '2022-01-01', { consequence: 'dismissal', years: [2023, 2024] }],
    ['two apart', '2022 ugug', '2022-01-01', { consequence: 'resignation', years: [2022, 2024] }],
    ['two apart and two in a row', '2021 uguu', '2021-01-01', { consequence: 'dismissal', years: [2023, 2024] }],
    ['one of them before the term', '2020 ugguu', '2024-01-01', null],
    ['not rated between', '2022 unug', '2022-01-01', { consequence: 'resignation', years: [2022, 2024] }],
  ])('of a leader with %s', (_, ratings, term, expected) => {
    expect(failingLeader(of(ratings), term)).toEqual(expected);
  });

  it.each([
    ['2025-07-01', '2025-07-01'],
    ['2016-11-21', '2026-11-21'],
    ['2016-11-22', '2021-11-22'],
  ])('counts terms from %s', (posted, begin) => expect(termBegin(posted, ON, 5)).toBe(begin));

  it.each([
    ['2024 gs', 'satisfactory'],
    ['2025 gx', 'excellent'],
    ['2023 gg', undefined],
    ['2027 x', undefined],
  ])('looks at %s for the last one', (ratings, rating) => expect(lastRating(of(ratings), ON)?.rating).toBe(rating));

  it.each([
    ['2023 xxx', 3],
    ['2023 xgx', 1],
    ['2024 x-', 0],
    ['2024 xg', 0],
    ['2025 xx', 2],
  ])('of %s finds so many excellent years in a row', (ratings, count) =>
    expect(excellentYears(of(ratings), ON)).toBe(count),
  );

  it.each([
    ['2023 ggx', 'good', []],
    ['2023 sgx', 'good', [2023]],
    ['2022 sgxg', 'good', []],
    ['2023 ngn', 'good', []],
    ['2023 sus', 'satisfactory', [2024]],
  ] as const)('of %s finds the years below %s', (ratings, level, years) =>
    expect(yearsBelow(of(ratings), level, ON, 3).map(({ year }) => year)).toEqual(years),
  );
});
