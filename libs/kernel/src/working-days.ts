import { addDays, daysBetween, type CalendarDate } from './calendar-date.js';

/** Days that differ from the week: a holiday on a weekday, a Saturday that is worked to make up for one. */
export interface SpecialDays {
  readonly holidays: ReadonlySet<CalendarDate>;
  readonly workingWeekendDays: ReadonlySet<CalendarDate>;
}

/** A Monday, from which weekdays are counted. */
const MONDAY: CalendarDate = '2024-01-01';

export function isWeekend(date: CalendarDate): boolean {
  const weekday = ((daysBetween(MONDAY, date) % 7) + 7) % 7;
  return weekday >= 5;
}

/** Offices work from Monday to Friday (QĐ 188/1999/QĐ-TTg), but for holidays, and on weekend days that make up for one. */
export function isWorkingDay(date: CalendarDate, { holidays, workingWeekendDays }: SpecialDays): boolean {
  return isWeekend(date) ? workingWeekendDays.has(date) : !holidays.has(date);
}

/**
 * The day on which a period of so many working days ends; the first day does not count (BLDS 2015 Đ147). 0: the day
 * itself where it is a working day, else the next one. Negative: backwards.
 */
export function addWorkingDays(from: CalendarDate, days: number, special: SpecialDays): CalendarDate {
  const step = days < 0 ? -1 : 1;
  let date = from;
  for (let left = Math.abs(days); left > 0;) {
    date = addDays(date, step);
    if (isWorkingDay(date, special)) left -= 1;
  }
  while (!isWorkingDay(date, special)) date = addDays(date, step);
  return date;
}

/** Working days after `from` up to and with `to`: 0 for the same day, negative where `to` is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, special: SpecialDays): number {
  if (to < from) return -workingDaysBetween(to, from, special);
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date, special)) count += 1;
  return count;
}
