import type { PackageToShow, ScoringStyle } from '@commune/evaluation';
import { addDays, addMonths, type CalendarDate } from '@commune/kernel';

/** A commune whose people have work and cards, and how far its periods are closed. */
export interface ScoredCommune {
  readonly code: string;
  readonly style: ScoringStyle;
  /** Whole quarters that are shown before the one under way. */
  readonly quarters: number;
  /** `months`: up to the last month · `quarters`: up to the last quarter · `waiting`: the last quarter can be closed. */
  readonly closed: 'months' | 'quarters' | 'waiting';
  /** Where months are closed: how many days ago the last one was. */
  readonly lastClosedDaysAgo: number;
  /** Of a hundred people: whose card of the last month is confirmed. */
  readonly lastConfirmed: number;
}

/** The ward of the demonstration accounts, two wards beside it, two small communes. */
const PROVINCE = '04';
export const WARD = '01273';
export const GENEROUS_WARD = '01279';
export const ALIKE_WARD = '01288';
export const FIXED_COMMUNE = '01324';
export const PUBLISHED_COMMUNE = '01777';

export const scoredCommunes: readonly ScoredCommune[] = [
  { code: WARD, quarters: 3, style: 'usual', closed: 'quarters', lastClosedDaysAgo: 0, lastConfirmed: 92 },
  { code: GENEROUS_WARD, quarters: 1, style: 'generous', closed: 'months', lastClosedDaysAgo: 9, lastConfirmed: 100 },
  { code: ALIKE_WARD, quarters: 1, style: 'alike', closed: 'waiting', lastClosedDaysAgo: 0, lastConfirmed: 97 },
  { code: FIXED_COMMUNE, quarters: 3, style: 'usual', closed: 'months', lastClosedDaysAgo: 3, lastConfirmed: 100 },
  { code: PUBLISHED_COMMUNE, quarters: 3, style: 'usual', closed: 'months', lastClosedDaysAgo: 3, lastConfirmed: 100 },
];

/** NĐ 335/2025/NĐ-CP is in force from this day: nothing is scored before. */
const BEGINNING: CalendarDate = '2026-01-01';
const CLOSED_AFTER_DAYS = 5;

export interface MonthToShow {
  readonly first: CalendarDate;
  /** 0: under way, 1: the last one, and so on. */
  readonly before: number;
}

/** Whole quarters and the months since. */
export function monthsToShow({ quarters }: ScoredCommune, today: CalendarDate): MonthToShow[] {
  const current = firstOf(today);
  const count = 3 * quarters + 1 + (monthNumber(current) % 3);
  return Array.from({ length: count }, (_, index) => count - 1 - index)
    .map((before) => ({ first: addMonths(current, -before), before }))
    .filter(({ first }) => first >= BEGINNING);
}

export interface ClosingToShow {
  readonly communeCode: string;
  readonly period: string;
  readonly closedOn: CalendarDate;
}

/** What a commune has closed by today, in order: quarters some days after their end, then months. */
export function closingsToShow(commune: ScoredCommune, today: CalendarDate): ClosingToShow[] {
  const shown = monthsToShow(commune, today).map(({ first }) => first);
  const whole = shown.filter((first) => monthNumber(first) % 3 === 0 && addMonths(first, 3) <= firstOf(today));
  const quarters = commune.closed === 'waiting' ? whole.slice(0, -1) : whole;
  const since = addMonths(firstOf(today), -(monthNumber(today) % 3));
  const months = commune.closed === 'months' ? shown.filter((first) => first >= since && first < firstOf(today)) : [];
  return [
    ...quarters.map((first) => ({ first, next: addMonths(first, 3), period: quarterKey(first) })),
    ...months.map((first) => ({ first, next: addMonths(first, 1), period: first.slice(0, 7) })),
  ].map(({ first, next, period }) => {
    const isLast = first === months.at(-1);
    const told = isLast ? addDays(today, -commune.lastClosedDaysAgo) : addDays(next, CLOSED_AFTER_DAYS);
    return { communeCode: commune.code, period, closedOn: earlier(later(told, next), today) };
  });
}

/** Days between a closing and its packages going out. */
const SENT_AFTER_DAYS = 2;
/** Of the communes whose last month is closed: one has made its package, the others have not. */
const PACKS_LAST_MONTH = FIXED_COMMUNE;

/** What has gone to the national database: the months of quarters that are closed, month by month for the whole province. */
export function packagesToShow(today: CalendarDate): PackageToShow[] {
  const closings = scoredCommunes.flatMap((commune) => closingsToShow(commune, today));
  const quarters = new Map(closings.filter(({ period }) => period.includes('Q')).map((one) => [one.period, one]));
  const months = scoredCommunes.flatMap((commune) => monthsToShow(commune, today)).map(({ first }) => first);
  const sent = [...new Set(months)].toSorted().flatMap((first) => {
    const closed = quarters.get(quarterKey(first));
    if (!closed) return [];
    return [
      {
        unitCode: PROVINCE,
        period: first.slice(0, 7),
        madeOn: earlier(addDays(closed.closedOn, SENT_AFTER_DAYS), today),
      },
    ];
  });
  const last = closings.findLast(
    ({ communeCode, period }) => communeCode === PACKS_LAST_MONTH && !period.includes('Q'),
  );
  return [
    ...sent.map((one) => ({ ...one, isSent: true })),
    ...(last
      ? [
          {
            unitCode: last.communeCode,
            period: last.period,
            madeOn: later(last.closedOn, addDays(today, -1)),
            isSent: false,
          },
        ]
      : []),
  ];
}

/** Whether one of the closings, of the month itself or of its quarter, has the month. */
export const isClosedBy = (closings: readonly ClosingToShow[], first: CalendarDate): boolean =>
  closings.some(({ period }) => period === first.slice(0, 7) || period === quarterKey(first));

const firstOf = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01`;
/** 0: January. */
const monthNumber = (day: CalendarDate): number => Number(day.slice(5, 7)) - 1;
const quarterKey = (first: CalendarDate): string => `${first.slice(0, 4)}-Q${Math.floor(monthNumber(first) / 3) + 1}`;
const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
const earlier = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
