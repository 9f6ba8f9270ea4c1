import { meanOf, type ExactNumber } from './exact-number.js';
import type { EvaluationRules } from './evaluation-rules.js';
import { meanOfMonths, type MeanOfMonths, type MonthGap } from './period-mean.js';

/** What is known of one month of a person: of several units, if they moved within it. */
export interface MonthScore {
  readonly state: 'scored' | 'insufficient_data' | 'not_scored' | 'absent';
  readonly points: ExactNumber | null;
}

export interface QuarterScore extends MeanOfMonths {
  readonly state: MonthScore['state'];
}

/**
 * The mean of the months that have points (ND 335 Đ17.3). Who moved within a month has the mean of both units there: the
 * decree says nothing, and neither unit knows the other's work.
 */
export function quarterScore(
  months: readonly { readonly month: number; readonly scores: readonly MonthScore[] }[],
  rules: EvaluationRules,
): QuarterScore {
  const given = months.map(({ month, scores }) => {
    const points = scores.flatMap((score) => score.points ?? []);
    const mean = points.length > 0 ? meanOf(points) : null;
    return { month, points: mean, gap: mean ? null : gapOf(scores), isProvisional: false };
  });
  const whole = meanOfMonths(given, rules);
  return { ...whole, state: stateOf(whole) };
}

function gapOf(scores: readonly MonthScore[]): MonthGap {
  if (scores.length === 0) return 'not_employed';
  if (scores.some(({ state }) => state === 'not_scored')) return 'not_scored';
  return scores.some(({ state }) => state === 'insufficient_data') ? 'no_work' : 'absent';
}

function stateOf({ mean, leftOut }: MeanOfMonths): MonthScore['state'] {
  if (mean) return 'scored';
  if (leftOut.some(({ gap }) => gap === 'not_scored')) return 'not_scored';
  return leftOut.some(({ gap }) => gap === 'absent') ? 'absent' : 'insufficient_data';
}

/** The general part of a quarter, for the form: the mean of the months that have one. */
export const meanOfHundredths = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
