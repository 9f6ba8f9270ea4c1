import type { CalendarDate } from '@commune/kernel';
import { decimalText, halfYears, periodName, type EvaluationRules } from '../domain/index.js';
import type { StoredScore } from './period-scores.repository.js';
import type { PersonScores } from './person-scores.dto.js';

/** The scores of somebody, and what the half-years come to (ND 335 Đ17.3). */
export function personScores(
  scores: readonly StoredScore[],
  rules: EvaluationRules,
  today: CalendarDate,
): PersonScores {
  return {
    items: scores.map(({ period, unitId, unitName, state, points, isClosed }) => ({
      period,
      periodName: periodName(period),
      unitId,
      unitName,
      state,
      points,
      isClosed,
    })),
    halfYears: halfYears(scores, rules).map(({ period, mean, counted, isProvisional, step }) => ({
      period: period.key,
      periodName: period.name,
      points: mean && Number(decimalText(mean, rules.decimals)),
      counted,
      isProvisional: isProvisional || period.to >= today,
      formula: step.formula,
      source: step.source,
    })),
  };
}
