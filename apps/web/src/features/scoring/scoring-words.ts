import type { ScorecardRow } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export const PERIOD_KEY = /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/u;

/** This month and those before, newest first. */
export const monthsBefore = (today: string, count = 12): string[] => {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + month - 1 - index;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
};

/** This quarter and those before. */
export const quartersBefore = (today: string, count = 4): string[] => {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const quarters = year * 4 + Math.ceil(month / 3) - 1 - index;
    return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
  });
};

export const statusOf = ({ state, isClosed }: Pick<ScorecardRow, 'state' | 'isClosed'>): StatusKind => {
  if (isClosed) return 'closed';
  return state === 'confirmed' ? 'good' : state === 'self_scored' ? 'info' : 'idle';
};

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
  const [current = '', before = ''] = monthsBefore(today, 2);
  return Number(today.slice(8)) <= SCORED_UNTIL_DAY ? before : current;
};
