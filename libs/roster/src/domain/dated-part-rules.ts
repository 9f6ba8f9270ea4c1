import { addYears, formatDate, type CalendarDate } from '@commune/kernel';
import { errorAt, warningAt, type Finding } from './finding.js';

/** A row of a dated part of a record, by members. */
export type PartFacts = Readonly<Record<string, unknown>>;

/** What the rules of dated parts may be told to look at. */
export interface DatedPartRules {
  /** First and last day; without a last day it goes on. */
  readonly period?: readonly [from: string, to: string];
  /** Two of a person at one time. */
  readonly overlap?: 'error' | 'warning';
  /** Days that have been. */
  readonly past?: readonly string[];
  /** The member by which a person has one row only. */
  readonly once?: string;
  /** A year that has been. */
  readonly year?: string;
}

export interface PartOwner {
  readonly birthDate: CalendarDate;
}

const FOR_EVER: CalendarDate = '9999-12-31';
/** Nobody works, studies or is honoured earlier; older than that is a slip of the pen. */
const FIRST_AGE = 14;

/** What is wrong with a row beside the person's other rows of the same part, as of `today`. */
export function findingsOfPart(
  row: PartFacts,
  others: readonly PartFacts[],
  rules: DatedPartRules,
  owner: PartOwner,
  today: CalendarDate,
): Finding[] {
  return [
    ...periodFindings(row, others, rules),
    ...(rules.past ?? []).flatMap((key) => pastFindings(row, key, owner, today)),
    ...yearFindings(row, rules, today),
    ...onceFindings(row, others, rules),
  ];
}

const day = (row: PartFacts, key: string): CalendarDate | undefined => {
  const value = row[key];
  return typeof value === 'string' ? value : undefined;
};

function periodFindings(row: PartFacts, others: readonly PartFacts[], rules: DatedPartRules): Finding[] {
  if (!rules.period) return [];
  const [fromKey, toKey] = rules.period;
  const [from, to] = [day(row, fromKey), day(row, toKey)];
  if (from !== undefined && to !== undefined && to < from) {
    const message = `Ngày kết thúc ${formatDate(to)} sớm hơn ngày bắt đầu ${formatDate(from)}.`;
    return [errorAt(`/${toKey}`, 'roster.part-ends-before-it-begins', message)];
  }
  if (!rules.overlap || from === undefined) return [];
  const other = others.find((candidate) => meets(candidate, { from, to }, rules.period ?? ['', '']));
  if (!other) return [];
  const at = rules.overlap === 'error' ? errorAt : warningAt;
  const since = day(other, fromKey) ?? from;
  const until = day(other, toKey);
  const span = until === undefined ? `từ ${formatDate(since)}` : `từ ${formatDate(since)} đến ${formatDate(until)}`;
  return [at(`/${fromKey}`, 'roster.part-overlaps', `Trùng thời gian với mục đã có ${span}. Kiểm tra lại các ngày.`)];
}

function meets(other: PartFacts, { from, to }: { from: string; to?: string }, [fromKey, toKey]: readonly string[]) {
  const otherFrom = day(other, fromKey ?? '');
  if (otherFrom === undefined) return false;
  return otherFrom <= (to ?? FOR_EVER) && from <= (day(other, toKey ?? '') ?? FOR_EVER);
}

function pastFindings(row: PartFacts, key: string, { birthDate }: PartOwner, today: CalendarDate): Finding[] {
  const value = day(row, key);
  if (value === undefined) return [];
  if (value > today) {
    return [errorAt(`/${key}`, 'roster.part-in-future', `Ngày ${formatDate(value)} chưa đến.`)];
  }
  if (value >= addYears(birthDate, FIRST_AGE)) return [];
  const message = `Ngày ${formatDate(value)} trước khi người này đủ ${FIRST_AGE} tuổi (sinh ${formatDate(birthDate)}).`;
  return [errorAt(`/${key}`, 'roster.part-too-early', message)];
}

function yearFindings(row: PartFacts, { year }: DatedPartRules, today: CalendarDate): Finding[] {
  const value = year === undefined ? undefined : row[year];
  if (year === undefined || typeof value !== 'number' || value <= Number(today.slice(0, 4))) return [];
  return [errorAt(`/${year}`, 'roster.part-in-future', `Năm ${value} chưa đến.`)];
}

function onceFindings(row: PartFacts, others: readonly PartFacts[], { once }: DatedPartRules): Finding[] {
  if (once === undefined || !others.some((other) => other[once] === row[once])) return [];
  const value = row[once];
  const text = typeof value === 'string' ? formatDate(value) : String(value);
  return [errorAt(`/${once}`, 'roster.part-twice', `Đã có một mục cho ${text}. Sửa mục đó thay vì thêm mục mới.`)];
}
