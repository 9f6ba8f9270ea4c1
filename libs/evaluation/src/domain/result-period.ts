import { addDays, addMonths, type CalendarDate } from '@commune/kernel';
import { periodName } from './evaluation-period.js';

/** What results are read of: a month, a quarter, half a year or a year, each the mean of what is tracked (ND 335 Đ17.3). */
export interface ResultPeriod {
  /** "2026-10", "2026-Q4", "2026-H2", "2026". */
  readonly key: string;
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly months: readonly string[];
  /** Whole ones in it; none in a month. */
  readonly quarters: readonly string[];
}

export const RESULT_PERIOD_PATTERN = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/u;
const MONTHS_IN = { Q: 3, H: 6 } as const;

/** Throws where the key is none of these: requests are checked by `RESULT_PERIOD_PATTERN`. */
export function resultPeriodOf(key: string): ResultPeriod {
  if (!RESULT_PERIOD_PATTERN.test(key)) throw new RangeError(`Not a period of results: ${key}`);
  const [year = '', part = ''] = key.split('-');
  const kind = part.charAt(0);
  const count = part === '' ? 12 : kind === 'Q' || kind === 'H' ? MONTHS_IN[kind] : 1;
  const first = part === '' ? 1 : count === 1 ? Number(part) : (Number(part.slice(1)) - 1) * count + 1;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  const quarters = Array.from({ length: Math.floor(count / 3) }, (_, at) => `${year}-Q${Math.ceil(first / 3) + at}`);
  return {
    ...{ key, from, quarters, name: nameOf(key, year, part) },
    to: addDays(addMonths(from, count), -1),
    months: Array.from({ length: count }, (_, at) => addMonths(from, at).slice(0, 7)),
  };
}

/** "6 tháng đầu năm 2026", "năm 2026", else as tracked periods are called. */
function nameOf(key: string, year: string, part: string): string {
  if (part === '') return `năm ${year}`;
  if (part === 'H1') return `6 tháng đầu năm ${year}`;
  return part === 'H2' ? `6 tháng cuối năm ${year}` : periodName(key);
}

/** Whose points count in it, as the province tracks: the period itself, its months, or its quarters. */
export function countedPeriods(
  { key, months, quarters }: ResultPeriod,
  tracked: 'month' | 'quarter',
): readonly string[] {
  if (months.length === 1) return [key];
  return tracked === 'month' ? months : quarters;
}

/** "2026-H1" of a month or quarter. */
export function halfYearOf(key: string): string {
  const part = key.slice(5);
  const isFirst = part.startsWith('Q') ? Number(part.slice(1)) <= 2 : Number(part) <= 6;
  return `${key.slice(0, 4)}-H${isFirst ? 1 : 2}`;
}
