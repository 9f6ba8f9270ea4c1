import { addDays, addMonths, daysBetween, type CalendarDate } from '@commune/kernel';
import { exact, floorOf, plus, ZERO } from './exact-number.js';

export interface AbsenceInService {
  readonly kindCode: string;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  /** Study and secondment go on as work. */
  readonly countsAsWork: boolean;
}

/** As the record has it; null: not known, or still in service. */
export interface Service {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly absences: readonly AbsenceInService[];
}

export interface MonthOfService {
  readonly isEmployed: boolean;
  readonly isAbsent: boolean;
}

const SICK_OR_MATERNITY = new Set(['maternity', 'long_sick_leave']);
const FAR = '9999-12-31';

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const days = ({ from, to }: Span): number => Math.max(0, daysBetween(from, to) + 1);
const overlap = (one: Span, other: Span): Span => ({
  from: one.from > other.from ? one.from : other.from,
  to: one.to < other.to ? one.to : other.to,
});
const employed = ({ from, to }: Service): Span => ({ from: from ?? '0001-01-01', to: to ?? FAR });
const monthSpan = (month: string): Span => ({ from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) });

/** Days worked of a month: absences of a person do not overlap, the record sees to that. */
function daysWorked(span: Span, { absences, ...service }: Service): number {
  const inService = overlap(span, employed({ ...service, absences }));
  const away = absences
    .filter(({ countsAsWork }) => !countsAsWork)
    .map(({ startedOn, endedOn }) => days(overlap(inService, { from: startedOn, to: endedOn ?? FAR })));
  return Math.max(0, days(inService) - away.reduce((sum, one) => sum + one, 0));
}

export function monthOfService(month: string, service: Service): MonthOfService {
  const span = monthSpan(month);
  const isEmployed = days(overlap(span, employed(service))) > 0;
  return { isEmployed, isAbsent: isEmployed && daysWorked(span, service) === 0 };
}

/** Whole months worked; who is in service counts to the end of the year (ND 335 Đ11.1; that it counts so is ours). */
export function monthsWorked(months: readonly string[], service: Service): number {
  const parts = months.map((month) => {
    const span = monthSpan(month);
    return exact(daysWorked(span, service), days(span));
  });
  return floorOf(parts.reduce(plus, ZERO));
}

/** ND 335 Đ11.2: sick or maternity leave is rated on the time worked, however short. */
export function wasOnProtectedLeave(months: readonly string[], { absences }: Service): boolean {
  const [first = FAR, last = FAR] = [months.at(0), months.at(-1)];
  const year = { from: `${first}-01`, to: monthSpan(last).to };
  return absences.some(
    ({ kindCode, startedOn, endedOn }) =>
      SICK_OR_MATERNITY.has(kindCode) && days(overlap(year, { from: startedOn, to: endedOn ?? FAR })) > 0,
  );
}
