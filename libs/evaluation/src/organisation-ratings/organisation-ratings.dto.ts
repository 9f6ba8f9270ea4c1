import {
  AmountField,
  BooleanField,
  ChoiceField,
  DecimalField,
  InstantField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { blocs, type Bloc } from '@commune/kernel';
import { ratingLevels, type RatingLevel } from '../domain/index.js';

const unit = { description: 'Xã, phường', example: '019ac111-0000-7000-8000-000000000001' };
const year = { description: 'Năm đánh giá', min: 2020, max: 2100 };

export class OrganisationRatingQuery extends PageQuery {
  @IntegerField({ ...year, optional: true })
  year?: number;

  @UuidField({ description: 'Tỉnh: mọi đơn vị bên dưới; hoặc một xã, phường', optional: true })
  unitId?: string;
}

/** What ND 335 Đ8 asks of an organisation. */
export class OrganisationFacts {
  @AmountField({ description: 'Tổng điểm (30 tiêu chí chung + 70 kết quả)', max: 100, example: 86.5 })
  points: number;

  @IntegerField({ description: 'Số nhiệm vụ được giao trong năm', max: 100000, example: 120 })
  tasks: number;

  @IntegerField({ description: 'Đã hoàn thành', max: 100000, example: 120 })
  completed: number;

  @IntegerField({ description: 'Trong đó chậm tiến độ', max: 100000, example: 0 })
  completedLate: number;

  @IntegerField({ description: 'Trong đó vượt mức yêu cầu', max: 100000, example: 30 })
  beyondRequirement: number;

  @BooleanField({ description: 'Có đơn vị cấp dưới trực tiếp không hoàn thành nhiệm vụ', example: false })
  hasFailingSubordinate: boolean;

  @BooleanField({ description: 'Còn hạn chế, khuyết điểm chưa khắc phục', example: false })
  hasUnfixedShortcomings: boolean;

  @BooleanField({ description: 'Bị kết luận sai phạm công tác cán bộ, mất đoàn kết (Điều 8.4a)', example: false })
  hasConcludedMisconduct: boolean;
}

export class OrganisationProposal extends OrganisationFacts {
  @UuidField(unit)
  unitId: string;

  @UuidField({ description: 'Phòng, trung tâm; null là cả cơ quan', nullable: true, example: null })
  officeId: string | null;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;

  @IntegerField({ ...year, example: 2026 })
  year: number;

  @ChoiceField({ description: 'Mức tự đề xuất (Điều 9.2a)', values: ratingLevels, example: 'good' })
  proposedLevel: RatingLevel;

  @TextField({
    description: 'Ghi chú, giải trình',
    max: 4000,
    nullable: true,
    optional: true,
    example: 'Hoàn thành toàn bộ kế hoạch năm',
  })
  note?: string | null;
}

export class OrganisationDecision {
  @ChoiceField({ description: 'Mức được công nhận', values: ratingLevels, example: 'good' })
  level: RatingLevel;

  @BooleanField({
    description: 'Thành tích xuất sắc, nổi trội: tỷ lệ xuất sắc của công chức đến 25 % (Điều 20.5b)',
    example: false,
  })
  isOutstanding: boolean;

  @TextField({
    description: 'Lý do, khi khác mức theo quy định',
    max: 4000,
    nullable: true,
    optional: true,
    example: 'Một nhiệm vụ chậm vì mưa lũ',
  })
  reason?: string | null;
}

export class OrganisationCondition {
  @ChoiceField({ description: 'Điều kiện của mức', values: ratingLevels, example: 'good' })
  level: RatingLevel;

  @TextField({ description: 'Điều kiện', example: 'Hoàn thành 100 % nhiệm vụ, đúng thời hạn' })
  text: string;

  @BooleanField({ description: 'Đạt', example: true })
  isMet: boolean;

  @TextField({ description: 'Căn cứ', example: 'Nghị định 335/2025/NĐ-CP Điều 8.2' })
  source: string;
}

export class OrganisationRatingView {
  @UuidField({ description: 'Mã' })
  id: string;

  @UuidField({ description: 'Mã xã, phường' })
  unitId: string;

  @TextField({ description: 'Xã, phường', example: 'Ủy ban nhân dân phường Thục Phán' })
  unitName: string;

  @UuidField({ description: 'Mã phòng, trung tâm; null là cả cơ quan', nullable: true })
  officeId: string | null;

  @TextField({ description: 'Phòng, trung tâm', nullable: true, example: 'Văn phòng HĐND và UBND' })
  officeName: string | null;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Năm', example: 2026 })
  year: number;

  @DecimalField({ description: 'Tổng điểm', example: 86.5 })
  points: number;

  @IntegerField({ description: 'Số nhiệm vụ được giao trong năm', example: 120 })
  tasks: number;

  @IntegerField({ description: 'Đã hoàn thành', example: 120 })
  completed: number;

  @IntegerField({ description: 'Trong đó chậm tiến độ', example: 0 })
  completedLate: number;

  @IntegerField({ description: 'Trong đó vượt mức yêu cầu', example: 30 })
  beyondRequirement: number;

  @BooleanField({ description: 'Có đơn vị cấp dưới trực tiếp không hoàn thành nhiệm vụ', example: false })
  hasFailingSubordinate: boolean;

  @BooleanField({ description: 'Còn hạn chế, khuyết điểm chưa khắc phục', example: false })
  hasUnfixedShortcomings: boolean;

  @BooleanField({ description: 'Bị kết luận sai phạm công tác cán bộ, mất đoàn kết', example: false })
  hasConcludedMisconduct: boolean;

  @ChoiceField({ description: 'Mức tự đề xuất', values: ratingLevels, example: 'good' })
  proposedLevel: RatingLevel;

  @TextField({ description: 'Ghi chú, giải trình', max: 4000, nullable: true })
  note: string | null;

  @TextField({ description: 'Người đề xuất', example: 'Nông Văn Hưng' })
  proposedByName: string;

  @ChoiceField({
    description: 'Mức theo quy định; null khi điểm và điều kiện không khớp mức nào',
    values: ratingLevels,
    nullable: true,
    example: 'good',
  })
  byRule: RatingLevel | null;

  @ChoiceField({ description: 'Mức thấp hơn liền kề mà điều kiện đều đạt', values: ratingLevels, example: 'good' })
  fallback: RatingLevel;

  @ObjectListField(() => OrganisationCondition, { description: 'Từng điều kiện của Điều 8' })
  conditions: OrganisationCondition[];

  @ChoiceField({ description: 'Mức được công nhận', values: ratingLevels, nullable: true, example: 'good' })
  level: RatingLevel | null;

  @BooleanField({ description: 'Thành tích xuất sắc, nổi trội', example: false })
  isOutstanding: boolean;

  @TextField({ description: 'Lý do', max: 4000, nullable: true })
  reason: string | null;

  @TextField({ description: 'Người công nhận', nullable: true, example: 'Lãnh đạo UBND tỉnh' })
  decidedByName: string | null;

  @InstantField({ description: 'Công nhận lúc', nullable: true })
  decidedAt: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}

export class OrganisationRatingPage extends PageFields {
  @ObjectListField(() => OrganisationRatingView, { description: 'Năm mới nhất trước' })
  items: OrganisationRatingView[];

  @TextListField({ description: 'Việc làm được với cả danh sách' })
  allowedActions: string[];
}
