import {
  decimalText,
  exactOf,
  fractionText,
  generalPointsOf,
  periodScore,
  roundTo,
  ZERO,
  type Absence,
  type EvaluationRules,
  type ExactNumber,
  type LeaderFactors,
  type PeriodInput,
  type WorkItem,
} from '../domain/index.js';
import type { StoredCriteriaSet } from '../criteria-sets/criteria-sets-in-force.js';
import { periodScoreView } from '../period-score-trials/period-score-view.js';
import type { PeriodScoreView } from '../period-score-trials/period-score-trials.dto.js';
import type { GivenPoints } from './scorecards.repository.js';

/** `not_scored`: nobody has confirmed general points; there is a result of the work and no points of the period. */
export const scoreStates = ['scored', 'insufficient_data', 'not_scored', 'absent'] as const;
export type ScoreState = (typeof scoreStates)[number];

/** All that a score was made of, kept with it: a rule or a set that changes later changes nothing of it. */
export interface Calculation {
  readonly score: PeriodScoreView;
  readonly basis: {
    readonly generalPoints: readonly GivenPoints[] | null;
    readonly leaderFactors: LeaderFactors | null;
    readonly absence: Absence | null;
    readonly criteriaSet: { readonly id: string; readonly name: string; readonly version: number };
    readonly rules: Pick<EvaluationRules, 'minorFaultsDeduct' | 'cappedAt' | 'decimals'>;
  };
}

export interface ComputedScore {
  readonly state: ScoreState;
  readonly pointsHundredths: number | null;
  readonly pointsExact: string | null;
  readonly generalHundredths: number | null;
  /** By what the person gave themself, while nobody has confirmed; rounded like points. Never saved as any. */
  readonly provisionalPoints: number | null;
  readonly calculation: Calculation;
}

/** What was given by hand; null while nobody has. */
export interface Given {
  readonly generalPoints: readonly GivenPoints[] | null;
  readonly leaderFactors: LeaderFactors | null;
  readonly absence: Absence | null;
  /** By what the points are provisional meanwhile; null or missing where nothing is to be shown before. */
  readonly provisional?: readonly GivenPoints[] | null;
}

export interface Basis {
  readonly rules: EvaluationRules;
  readonly set: Pick<StoredCriteriaSet, 'id' | 'name' | 'version'>;
}

/** ND 335 Đ14–17 with what makes a period go without points (Đ11.2, RULES of our own for nothing assigned). */
export function computedScore(given: Given, items: readonly WorkItem[], { rules, set }: Basis): ComputedScore {
  const { generalPoints, leaderFactors, absence } = given;
  const score = periodScore(periodInput(given, items), rules);
  const state = absence ? 'absent' : generalPoints ? score.state : 'not_scored';
  const isProvisional = state === 'not_scored' && Boolean(given.provisional);
  const points = state === 'scored' && score.state === 'scored' ? score.points : null;
  const view = periodScoreView(score, rules);
  const { minorFaultsDeduct, cappedAt, decimals } = rules;
  return {
    state,
    pointsHundredths: points && hundredthsOf(roundTo(points, rules.decimals)),
    pointsExact: points && fractionText(points),
    generalHundredths: generalPoints && hundredthsOf(score.generalPoints),
    provisionalPoints: isProvisional ? view.points : null,
    calculation: {
      score: points ? view : withoutPoints(view, state, isProvisional),
      basis: {
        ...{ generalPoints, leaderFactors, absence },
        criteriaSet: { id: set.id, name: set.name, version: set.version },
        rules: { minorFaultsDeduct, cappedAt, decimals },
      },
    },
  };
}

export function periodInput<Item extends WorkItem>(given: Given, items: readonly Item[]) {
  const { generalPoints, leaderFactors, provisional } = given;
  const points = generalPoints ?? provisional;
  return { generalPoints: points ? totalOf(points) : ZERO, items, leaderFactors } satisfies PeriodInput;
}

export const totalOf = (given: readonly GivenPoints[]): ExactNumber =>
  generalPointsOf(given.map(({ code, points }) => ({ code, points: exactOf(points) })));

const hundredthsOf = (value: ExactNumber): number => Math.round(Number(decimalText(value, 2)) * 100);

/** The result of the work stands, the sum does not: it would read as if nothing had been given for the rest. */
function withoutPoints(view: PeriodScoreView, state: ScoreState, isProvisional: boolean): PeriodScoreView {
  const { resultPoints, resultPercent, uncappedPercent } = view;
  const generalPoints = isProvisional ? 0 : view.generalPoints;
  return {
    ...{ state: view.state, points: null, generalPoints, resultPoints, resultPercent, uncappedPercent },
    get items() {
      return view.items;
    },
    get steps() {
      if (state === 'absent') return [absent];
      if (isProvisional) return view.steps.map((step) => (step.code === 'points' ? { ...step, ...provisional } : step));
      return view.steps.filter(({ code }) => code !== 'points');
    },
  };
}

const provisional = { code: 'provisional-points', name: 'Tạm tính theo điểm tự chấm, chưa được xác nhận' };
const absent = {
  code: 'absent',
  name: 'Nghỉ cả kỳ',
  formula: 'Không có thời gian làm việc trong kỳ: kỳ này không tính vào điểm trung bình',
  source: 'Nghị định 335/2025/NĐ-CP Điều 11.2, Điều 19.3',
};
