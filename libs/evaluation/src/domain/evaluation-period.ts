import { addDays, addMonths, type CalendarDate } from '@commune/kernel';

/** What is tracked: a month or a quarter (ND 335 Đ17.2). */
export interface EvaluationPeriod {
  /** "2026-11" or "2026-Q4". */
  readonly key: string;
  readonly kind: 'month' | 'quarter';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** "2026-10", "2026-11", "2026-12". */
  readonly months: readonly string[];
}

export const PERIOD_PATTERN = /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/u;
const QUARTER = /^(\d{4})-Q([1-4])$/u;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Throws where the key is neither a month nor a quarter: requests are checked by `PERIOD_PATTERN`. */
export function periodOf(key: string): EvaluationPeriod {
  if (!PERIOD_PATTERN.test(key)) throw new RangeError(`Not a period: ${key}`);
  const quarter = QUARTER.exec(key);
  const first = quarter ? `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}` : key;
  const count = quarter ? 3 : 1;
  const months = Array.from({ length: count }, (_, index) => addMonths(`${first}-01`, index).slice(0, 7));
  const to = addDays(addMonths(`${first}-01`, count), -1);
  return { key, kind: quarter ? 'quarter' : 'month', from: `${first}-01`, to, months };
}

export const monthOf = (day: CalendarDate): string => day.slice(0, 7);

export const quarterOf = (day: CalendarDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** "tháng 11/2026", "quý IV/2026". */
export function periodName(key: string): string {
  const quarter = QUARTER.exec(key);
  if (quarter) return `quý ${ROMAN[Number(quarter[2]) - 1]}/${quarter[1]}`;
  return `tháng ${Number(key.slice(5))}/${key.slice(0, 4)}`;
}

/** The day whose rules a period is scored by: its last one, or today while it is under way. */
export const dayOfRules = ({ to }: EvaluationPeriod, today: CalendarDate): CalendarDate => (to < today ? to : today);
