import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
} from '@commune/platform/http';
import {
  ratingDuties,
  ratingLevels,
  ratings,
  type Rating,
  type RatingDuty,
  type RatingLevel,
} from '../domain/index.js';
import { DecisionSignature } from './rating-round-steps.dto.js';
import { reviewOutcomes, ReviewRequestView, reviewStates } from './rating-parts.dto.js';

const level = { description: 'Mức xếp loại', values: ratings, example: 'good' };
const decisionNumber = {
  description: 'Số quyết định',
  max: 100,
  nullable: true,
  optional: true,
  example: '512/QĐ-UBND',
};

const signature = {
  description:
    'Ngày ký, người ký của quyết định riêng (người đứng đầu do cấp trên quyết định, Điều 10.2a); đã có số quyết định mới ghi',
  nullable: true,
  optional: true,
  example: null,
};

export class SelfRating {
  @ChoiceField({ description: 'Mức tự xếp loại (Mẫu số 02, mục II)', values: ratingLevels, example: 'good' })
  level: RatingLevel;

  @TextField({
    description: 'Tự nhận xét ưu điểm, hạn chế',
    max: 4000,
    nullable: true,
    optional: true,
    example: 'Hoàn thành đủ việc được giao, một việc chậm do mưa lũ',
  })
  note?: string | null;
}

export class PartyOpinionRequest {
  @TextField({ description: 'Nhận xét, đánh giá của cấp ủy', max: 4000, example: 'Nhất trí mức hoàn thành tốt' })
  opinion: string;

  @ChoiceField({
    description: 'Mức cấp ủy đề nghị',
    values: ratingLevels,
    nullable: true,
    optional: true,
    example: 'good',
  })
  level?: RatingLevel | null;

  @TextField({ description: 'Cấp ủy cho ý kiến', max: 200, example: 'Đảng ủy phường Thục Phán' })
  givenBy: string;

  @CalendarDateField({ description: 'Ngày cho ý kiến', example: '2026-11-20' })
  givenOn: string;
}

const grounds = ['not_duty', 'counted_before', 'other_unit'] as const;

export class DisciplineRulingRequest {
  @UuidField({ description: 'Mã mục kỷ luật trong hồ sơ', example: '019ac333-0000-7000-8000-000000000001' })
  disciplineId: string;

  @BooleanField({ description: 'Tính vào xếp loại của kỳ này', example: false })
  counts: boolean;

  @ChoiceField({
    description:
      'Vì sao không tính (Điều 11.3): not_duty: không liên quan công vụ; counted_before: hành vi đã tính năm trước; other_unit: vi phạm ở đơn vị khác',
    values: grounds,
    nullable: true,
    optional: true,
    example: 'counted_before',
  })
  ground?: (typeof grounds)[number] | null;

  @TextField({
    description: 'Căn cứ cụ thể',
    max: 1000,
    nullable: true,
    optional: true,
    example: 'QĐ 12-QĐ/UBKT năm 2025',
  })
  note?: string | null;
}

export class RatingFindings {
  @ChoiceField({
    description: 'Chức trách trong cơ quan, khi hệ thống hiểu chưa đúng theo tên chức danh',
    values: ratingDuties,
    optional: true,
    example: 'staff',
  })
  duty?: RatingDuty;

  @TextField({
    description: 'Kết luận của cấp có thẩm quyền về suy thoái, vi phạm (Điều 20.4b): số, ngày; null là không có',
    max: 2000,
    nullable: true,
    example: 'Thông báo kết luận 15-TB/UBKT ngày 12/8/2026',
  })
  degradation: string | null;

  @TextField({
    description: 'Đơn vị trực tiếp phụ trách bị xử lý vì tham ô, tham nhũng, lãng phí (Điều 20.4d); null là không có',
    max: 2000,
    nullable: true,
    example: 'Bản án 21/2026/HS-ST',
  })
  corruption: string | null;

  @ObjectListField(() => DisciplineRulingRequest, { description: 'Cách tính từng quyết định kỷ luật', max: 50 })
  disciplines: DisciplineRulingRequest[];

  @TextField({ description: 'Lý do ghi nhận, sửa', max: 1000, example: 'Theo văn bản của Ủy ban Kiểm tra' })
  reason: string;
}

export class RatingDecisionRequest {
  @ChoiceField(level)
  level: Rating;

  @TextField({
    description: 'Lý do, khi khác mức đề xuất',
    max: 4000,
    nullable: true,
    optional: true,
    example: 'Vượt tỷ lệ 20 %, chọn người có sáng kiến',
  })
  reason?: string | null;

  @TextField(decisionNumber)
  decisionNumber?: string | null;

  @ObjectField(() => DecisionSignature, signature)
  signature?: DecisionSignature | null;

  @TextField({
    description: 'Phương án xử lý (Mẫu số 02, mục IV; Điều 23)',
    max: 4000,
    nullable: true,
    optional: true,
    example: 'Đề nghị khen thưởng',
  })
  handling?: string | null;
}

export class ReRatingRequest {
  @ChoiceField(level)
  level: Rating;

  @TextField({
    description: 'Khuyết điểm, sai sót phát hiện sau (Điều 21.3)',
    max: 4000,
    example: 'Kê khai công việc không trung thực',
  })
  reason: string;

  @TextField({ description: 'Số quyết định thay thế', max: 100, example: '88/QĐ-SNV' })
  decisionNumber: string;

  @ObjectField(() => DecisionSignature, signature)
  signature?: DecisionSignature | null;
}

export class ReviewRequest {
  @TextField({ description: 'Nội dung kiến nghị', max: 4000, example: 'Tháng 9 chưa tính việc nhận thêm' })
  reason: string;
}

export class ReviewAnswer {
  @ChoiceField({ description: 'kept: giữ mức; changed: quyết định mới', values: reviewOutcomes, example: 'kept' })
  outcome: (typeof reviewOutcomes)[number];

  @TextField({ description: 'Trả lời', max: 4000, example: 'Việc nhận thêm đã tính ở tháng 10' })
  answer: string;

  @ChoiceField({ ...level, description: 'Mức mới, khi changed', optional: true })
  level?: Rating;

  @TextField({ ...decisionNumber, description: 'Số quyết định mới' })
  decisionNumber?: string | null;

  @ObjectField(() => DecisionSignature, signature)
  signature?: DecisionSignature | null;
}

export class ReviewRequestQuery extends PageQuery {
  @ChoiceField({ description: 'Tình trạng', values: reviewStates, optional: true })
  state?: (typeof reviewStates)[number];

  @UuidField({ description: 'Của một xã, phường', optional: true })
  unitId?: string;
}

export class ReviewRequestRow extends ReviewRequestView {
  @UuidField({ description: 'Mã phiếu xếp loại' })
  ratingId: string;

  @UuidField({ description: 'Mã đợt xếp loại' })
  roundId: string;

  @UuidField({ description: 'Mã hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Hoàng Thị Lan' })
  fullName: string;

  @TextField({ description: 'Đơn vị', example: 'Ủy ban nhân dân phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Kỳ', example: 'năm 2026' })
  periodName: string;

  @ChoiceField({ ...level, nullable: true, description: 'Mức đang có' })
  level: Rating | null;
}

export class ReviewRequestPage extends PageFields {
  @ObjectListField(() => ReviewRequestRow, { description: 'Hạn gần nhất trước' })
  items: ReviewRequestRow[];
}
