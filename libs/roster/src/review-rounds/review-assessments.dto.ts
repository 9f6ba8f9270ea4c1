import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { reviewSolutions, type FitGroup, type ReviewSolution } from '../domain/index.js';
import { positionGroups, type PositionGroup } from './review-facts.js';
import { ReviewReason, ReviewFactsView, ReviewWhereabouts } from './review-facts.dto.js';

const solutionCodes = reviewSolutions.map(({ code }) => code);

const group = (description: string) => IntegerField({ description, min: 1, max: 5, nullable: true, example: 2 });

export class ReviewAssessmentView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Phần rà soát' })
  shareId: string;

  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @ChoiceField({ description: 'Nhóm vị trí', values: positionGroups, name: 'ReviewPositionGroup', example: 'leader' })
  positionGroup: PositionGroup;

  @ObjectField(() => ReviewFactsView, { description: 'Số liệu làm căn cứ, vào ngày số liệu' })
  facts: ReviewFactsView;

  @TextField({ description: 'Dân tộc; chỉ có khi người đọc được xem', optional: true, nullable: true, example: 'Tày' })
  ethnicGroup?: string | null;

  @group('Nhóm hệ thống đề xuất khi mở đợt; trống khi vị trí chưa có tiêu chuẩn')
  proposedGroup: FitGroup | null;

  @ObjectListField(() => ReviewReason, { description: 'Mọi lý do tìm thấy, nặng nhất trước', max: 100 })
  proposedReasons: ReviewReason[];

  @CalendarDateField({ description: 'Tính lại ngày, khi kết quả khác lúc mở đợt', nullable: true })
  recomputedOn: string | null;

  @group('Nhóm tính lại')
  recomputedGroup: FitGroup | null;

  @ObjectListField(() => ReviewReason, { description: 'Lý do khi tính lại', max: 100, nullable: true })
  recomputedReasons: ReviewReason[] | null;

  @group('Nhóm đơn vị quyết định')
  decidedGroup: FitGroup | null;

  @TextField({ description: 'Lý do khi khác đề xuất', max: 2000, nullable: true })
  decisionReason: string | null;

  @ChoiceField({
    description: 'Giải pháp',
    values: solutionCodes,
    name: 'ReviewSolution',
    nullable: true,
    example: 'keep',
  })
  solution: ReviewSolution | null;

  @TextField({ description: 'Nội dung giải pháp', max: 1000, nullable: true })
  solutionNote: string | null;

  @CalendarDateField({ description: 'Thời hạn giải pháp', nullable: true })
  solutionDueOn: string | null;

  @TextField({ description: 'Lý do để ngoài đợt', max: 1000, nullable: true })
  setAsideReason: string | null;

  @TextField({ description: 'Người quyết định', nullable: true })
  decidedByName: string | null;

  @InstantField({ description: 'Quyết định lúc', nullable: true })
  decidedAt: string | null;

  @CalendarDateField({ description: 'Thêm vào đợt ngày, khi đến sau ngày số liệu', nullable: true })
  addedOn: string | null;

  @ChoiceField({
    description: 'Giải pháp điền sẵn theo đề xuất',
    values: solutionCodes,
    name: 'ReviewSolution',
    nullable: true,
    example: 'training',
  })
  suggestedSolution: ReviewSolution | null;

  @CalendarDateField({ description: 'Thời hạn điền sẵn', nullable: true })
  suggestedDueOn: string | null;

  @BooleanField({ description: 'Quyết định khác đề xuất', example: false })
  isDiffering: boolean;

  @ObjectField(() => ReviewWhereabouts, { description: 'Nay ở đâu; chỉ khi đợt đang mở', optional: true })
  whereabouts?: ReviewWhereabouts;

  @IntegerField({ description: 'Phiên bản', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['decideReviewAssessment'] })
  allowedActions: string[];
}

export class ReviewSuggestion {
  @IntegerField({ description: 'Nhóm', min: 1, max: 5, example: 2 })
  group: FitGroup;

  @ChoiceField({ description: 'Giải pháp gợi ý', values: solutionCodes, name: 'ReviewSolution', example: 'training' })
  solution: ReviewSolution;

  @CalendarDateField({ description: 'Thời hạn gợi ý', nullable: true, example: '2027-12-31' })
  dueOn: string | null;

  @BooleanField({ description: 'Được xác nhận hàng loạt; nhóm khác quyết định riêng từng người', example: true })
  inBulk: boolean;
}

export class ReviewAssessmentList {
  @ObjectListField(() => ReviewAssessmentView, { description: 'Theo phòng, ban rồi vị trí', max: 2000 })
  items: ReviewAssessmentView[];

  @ObjectListField(() => ReviewSuggestion, { description: 'Điều điền sẵn cho mỗi nhóm' })
  suggestions: ReviewSuggestion[];
}

export class ReviewDecisionRequest {
  @IntegerField({ description: 'Nhóm 1 đến 5', min: 1, max: 5, example: 2 })
  group: FitGroup;

  @TextField({
    description: 'Lý do, bắt buộc khi khác đề xuất của hệ thống',
    max: 2000,
    optional: true,
    nullable: true,
    example: 'Đã có bằng đại học, chờ cập nhật hồ sơ',
  })
  reason?: string | null;

  @ChoiceField({ description: 'Giải pháp', values: solutionCodes, name: 'ReviewSolution', example: 'training' })
  solution: ReviewSolution;

  @TextField({
    description: 'Nội dung giải pháp',
    max: 1000,
    optional: true,
    nullable: true,
    example: 'Lớp quản lý nhà nước ngạch chuyên viên',
  })
  solutionNote?: string | null;

  @CalendarDateField({
    description: 'Thời hạn, bắt buộc trừ khi giữ nguyên vị trí',
    optional: true,
    nullable: true,
    example: '2027-12-31',
  })
  solutionDueOn?: string | null;
}

export class ReviewSettingAside {
  @TextField({ description: 'Lý do', min: 5, max: 1000, example: 'Đã nghỉ hưu từ ngày 01/5/2026' })
  reason: string;
}

export class ReviewRecomputation {
  @IntegerField({ description: 'Số người có đề xuất khác lúc mở đợt', example: 3 })
  changed: number;

  @IntegerField({ description: 'Số người đã tính lại', example: 40 })
  computed: number;
}
