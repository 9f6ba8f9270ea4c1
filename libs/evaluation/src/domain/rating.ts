import type { EvaluationRules } from './evaluation-rules.js';
import { isLess, roundTo, shownNumber, type ExactNumber } from './exact-number.js';

/** From the worst to the best; `not_rated` stands outside the order. */
export const ratingLevels = ['unsatisfactory', 'satisfactory', 'good', 'excellent'] as const;
export type RatingLevel = (typeof ratingLevels)[number];
export const ratings = [...ratingLevels, 'not_rated'] as const;
export type Rating = (typeof ratings)[number];

export const ratingNames: Readonly<Record<Rating, string>> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
  not_rated: 'Không xếp loại',
};

/** Points rounded as the setting says, then 90, 70, 50 (ND 335 Đ20.1–3, 4a). */
export function levelOfPoints(
  points: ExactNumber,
  { thresholds, decimals }: Pick<EvaluationRules, 'thresholds' | 'decimals'>,
): RatingLevel {
  const rounded = roundTo(points, decimals);
  if (!isLess(rounded, thresholds.excellent)) return 'excellent';
  if (!isLess(rounded, thresholds.good)) return 'good';
  return isLess(rounded, thresholds.satisfactory) ? 'unsatisfactory' : 'satisfactory';
}

export interface YearFacts {
  /** The year's mean; null where no month counts. */
  readonly points: ExactNumber | null;
  readonly monthsWorked: number;
  /** Sick or maternity leave under the social insurance law: rated whatever the time (Đ11.1 with Đ11.2). */
  readonly wasOnSickOrMaternityLeave: boolean;
  /** Đ20.4b: the competent body has concluded so. */
  readonly hasConcludedDegradation: boolean;
  /** Đ20.4c, Đ11.3a: reprimand or more, counted in this year (see discipline-in-year). */
  readonly hasCountedDiscipline: boolean;
  readonly isLeader: boolean;
  /** Đ20.4d: the unit in direct charge handled by law for corruption or waste. */
  readonly hasCorruptionInUnit: boolean;
  readonly isHead: boolean;
  /** The organisation that a head heads; null where it is not rated yet. */
  readonly organisationRating: RatingLevel | null;
}

export interface RatingReason {
  readonly code: string;
  readonly text: string;
  readonly source: string;
}

export interface ProposedRating {
  /** Null: it cannot be said yet, `reasons` tells what is missing. */
  readonly rating: Rating | null;
  readonly reasons: readonly RatingReason[];
}

const MONTHS_TO_BE_RATED = 6;
const because = (code: string, text: string, article: string): RatingReason => ({
  code,
  text,
  source: `Nghị định 335/2025/NĐ-CP ${article}`,
});

/** What the rules make of a year, before the cap on "excellent": every reason found, the deciding one first. */
export function proposedRating(facts: YearFacts, rules: EvaluationRules): ProposedRating {
  if (facts.monthsWorked < MONTHS_TO_BE_RATED && !facts.wasOnSickOrMaternityLeave) {
    return { rating: 'not_rated', reasons: [tooShort(facts.monthsWorked)] };
  }
  const forced = forcedFailures(facts);
  if (forced.length > 0)
    return { rating: 'unsatisfactory', reasons: [...forced, ...pointsReason(facts.points, rules)] };
  if (!facts.points) return { rating: null, reasons: [because('no-points', 'Chưa có tháng nào có điểm', 'Điều 17.3')] };
  const level = levelOfPoints(facts.points, rules);
  const reasons = pointsReason(facts.points, rules);
  return facts.isHead ? heldBy(facts.organisationRating, level, reasons) : { rating: level, reasons };
}

const tooShort = (months: number): RatingReason =>
  because('under-six-months', `Thời gian công tác trong năm ${months} tháng, chưa đủ 06 tháng`, 'Điều 11.1');

function pointsReason(points: ExactNumber | null, rules: EvaluationRules): RatingReason[] {
  if (!points) return [];
  const name = ratingNames[levelOfPoints(points, rules)];
  return [because('points', `${shownNumber(points, rules.decimals)} điểm, ở mức ${name}`, 'Điều 20.1–20.4a')];
}

/** ND 335 Đ20.4b–d. */
function forcedFailures(facts: YearFacts): RatingReason[] {
  return [
    ...(facts.hasConcludedDegradation
      ? [because('degradation', 'Cấp có thẩm quyền kết luận có biểu hiện suy thoái hoặc vi phạm', 'Điều 20.4b')]
      : []),
    ...(facts.hasCountedDiscipline
      ? [
          because(
            'discipline',
            'Bị kỷ luật từ khiển trách trở lên vì vi phạm liên quan đến công vụ',
            'Điều 20.4c, 11.3',
          ),
        ]
      : []),
    ...(facts.isLeader && facts.hasCorruptionInUnit
      ? [
          because(
            'corruption',
            'Đơn vị trực tiếp phụ trách liên quan tham ô, tham nhũng, lãng phí, bị xử lý',
            'Điều 20.4d',
          ),
        ]
      : []),
  ];
}

/** The head not above the organisation, which therefore has to be rated first (ND 335 Đ20.6). */
function heldBy(organisation: RatingLevel | null, level: RatingLevel, reasons: RatingReason[]): ProposedRating {
  if (!organisation) {
    const text = 'Chưa có xếp loại của cơ quan, tổ chức do người này đứng đầu';
    return { rating: null, reasons: [because('organisation-missing', text, 'Điều 20.6'), ...reasons] };
  }
  if (!isAbove(level, organisation)) return { rating: level, reasons };
  const text = `Không cao hơn mức của tổ chức: ${ratingNames[organisation]}`;
  return { rating: organisation, reasons: [because('organisation', text, 'Điều 20.6'), ...reasons] };
}

export const isAbove = (one: RatingLevel, other: RatingLevel): boolean =>
  ratingLevels.indexOf(one) > ratingLevels.indexOf(other);
