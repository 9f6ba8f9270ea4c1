import { type CalendarDate, yearsBetween } from '@commune/kernel';

/** Completed years since recruitment; never negative. */
export const yearsOfService = (recruitedOn: CalendarDate, asOf: CalendarDate): number =>
  Math.max(0, yearsBetween(recruitedOn, asOf));
