import { addMonths, type CalendarDate } from '@commune/kernel';
import { quarterOf } from './evaluation-period.js';

/** The last quarter that is over: "2026-Q3" throughout October to December. */
export const quarterBefore = (day: CalendarDate): string => quarterOf(addMonths(`${day.slice(0, 7)}-01`, -3));
