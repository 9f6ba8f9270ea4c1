import type { EvaluationRules } from './evaluation-rules.js';
import { meanOf, roundTo, shownNumber, type ExactNumber } from './exact-number.js';
import type { ExplanationStep } from './explanation.js';

/**
 * Why a month has no points in a mean: absent for the whole of it (Đ11.2, Đ19.3) · nothing was assigned · not yet employed
 * or gone already · not scored yet. All are left out; only the last says that the mean is not final.
 */
export const monthGaps = ['absent', 'no_work', 'not_employed', 'not_scored'] as const;
export type MonthGap = (typeof monthGaps)[number];

export interface MonthPoints {
  /** 1 to 12. */
  readonly month: number;
  readonly points: ExactNumber | null;
  readonly gap: MonthGap | null;
  /** December before it is over. */
  readonly isProvisional: boolean;
}

export interface MeanOfMonths {
  /** Null where no month counts. */
  readonly mean: ExactNumber | null;
  readonly counted: number;
  readonly leftOut: readonly { month: number; gap: MonthGap }[];
  /** Not every month that counts is final yet. */
  readonly isProvisional: boolean;
  readonly step: ExplanationStep;
}

/** Quarter of 3, half-year of 6, year of 12 months: the mean over the months actually worked (ND 335 Đ17.3, Đ11.2). */
export function meanOfMonths(months: readonly MonthPoints[], rules: EvaluationRules): MeanOfMonths {
  const counting = months.flatMap(({ month, points, isProvisional }) =>
    points === null || (isProvisional && rules.december === 'to_date') ? [] : [{ month, points, isProvisional }],
  );
  const leftOut = months
    .filter(({ month }) => !counting.some((one) => one.month === month))
    .map(({ month, gap }) => ({ month, gap: gap ?? ('not_scored' as const) }));
  const mean = counting.length === 0 ? null : meanOf(counting.map(({ points }) => points));
  return {
    mean,
    counted: counting.length,
    leftOut,
    isProvisional: leftOut.some(({ gap }) => gap === 'not_scored') || counting.some((one) => one.isProvisional),
    step: {
      code: 'mean',
      name: 'Điểm trung bình',
      formula: formulaOf(counting, mean, rules.decimals),
      source: 'Nghị định 335/2025/NĐ-CP Điều 17.3, Điều 11.2',
    },
  };
}

/** Where an agency keeps quarters only, the year is their mean (inferred from Đ17.3). */
export function meanOfQuarters(quarters: readonly (ExactNumber | null)[]): ExactNumber | null {
  const counting = quarters.filter((points) => points !== null);
  return counting.length === 0 ? null : meanOf(counting);
}

function formulaOf(
  counting: readonly { month: number; points: ExactNumber }[],
  mean: ExactNumber | null,
  decimals: number,
): string {
  if (!mean) return 'Chưa có tháng nào có điểm';
  const shown = counting.map(({ month, points }) => `tháng ${month}: ${shownNumber(points, decimals)}`).join(' + ');
  return `(${shown}) / ${counting.length} = ${shownNumber(roundTo(mean, decimals), decimals)}`;
}
