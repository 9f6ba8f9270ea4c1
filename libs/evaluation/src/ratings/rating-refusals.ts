import { Refusal } from '@commune/platform/http';
import { formatNumber } from '@commune/kernel';
import type { DecisionFault, RatingCap, RatingStepName } from '../domain/index.js';

const conflict = (code: string, message: string): Refusal => new Refusal('conflict', `evaluation.${code}`, message);

export const roundAlready = (): Refusal =>
  conflict('round-already', 'Đơn vị này đã có đợt xếp loại của kỳ. Mở đợt đó để làm tiếp.');

export const notByQuarter = (): Refusal =>
  conflict('rating-not-by-quarter', 'Tỉnh chỉ xếp loại theo năm. Xem mục "Xếp loại cả theo quý" trong cài đặt.');

export const periodNotBegun = (): Refusal => conflict('period-not-begun', 'Kỳ xếp loại chưa bắt đầu.');

export const nobodyToRate = (): Refusal =>
  conflict('nobody-to-rate', 'Đơn vị không có ai đang công tác ở khối này nên không mở đợt xếp loại.');

export const roundNotNow = (): Refusal =>
  conflict('round-not-now', 'Đợt xếp loại không còn ở bước này. Tải lại để xem tình trạng hiện nay.');

export const roundFrozen = (): Refusal => conflict('round-frozen', 'Đợt xếp loại đã khóa, hồ sơ giữ nguyên.');
export const noMeetingYet = (): Refusal =>
  conflict('meeting-missing', 'Ghi cuộc họp trước, rồi đính kèm biên bản đã ký.');
export const minutesNotAdopted = (): Refusal =>
  conflict('minutes-not-adopted', 'Biên bản phải được thông qua tại cuộc họp (Điều 21) trước khi ghi nhận.');

export const ownRating = (): Refusal =>
  conflict('own-rating', 'Không ai quyết định, cho ý kiến về xếp loại của chính mình.');

export const ratingOfAnother = (): Refusal =>
  conflict('rating-of-another', 'Mỗi người chỉ lập phiếu, gửi kiến nghị của mình.');

export const ratingByAnother = (): Refusal =>
  conflict(
    'rating-by-another',
    'Người đứng đầu do cơ quan quản lý công chức xếp loại, những người khác do người đứng đầu cơ quan (Điều 10.2).',
  );

export const dutyByAnother = (): Refusal =>
  conflict(
    'duty-by-another',
    'Ai là người đứng đầu, cấp phó của cơ quan do cơ quan quản lý công chức ghi nhận, không do chính cơ quan đó.',
  );

/** Why a step may not be taken now, in the words of that step. */
export function stepNotNow(step: RatingStepName): Refusal {
  if (step === 'decide') return conflict('meeting-missing', 'Chưa họp nhận xét, đánh giá, hoặc đợt đã công bố.');
  if (step === 'requestReview') {
    const message = 'Chỉ kiến nghị được sau khi công bố, trong thời hạn, và khi không còn kiến nghị đang chờ trả lời.';
    return conflict('review-not-now', message);
  }
  return conflict('rating-not-now', 'Phiếu không còn ở bước này. Tải lại để xem tình trạng hiện nay.');
}

export const decisionRefused = ({ code, message }: DecisionFault): Refusal => new Refusal('conflict', code, message);

const groupNames = { agency: 'cơ quan', leaders: 'nhóm lãnh đạo, quản lý', others: 'nhóm công chức khác' } as const;

export function capExceeded({ group, limit, eligible }: RatingCap): Refusal {
  const message = `Đã đủ ${formatNumber(limit)} người hoàn thành xuất sắc trong ${groupNames[group]} (${formatNumber(eligible)} người đạt từ 70 điểm, Điều 20.5). Chọn mức khác, hoặc đổi quyết định về người khác trước.`;
  return conflict('excellent-cap', message);
}

export const reviewAnswered = (): Refusal => conflict('review-answered', 'Kiến nghị này đã được trả lời.');
export const levelMissing = (): Refusal => conflict('level-missing', 'Ghi mức xếp loại mới khi thay đổi kết quả.');
