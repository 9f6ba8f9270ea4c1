import { addMonths, type CalendarDate } from '@commune/kernel';
import type { Sex } from './person-codes.js';

/** Ages in months: what they are in the first year, how they grow each year, and where they stop. */
const ROADMAP: Readonly<Record<Sex, { readonly first: number; readonly yearly: number; readonly last: number }>> = {
  male: { first: 60 * 12 + 3, yearly: 3, last: 62 * 12 },
  female: { first: 55 * 12 + 4, yearly: 4, last: 60 * 12 },
};
const FIRST_YEAR = 2021;

/** From the 31st of January, since the month after December 9999 is no calendar date. */
const lastDayOfMonth = (date: CalendarDate): CalendarDate =>
  addMonths(`${date.slice(0, 4)}-01-31`, Number(date.slice(5, 7)) - 1);

/** The age of retirement in a year, in months (NĐ 135/2020 Đ4 khoản 2; Bộ luật Lao động 2019 Đ169). */
export function retirementAgeMonths(sex: Sex, year: number): number {
  const { first, yearly, last } = ROADMAP[sex];
  return Math.min(last, first + yearly * Math.max(0, year - FIRST_YEAR));
}

/** The last day of the month in which the age of that year is reached (NĐ 135/2020 Đ3, Đ4). */
export function retirementDate(sex: Sex, birthDate: CalendarDate): CalendarDate {
  const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
  const atAgeOf = (year: number): CalendarDate => addMonths(birthDate, retirementAgeMonths(sex, year));
  let year = Math.max(FIRST_YEAR, yearOf(atAgeOf(FIRST_YEAR)));
  while (yearOf(atAgeOf(year)) > year) year += 1;
  return lastDayOfMonth(atAgeOf(year));
}

/** The latest day of birth with which somebody has retired by this day: retirement comes in the order of birth. */
export function bornByToRetireBy(sex: Sex, day: CalendarDate): CalendarDate {
  let month = `${addMonths(day, -ROADMAP[sex].first).slice(0, 7)}-01`;
  while (retirementDate(sex, month) > day) month = addMonths(month, -1);
  return lastDayOfMonth(month);
}
