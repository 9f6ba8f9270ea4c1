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

const solutionCodes = reviewSolutions.map(({ code }) => code);

export class ReviewReason {
  @TextField({ description: 'Mã ổn định', example: 'education-unmet' })
  code: string;

  @TextField({ description: 'Nội dung được đối chiếu', example: 'Trình độ chuyên môn' })
  title: string;

  @ChoiceField({
    description: 'Loại: không đạt, thiếu chuẩn bắt buộc, sai chuyên ngành, cần bồi dưỡng, ghi chú',
    values: ['failed', 'mandatory', 'field', 'training', 'note'],
    name: 'ReviewReasonKind',
    example: 'mandatory',
  })
  kind: string;

  @TextField({ description: 'Yêu cầu', max: 2000, nullable: true, example: 'Đại học trở lên' })
  required: string | null;

  @TextField({ description: 'Hồ sơ ghi; trống là chưa ghi', max: 2000, nullable: true, example: 'Trung cấp' })
  found: string | null;

  @TextField({ description: 'Căn cứ', max: 1000, example: 'KH 1570/KH-UBND mục III.2' })
  source: string;
}

export class ReviewFactsView {
  @TextField({ description: 'Mã hồ sơ', example: 'CB0000012' })
  code: string;

  @CalendarDateField({ description: 'Ngày sinh', example: '1990-05-19' })
  birthDate: string;

  @IntegerField({ description: 'Tuổi vào ngày số liệu', example: 35 })
  age: number;

  @TextField({ description: 'Giới tính', example: 'Nữ' })
  sex: string;

  @TextField({ description: 'Phòng, ban', example: 'Phòng Kinh tế' })
  officeName: string;

  @TextField({ description: 'Mã vị trí việc làm', nullable: true, example: 'II.17' })
  positionCode: string | null;

  @TextField({ description: 'Vị trí việc làm', example: 'Văn thư' })
  positionTitle: string;

  @TextField({ description: 'Lĩnh vực chuyên môn', nullable: true })
  specialism: string | null;

  @TextField({ description: 'Trình độ chuyên môn', nullable: true, example: 'Đại học' })
  education: string | null;

  @TextField({ description: 'Chuyên ngành', nullable: true })
  fieldOfStudy: string | null;

  @TextField({ description: 'Lý luận chính trị', nullable: true })
  politicalTheory: string | null;

  @TextField({ description: 'Quản lý nhà nước', nullable: true })
  stateManagement: string | null;

  @TextField({ description: 'Tin học', nullable: true })
  itLevel: string | null;

  @TextField({ description: 'Ngoại ngữ', nullable: true })
  foreignLanguage: string | null;

  @TextField({ description: 'Tiếng dân tộc', nullable: true })
  ethnicLanguage: string | null;

  @TextListField({ description: 'Chứng chỉ', maxLength: 500 })
  certificates: string[];

  @CalendarDateField({ description: 'Ngày tuyển dụng', nullable: true })
  recruitedOn: string | null;

  @IntegerField({ description: 'Số năm công tác', nullable: true })
  yearsOfService: number | null;

  @CalendarDateField({ description: 'Giữ vị trí từ ngày', example: '2025-07-01' })
  postedOn: string;

  @TextField({ description: 'Ngạch', nullable: true })
  rank: string | null;

  @TextField({ description: 'Xếp loại năm gần nhất', nullable: true })
  lastRating: string | null;

  @IntegerField({ description: 'Năm của xếp loại đó', nullable: true })
  lastRatingYear: number | null;
}

export const whereaboutStates = ['present', 'moved', 'left'] as const;

export class ReviewWhereabouts {
  @ChoiceField({
    description: 'Nay còn ở đơn vị, đã chuyển đi, hoặc đã nghỉ',
    values: whereaboutStates,
    name: 'ReviewWhereaboutState',
    example: 'present',
  })
  state: (typeof whereaboutStates)[number];

  @TextField({ description: 'Nơi đến', nullable: true, example: 'Xã Bảo Lạc' })
  unitName: string | null;

  @CalendarDateField({ description: 'Từ ngày', nullable: true, example: '2026-05-01' })
  since: string | null;
}

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

export class ReviewAssessmentList {
  @ObjectListField(() => ReviewAssessmentView, { description: 'Theo phòng, ban rồi vị trí', max: 2000 })
  items: ReviewAssessmentView[];
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

export class ReviewConfirmationItem {
  @UuidField({ description: 'Dòng rà soát', example: '01890000-0000-7000-8000-000000000000' })
  id: string;

  @IntegerField({ description: 'Phiên bản đã đọc, thay cho If-Match', min: 1, example: 1 })
  version: number;
}

export class ReviewConfirmation {
  @ObjectListField(() => ReviewConfirmationItem, {
    description: 'Những người giữ nguyên đề xuất, ví dụ mọi người của một bộ lọc',
    max: 2000,
  })
  items: ReviewConfirmationItem[];
}

export const confirmationOutcomes = ['confirmed', 'unchanged', 'refused'] as const;

export class ReviewConfirmationResultItem {
  @UuidField({ description: 'Dòng rà soát' })
  id: string;

  @ChoiceField({
    description: 'Đã xác nhận; đã có quyết định từ trước; bị từ chối (xem code)',
    values: confirmationOutcomes,
    name: 'ReviewConfirmationOutcome',
    example: 'confirmed',
  })
  outcome: (typeof confirmationOutcomes)[number];

  @TextField({ description: 'Mã lỗi ổn định', optional: true, example: 'http.stale' })
  code?: string;

  @TextField({ description: 'Điều đã xảy ra và cách xử lý', optional: true })
  detail?: string;
}

export class ReviewConfirmationResult {
  @IntegerField({ description: 'Số người vừa xác nhận', example: 52 })
  confirmed: number;

  @IntegerField({ description: 'Số người bị từ chối', example: 1 })
  refused: number;

  @ObjectListField(() => ReviewConfirmationResultItem, { description: 'Theo thứ tự đã gửi', max: 2000 })
  items: ReviewConfirmationResultItem[];
}

export class ReviewRecomputation {
  @IntegerField({ description: 'Số người có đề xuất khác lúc mở đợt', example: 3 })
  changed: number;

  @IntegerField({ description: 'Số người đã tính lại', example: 40 })
  computed: number;
}

export class ReviewArrival {
  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @TextField({ description: 'Vị trí', example: 'Kế toán' })
  positionTitle: string;

  @CalendarDateField({ description: 'Giữ vị trí từ ngày', example: '2026-05-01' })
  postedOn: string;

  @TextField({
    description: 'Đơn vị đang rà soát người này; đơn vị đó phải để ra ngoài trước',
    nullable: true,
    example: 'Xã Bảo Lạc',
  })
  heldBy: string | null;
}

export class ReviewArrivalList {
  @ObjectListField(() => ReviewArrival, {
    description: 'Người đến sau ngày số liệu, chưa có trong phần này',
    max: 2000,
  })
  items: ReviewArrival[];
}

export class ReviewArrivalRequest {
  @UuidField({ description: 'Hồ sơ của người đến sau', example: '01890000-0000-7000-8000-000000000000' })
  civilServantId: string;
}
