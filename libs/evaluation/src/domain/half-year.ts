import { parseFraction } from './exact-number.js';
import type { EvaluationRules } from './evaluation-rules.js';
import { quarterScore, type MonthScore, type QuarterScore } from './quarter-score.js';
import { halfYearOf, resultPeriodOf, type ResultPeriod } from './result-period.js';

export interface KeptScore {
  /** A month or a quarter. */
  readonly period: string;
  readonly state: MonthScore['state'];
  /** A fraction. */
  readonly exact: string | null;
}

export interface HalfYear extends QuarterScore {
  readonly period: ResultPeriod;
}

/**
 * The half-years that somebody has scores in, newest first: the mean of the months (ND 335 Đ17.3), of the quarters where
 * no month is tracked, which is the same.
 */
export function halfYears(scores: readonly KeptScore[], rules: EvaluationRules): HalfYear[] {
  const keys = [...new Set(scores.map(({ period }) => halfYearOf(period)))].sort().reverse();
  return keys.map((key) => {
    const period = resultPeriodOf(key);
    const isByMonth = scores.some((score) => period.months.includes(score.period));
    const parts = isByMonth ? period.months : period.quarters;
    const given = parts.map((part) => ({
      month: Number(part.replace(/^\d{4}-Q?/u, '')),
      scores: scores
        .filter((score) => score.period === part)
        .map(({ state, exact }) => ({ state, points: exact === null ? null : parseFraction(exact) })),
    }));
    const found = quarterScore(given, rules);
    const formula = isByMonth ? found.step.formula : found.step.formula.replaceAll('tháng', 'quý');
    return { ...found, step: { ...found.step, formula }, period };
  });
}
