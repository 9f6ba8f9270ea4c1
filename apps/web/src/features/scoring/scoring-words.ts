import type { ScorecardRow } from '@commune/api-client';
import { lastMonth, monthsUpTo, quartersUpTo } from '@/app/periods/period-keys';
import type { StatusKind } from '@/ui/status';

export const PERIOD_KEY = /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/u;

/** Of a key as the period chooser has them. */
export const kindOf = (period: string): 'month' | 'quarter' => (period.includes('Q') ? 'quarter' : 'month');

/** Months and quarters that may be scored, newest first. */
export const scoredPeriods = (today: string): string[] => [...monthsUpTo(today), ...quartersUpTo(today)];

/** Cards of these rows that wait for whoever looks at them. */
export const leftToConfirm = (rows: readonly Pick<ScorecardRow, 'allowedActions'>[]): number =>
  rows.filter(({ allowedActions }) => allowedActions.includes('confirmScorecard')).length;

export const statusOf = ({ state, isClosed }: Pick<ScorecardRow, 'state' | 'isClosed'>): StatusKind => {
  if (isClosed) return 'closed';
  return state === 'confirmed' ? 'good' : state === 'self_scored' ? 'info' : 'idle';
};

/** What stands where a row has no points: that there is no work to score is known before anybody confirms. */
export const shortOf = ({
  scoreState,
  resultPercent,
}: Pick<ScorecardRow, 'scoreState' | 'resultPercent'>): ScorecardRow['scoreState'] =>
  scoreState === 'not_scored' && resultPercent === null ? 'insufficient_data' : scoreState;

/** One row of the table: a person may have stood in two units in the period. */
export const keyOf = ({ civilServantId, unitId }: Pick<ScorecardRow, 'civilServantId' | 'unitId'>): string =>
  `${civilServantId} ${unitId}`;

/** "4,5" or "4.5" → 4.5; undefined for what is no number. */
export const pointsFrom = (text: string): number | undefined => {
  const match = /^\d{1,3}(?:[.,]\d{1,2})?$/u.exec(text.trim());
  return match ? Number(match[0].replace(',', '.')) : undefined;
};

export const sumOf = (points: readonly (number | undefined)[]): number | null =>
  points.some((one) => one === undefined) ? null : points.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** A month is scored at its end and in the first days of the next one. */
const SCORED_UNTIL_DAY = 10;
export const usualPeriod = (today: string): string => {
  const [current = '', before = ''] = monthsUpTo(today, 2);
  return Number(today.slice(8)) <= SCORED_UNTIL_DAY ? before : current;
};

/** The period before the one under way. */
export const periodBefore = (today: string, kind: 'month' | 'quarter'): string =>
  kind === 'month' ? lastMonth(today) : (quartersUpTo(today, 2)[1] ?? '');

const MONTHS_OF_QUARTER = 3;
/** Whether the period under way is near enough to its end for its people to score themselves. */
export const isAtItsEnd = (today: string, kind: 'month' | 'quarter'): boolean => {
  const isLastMonth = kind === 'month' || Number(today.slice(5, 7)) % MONTHS_OF_QUARTER === 0;
  return isLastMonth && Number(today.slice(8)) > SCORED_UNTIL_DAY;
};
