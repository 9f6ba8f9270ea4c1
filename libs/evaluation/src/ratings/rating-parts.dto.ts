import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
  InstantField,
  IntegerField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { monthGaps, ratingLevels, ratings, type MonthGap, type Rating, type RatingLevel } from '../domain/index.js';
import { decisionKinds, type DecisionKind } from './rating-decisions.repository.js';

export class MonthOfRating {
  @IntegerField({ description: 'Tháng', min: 1, max: 12, example: 3 })
  month: number;

  @DecimalField({ description: 'Tổng điểm theo dõi, đánh giá', nullable: true, example: 88.4 })
  points: number | null;

  @ChoiceField({
    description:
      'Vì sao không có điểm: absent: nghỉ cả tháng; no_work: không được giao việc; not_employed: chưa vào hoặc đã thôi; not_scored: chưa xác nhận',
    values: monthGaps,
    nullable: true,
    example: 'not_scored',
  })
  gap: MonthGap | null;
}

export class RatingReasonView {
  @TextField({ description: 'Mã lý do', example: 'points' })
  code: string;

  @TextField({ description: 'Lý do', max: 2000, example: '88,4 điểm, ở mức Hoàn thành tốt nhiệm vụ' })
  text: string;

  @TextField({ description: 'Căn cứ', example: 'Nghị định 335/2025/NĐ-CP Điều 20.1–20.4a' })
  source: string;
}

export class PartyOpinionView {
  @TextField({ description: 'Nhận xét, đánh giá của cấp ủy', max: 4000, example: 'Nhất trí mức hoàn thành tốt' })
  opinion: string;

  @ChoiceField({ description: 'Mức cấp ủy đề nghị', values: ratingLevels, nullable: true, example: 'good' })
  level: RatingLevel | null;

  @TextField({ description: 'Cấp ủy cho ý kiến', example: 'Đảng ủy phường Thục Phán' })
  givenBy: string;

  @CalendarDateField({ description: 'Ngày cho ý kiến', example: '2026-12-04' })
  givenOn: string;
}

export class DisciplineView {
  @UuidField({ description: 'Mã mục kỷ luật trong hồ sơ' })
  disciplineId: string;

  @CalendarDateField({ description: 'Ngày quyết định', example: '2026-06-10' })
  decidedOn: string;

  @TextField({ description: 'Hình thức', example: 'Khiển trách' })
  form: string;

  @TextField({ description: 'Số quyết định', nullable: true, example: '33/QĐ-UBND' })
  decisionNumber: string | null;

  @BooleanField({ description: 'Tính vào xếp loại của kỳ này', example: true })
  counts: boolean;

  @TextField({ description: 'Vì sao', max: 2000, example: 'Tính vào năm có quyết định (Điều 11.3a)' })
  explanation: string;
}

export class DecisionView {
  @UuidField({ description: 'Mã quyết định' })
  id: string;

  @IntegerField({ description: 'Lần quyết định', example: 1 })
  ordinal: number;

  @ChoiceField({
    description: 'decision: quyết định; review: sau kiến nghị; re_rating: xếp loại lại (Điều 21.3)',
    values: decisionKinds,
    example: 'decision',
  })
  kind: DecisionKind;

  @ChoiceField({ description: 'Mức xếp loại', values: ratings, example: 'good' })
  level: Rating;

  @TextField({ description: 'Lý do', max: 4000, nullable: true })
  reason: string | null;

  @TextField({ description: 'Số quyết định', nullable: true, example: '512/QĐ-UBND' })
  decisionNumber: string | null;

  @CalendarDateField({
    description: 'Ngày ký quyết định; null khi chưa ghi',
    nullable: true,
    example: '2026-12-10',
  })
  signedOn: string | null;

  @TextField({ description: 'Người ký quyết định', nullable: true, example: 'Nông Văn Hưng' })
  signerName: string | null;

  @TextField({ description: 'Chức vụ người ký', nullable: true, example: 'Chủ tịch' })
  signerPost: string | null;

  @BooleanField({
    description: 'Số, ngày ký, người ký là của quyết định riêng, không phải quyết định chung của cơ quan',
  })
  isOwnPaper: boolean;

  @TextField({ description: 'Phương án xử lý (Mẫu số 02, mục IV)', max: 4000, nullable: true })
  handling: string | null;

  @ChoiceField({ description: 'Mức đề xuất khi quyết định', values: ratings, nullable: true, example: 'good' })
  proposed: Rating | null;

  @DecimalField({ description: 'Điểm khi quyết định', nullable: true, example: 88.4 })
  points: number | null;

  @TextField({ description: 'Người quyết định', example: 'Nông Văn Hưng' })
  decidedByName: string;

  @InstantField({ description: 'Quyết định lúc' })
  decidedAt: string;

  @BooleanField({ description: 'Đã có quyết định mới thay thế', example: false })
  isReplaced: boolean;
}

export const reviewStates = ['received', 'answered'] as const;
export const reviewOutcomes = ['kept', 'changed'] as const;

export class ReviewRequestView {
  @UuidField({ description: 'Mã kiến nghị' })
  id: string;

  @TextField({ description: 'Nội dung kiến nghị', max: 4000, example: 'Tháng 9 chưa tính việc nhận thêm' })
  reason: string;

  @InstantField({ description: 'Nhận lúc' })
  requestedAt: string;

  @CalendarDateField({ description: 'Hạn trả lời: 07 ngày làm việc (Điều 22)', example: '2026-12-29' })
  dueOn: string;

  @BooleanField({ description: 'Quá hạn trả lời', example: false })
  isOverdue: boolean;

  @ChoiceField({ description: 'received: đã nhận; answered: đã trả lời', values: reviewStates, example: 'received' })
  state: (typeof reviewStates)[number];

  @ChoiceField({
    description: 'kept: giữ mức xếp loại; changed: ban hành quyết định mới',
    values: reviewOutcomes,
    nullable: true,
    example: 'kept',
  })
  outcome: (typeof reviewOutcomes)[number] | null;

  @TextField({ description: 'Trả lời', max: 4000, nullable: true })
  answer: string | null;

  @TextField({ description: 'Người trả lời', nullable: true, example: 'Nông Văn Hưng' })
  answeredByName: string | null;

  @InstantField({ description: 'Trả lời lúc', nullable: true })
  answeredAt: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}
