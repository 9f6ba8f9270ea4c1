import type { CalendarDate, Violation } from '@commune/kernel';
import { isAbove, ratingLevels, ratingNames, type Rating, type RatingLevel } from './rating.js';

/** A decision as it is asked for, with what the rules say of the person. */
export interface DecisionAsked {
  readonly level: Rating;
  readonly reason: string | null;
  /** Null: it cannot be said yet. */
  readonly proposed: Rating | null;
  /** Codes of the reasons found, the deciding one first. */
  readonly reasonCodes: readonly string[];
  readonly needsPartyOpinion: boolean;
  readonly hasPartyOpinion: boolean;
  /** Đ21.3: for what came to light afterwards, which its reason names; the rating itself is fixed. */
  readonly isReRating: boolean;
}

export interface DecisionFault {
  readonly code: string;
  readonly message: string;
}

const FORCING = new Set(['degradation', 'discipline', 'corruption']);
const fault = (code: string, message: string): DecisionFault => ({ code: `evaluation.${code}`, message });

/**
 * Why a decision may not stand (ND 335 Đ20–21): no authority talks a forced failure away or gives a level whose points are
 * not there; a lower one needs a reason. Undefined: it may.
 */
export function decisionFault(asked: DecisionAsked): DecisionFault | undefined {
  const { level, proposed } = asked;
  if (asked.needsPartyOpinion && !asked.hasPartyOpinion) return partyOpinionMissing;
  if (proposed === null) return mayStayUnrated(asked) ? unexplained(asked) : impossible;
  if (proposed === 'not_rated' || level === 'not_rated') {
    return level === proposed ? undefined : proposed === 'not_rated' ? notToBeRated : toBeRated;
  }
  if (isAbove(level, proposed)) return asked.reasonCodes.some((code) => FORCING.has(code)) ? forced : above(proposed);
  if (level === 'unsatisfactory' && proposed !== 'unsatisfactory' && !asked.isReRating) return failureWithoutGround;
  return level === proposed ? undefined : unexplained(asked);
}

/** Nobody scored them all year; an organisation that is not rated yet is rated first instead. */
const mayStayUnrated = ({ level, reasonCodes }: DecisionAsked): boolean =>
  level === 'not_rated' && !reasonCodes.includes('organisation-missing');

const unexplained = ({ reason }: DecisionAsked): DecisionFault | undefined =>
  reason === null || reason.trim() === ''
    ? fault('reason-missing', 'Mức quyết định khác mức đề xuất: ghi lý do.')
    : undefined;

const partyOpinionMissing = fault(
  'party-opinion-missing',
  'Chưa có ý kiến của cấp ủy về người đứng đầu hoặc cấp phó (Nghị định 335/2025/NĐ-CP Điều 21.1c, 21.2c).',
);
const impossible = fault(
  'rating-impossible',
  'Chưa đủ căn cứ để xếp loại: thiếu điểm các tháng hoặc xếp loại của tổ chức. Xem lý do trên phiếu.',
);
const notToBeRated = fault(
  'rating-forced',
  'Chưa đủ 06 tháng công tác trong năm nên không xếp loại (Nghị định 335/2025/NĐ-CP Điều 11.1).',
);
const toBeRated = fault(
  'rating-forced',
  'Người này đủ điều kiện nên phải được xếp loại (Nghị định 335/2025/NĐ-CP Điều 11).',
);
const forced = fault(
  'rating-forced',
  'Có căn cứ buộc xếp loại không hoàn thành nhiệm vụ (Nghị định 335/2025/NĐ-CP Điều 20.4).',
);
const failureWithoutGround = fault(
  'failure-without-ground',
  'Chỉ xếp loại không hoàn thành khi dưới 50 điểm hoặc có căn cứ của Nghị định 335/2025/NĐ-CP Điều 20.4: ghi nhận căn cứ trước.',
);
const above = (proposed: RatingLevel): DecisionFault =>
  fault(
    'above-proposal',
    `Không xếp cao hơn mức theo quy định: ${ratingNames[proposed]} (Nghị định 335/2025/NĐ-CP Điều 20).`,
  );

/** The day on which a decision was signed: one that has come, and none before the meeting that it rests on (ND 335 Đ21). */
export function signingFaults(
  signedOn: CalendarDate,
  heldOn: CalendarDate | null,
  today: CalendarDate,
): Omit<Violation, 'pointer'>[] {
  return [
    ...(signedOn > today ? [fault('signed-in-future', 'Ngày ký không thể sau hôm nay.')] : []),
    ...(heldOn !== null && signedOn < heldOn
      ? [fault('signed-before-meeting', 'Ngày ký không thể trước ngày họp nhận xét, đánh giá.')]
      : []),
  ];
}

/** Points of "good" and no forced failure: who counts in the denominator of the cap (ND 335 Đ20.5, practice). */
export const countsForCap = (proposed: Rating | null): boolean => proposed === 'excellent' || proposed === 'good';

export const isRatingLevel = (rating: Rating): rating is RatingLevel => ratingLevels.some((level) => level === rating);
