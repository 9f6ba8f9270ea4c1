import type { CalendarDate } from '@commune/kernel';
import { addDays, foldText } from '@commune/kernel';
import type { PartFacts } from './dated-part-rules.js';

/** How rows of one part stand together in one record. */
export interface JoiningRules {
  /** The members that say something; the rest is not compared. */
  readonly members: readonly string[];
  /** The member of which a person has each value once. */
  readonly once?: string;
  /** Not two at one time. */
  readonly period?: readonly [from: string, to: string];
  /** One after the other without an end between: what began before is shortened, not weighed against. */
  readonly isChain?: boolean;
  /** A person has one row at most. */
  readonly isSingle?: boolean;
}

export interface RowToJoin extends PartFacts {
  readonly id: string;
}

/**
 * joined: goes over as it is · shortened: goes over up to the day before · same: the kept record says it already ·
 * clash: both can't stand; the kept row stays unless the other one is chosen · surpassed: a chain that goes on in the
 * kept record.
 */
export const rowOutcomes = ['joined', 'shortened', 'same', 'clash', 'surpassed'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export interface JoinedRow {
  readonly rowId: string;
  readonly outcome: RowOutcome;
  /** Rows of the kept record that are the same, or that it clashes with. */
  readonly against: readonly string[];
  /** Of a row that is shortened: its new last day. */
  readonly endsOn: CalendarDate | null;
  /** Says all that the row it clashes with says, and more. */
  readonly saysMore: boolean;
}

const FOR_EVER: CalendarDate = '9999-12-31';

/** What becomes of each row of the record that is given up, beside the rows of the one that is kept. */
export function joinedRows(kept: readonly RowToJoin[], given: readonly RowToJoin[], rules: JoiningRules): JoinedRow[] {
  return given.map((row) => joinedRow(row, kept, rules));
}

function joinedRow(row: RowToJoin, kept: readonly RowToJoin[], rules: JoiningRules): JoinedRow {
  const plain = { rowId: row.id, against: [], endsOn: null, saysMore: false };
  const same = kept.find((other) => saysAll(other, row, rules));
  if (same) return { ...plain, outcome: 'same', against: [same.id] };
  const against = kept.filter((other) => excludes(other, row, rules));
  if (against.length > 0 && rules.isChain) return { ...plain, ...inChain(row, against, rules) };
  const poorer = kept.filter((other) => saysAll(row, other, rules));
  const rivals = [...new Set([...against, ...poorer])];
  if (rivals.length === 0) return { ...plain, outcome: 'joined' };
  const saysMore = rivals.every((other) => saysAll(row, other, rules));
  return { ...plain, outcome: 'clash', against: rivals.map(({ id }) => id), saysMore };
}

/** A chain goes on in the kept record from its first day on; what came before it is kept. */
function inChain(row: RowToJoin, against: readonly RowToJoin[], { period }: JoiningRules) {
  const [from] = period ?? [''];
  const first = against.map((other) => day(other, from)).toSorted()[0] ?? FOR_EVER;
  const ids = against.map(({ id }) => id);
  if (day(row, from) >= first) return { outcome: 'surpassed' as const, against: ids };
  return { outcome: 'shortened' as const, against: ids, endsOn: addDays(first, -1) };
}

function excludes(other: RowToJoin, row: RowToJoin, { once, period, isSingle }: JoiningRules): boolean {
  if (isSingle) return true;
  if (once !== undefined && other[once] === row[once]) return true;
  if (!period) return false;
  const [from, to] = period;
  return day(other, from) <= day(row, to, FOR_EVER) && day(row, from) <= day(other, to, FOR_EVER);
}

function day(row: RowToJoin, member: string, otherwise = ''): CalendarDate {
  const value = row[member];
  return typeof value === 'string' ? value : otherwise;
}

/** Whether `one` says everything that `other` says; texts without case and diacritics. */
function saysAll(one: RowToJoin, other: RowToJoin, { members }: JoiningRules): boolean {
  return members.every((member) => {
    const said = other[member] ?? null;
    return said === null || comparable(said) === comparable(one[member] ?? null);
  });
}

const comparable = (value: unknown): unknown => (typeof value === 'string' ? foldText(value) : value);
