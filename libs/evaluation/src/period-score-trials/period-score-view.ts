import {
  decimalText,
  exact,
  times,
  type EvaluationRules,
  type ExactNumber,
  type PeriodScore,
  type WorkCredit,
} from '../domain/index.js';
import type { PeriodScoreView } from './period-score-trials.dto.js';

/** Decimals of shares and of parts of points; the whole is rounded as the rules say. */
const FINE = 4;

const shown = (value: ExactNumber, places = FINE): number => Number(decimalText(value, places));
const percent = (ratio: ExactNumber): number => shown(times(ratio, exact(100)));

/** A score as the API tells it: rounded for reading; items and steps are worked out where somebody reads them. */
export function periodScoreView(score: PeriodScore, rules: EvaluationRules): PeriodScoreView {
  return {
    state: score.state,
    ...numbersOf(score, rules),
    generalPoints: shown(score.generalPoints),
    get items() {
      return score.credits.map(creditView);
    },
    get steps() {
      return score.steps.map((step) => ({ ...step }));
    },
  };
}

function numbersOf(score: PeriodScore, { decimals }: EvaluationRules) {
  if (score.state === 'insufficient_data') {
    return { points: null, resultPoints: null, resultPercent: null, uncappedPercent: null };
  }
  return {
    points: shown(score.points, decimals),
    resultPoints: shown(score.resultPoints),
    resultPercent: percent(score.result),
    uncappedPercent: percent(score.uncappedResult),
  };
}

const creditView = ({ name, origin, units, assigned, quantity, quality, progress, formula }: WorkCredit) => ({
  name,
  origin,
  units: shown(units),
  assigned: shown(assigned),
  quantity: shown(quantity),
  quality: shown(quality),
  progress: shown(progress),
  formula,
});
