import type { EvaluationRules } from './evaluation-rules.js';
import { exact, isLess, over, shownPercent, type ExactNumber } from './exact-number.js';
import type { DecisionFault } from './rating-decision.js';
import { isAbove, levelOfPoints, ratingLevels, ratingNames, type RatingLevel } from './rating.js';

/** ND 335 Đ8. */
export interface OrganisationFacts {
  readonly points: ExactNumber;
  /** Tasks of the year's programme and plan. */
  readonly tasks: number;
  readonly completed: number;
  readonly completedLate: number;
  readonly beyondRequirement: number;
  readonly hasFailingSubordinate: boolean;
  readonly hasUnfixedShortcomings: boolean;
  /** Đ8.4a: concluded by the competent body. */
  readonly hasConcludedMisconduct: boolean;
}

export interface RatingCondition {
  readonly level: RatingLevel;
  readonly text: string;
  readonly isMet: boolean;
  readonly source: string;
}

export interface OrganisationRating {
  /** Null where the text gives no level: points of one, conditions of none. */
  readonly rating: RatingLevel | null;
  /** The next lower level whose conditions hold: proposed where `rating` is null. */
  readonly fallback: RatingLevel;
  readonly conditions: readonly RatingCondition[];
}

const LEAST_BEYOND = exact(30, 100);
const MOST_LATE = exact(20, 100);
const LEAST_DONE = exact(70, 100);

export function organisationRating(facts: OrganisationFacts, rules: EvaluationRules): OrganisationRating {
  const conditions = conditionsOf(facts);
  const holds = (level: RatingLevel): boolean =>
    conditions.every((condition) => condition.level !== level || condition.isMet);
  if (!holds('unsatisfactory')) return { rating: 'unsatisfactory', fallback: 'unsatisfactory', conditions };
  const byPoints = levelOfPoints(facts.points, rules);
  const at = ratingLevels.indexOf(byPoints);
  const fallback =
    ratingLevels
      .slice(0, at + 1)
      .reverse()
      .find(holds) ?? 'unsatisfactory';
  return { rating: holds(byPoints) ? byPoints : null, fallback, conditions };
}

/**
 * Why a level may not be recognised: none is above its points, "excellent" needs its conditions, what was concluded is a
 * failure (ND 335 Đ8.1–4). Beyond that the text leaves it to the authority with a reason. Undefined: it may.
 */
export function organisationDecisionFault(
  level: RatingLevel,
  facts: OrganisationFacts,
  rules: EvaluationRules,
): DecisionFault | undefined {
  if (facts.hasConcludedMisconduct) return level === 'unsatisfactory' ? undefined : concluded;
  const byPoints = levelOfPoints(facts.points, rules);
  if (isAbove(level, byPoints)) return abovePoints(byPoints);
  const isShort = conditionsOf(facts).some((condition) => condition.level === 'excellent' && !condition.isMet);
  return level === 'excellent' && isShort ? conditionsMissed : undefined;
}

const concluded: DecisionFault = {
  code: 'evaluation.organisation-misconduct',
  message:
    'Có kết luận sai phạm trong công tác cán bộ, mất đoàn kết: tổ chức không hoàn thành nhiệm vụ (Nghị định 335/2025/NĐ-CP Điều 8.4a).',
};
const conditionsMissed: DecisionFault = {
  code: 'evaluation.organisation-conditions',
  message:
    'Chưa đủ điều kiện hoàn thành xuất sắc nhiệm vụ (Nghị định 335/2025/NĐ-CP Điều 8.1). Xem điều kiện chưa đạt.',
};
const abovePoints = (byPoints: RatingLevel): DecisionFault => ({
  code: 'evaluation.organisation-above-points',
  message: `Không xếp tổ chức cao hơn mức theo điểm: ${ratingNames[byPoints]} (Nghị định 335/2025/NĐ-CP Điều 8).`,
});

/** Those of "unsatisfactory" are what keeps an organisation from it. */
function conditionsOf(facts: OrganisationFacts): RatingCondition[] {
  const allDone = facts.completed === facts.tasks;
  const allOnTime = allDone && facts.completedLate === 0;
  const done = shareOf(facts.completed, facts.tasks, 1);
  const late = shareOf(facts.completedLate, facts.tasks, 0);
  const beyond = shareOf(facts.beyondRequirement, facts.tasks, 0);
  const told = (level: RatingLevel, text: string, isMet: boolean, article: string): RatingCondition => ({
    level,
    text,
    isMet,
    source: `Nghị định 335/2025/NĐ-CP ${article}`,
  });
  return [
    told('excellent', 'Hoàn thành 100 % nhiệm vụ, đúng thời hạn', allOnTime, 'Điều 8.1a'),
    told(
      'excellent',
      `Vượt mức yêu cầu ${shownPercent(beyond)} (cần 30 %)`,
      !isLess(beyond, LEAST_BEYOND),
      'Điều 8.1a',
    ),
    told('excellent', 'Không có đơn vị cấp dưới không hoàn thành nhiệm vụ', !facts.hasFailingSubordinate, 'Điều 8.1b'),
    told('excellent', 'Đã khắc phục toàn bộ hạn chế, khuyết điểm', !facts.hasUnfixedShortcomings, 'Điều 8.1c'),
    told('good', 'Hoàn thành 100 % nhiệm vụ, đúng thời hạn', allOnTime, 'Điều 8.2'),
    told('satisfactory', 'Hoàn thành 100 % nhiệm vụ', allDone, 'Điều 8.3'),
    told('satisfactory', `Chậm tiến độ ${shownPercent(late)} (không quá 20 %)`, !isLess(MOST_LATE, late), 'Điều 8.3'),
    told(
      'unsatisfactory',
      'Không bị kết luận sai phạm công tác cán bộ, mất đoàn kết',
      !facts.hasConcludedMisconduct,
      'Điều 8.4a',
    ),
    told(
      'unsatisfactory',
      `Hoàn thành ${shownPercent(done)} nhiệm vụ (cần từ 70 %)`,
      !isLess(done, LEAST_DONE),
      'Điều 8.4b',
    ),
  ];
}

/** Of no task everything is done and nothing late. */
const shareOf = (part: number, whole: number, ofNothing: number): ExactNumber =>
  whole === 0 ? exact(ofNothing) : over(exact(part), exact(whole));
