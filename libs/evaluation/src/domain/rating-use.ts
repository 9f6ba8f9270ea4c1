import { addYears, type CalendarDate } from '@commune/kernel';
import { ratingLevels, type Rating } from './rating.js';

export interface YearRating {
  readonly year: number;
  readonly rating: Rating;
}

/** What two failing years of a leader lead to: removal from the post, or being asked to leave it. */
export interface FailingLeader {
  readonly consequence: 'dismissal' | 'resignation';
  readonly years: readonly number[];
}

const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));

/** The first day of the term that runs on a day, counted from when the post was taken up. */
export function termBegin(postedOn: CalendarDate, on: CalendarDate, years: number): CalendarDate {
  let begin = postedOn;
  while (addYears(begin, years) <= on) begin = addYears(begin, years);
  return begin;
}

/** ND 170/2025 (amended by ND 300/2026) Đ53.1d: two years in a row; Đ52.2đ: two years of a term that are not. */
export function failingLeader(ratings: readonly YearRating[], termFrom: CalendarDate): FailingLeader | null {
  const failed = ratings
    .filter(({ rating, year }) => rating === 'unsatisfactory' && year >= yearOf(termFrom))
    .map(({ year }) => year)
    .sort((one, other) => one - other);
  if (failed.length < 2) return null;
  const inRow = failed.filter((year) => failed.includes(year - 1) || failed.includes(year + 1));
  return inRow.length > 0 ? { consequence: 'dismissal', years: inRow } : { consequence: 'resignation', years: failed };
}

/** Of this year, else of the year before; older ones say nothing about now. */
export function lastRating(ratings: readonly YearRating[], on: CalendarDate): YearRating | null {
  const recent = ratings.filter(({ year }) => year <= yearOf(on) && year >= yearOf(on) - 1);
  return recent.reduce<YearRating | null>((last, one) => (last && last.year > one.year ? last : one), null);
}

/** How many years in a row up to the last one were excellent. */
export function excellentYears(ratings: readonly YearRating[], on: CalendarDate): number {
  const last = lastRating(ratings, on);
  let count = 0;
  while (last && ratings.some(({ year, rating }) => year === last.year - count && rating === 'excellent')) count += 1;
  return count;
}

/** Years of those before the last rating, itself included, that are known to be below a level. */
export function yearsBelow(
  ratings: readonly YearRating[],
  level: (typeof ratingLevels)[number],
  on: CalendarDate,
  count: number,
): YearRating[] {
  const last = lastRating(ratings, on);
  if (!last) return [];
  return ratings
    .filter(({ year }) => year > last.year - count && year <= last.year)
    .filter(({ rating }) => rating !== 'not_rated' && ratingLevels.indexOf(rating) < ratingLevels.indexOf(level))
    .sort((one, other) => one.year - other.year);
}
