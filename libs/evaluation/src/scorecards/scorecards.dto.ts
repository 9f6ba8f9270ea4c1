import {
  BooleanField,
  ChoiceField,
  DecimalField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import {
  absences,
  leverKinds,
  PERIOD_PATTERN,
  scorecardStates,
  type Absence,
  type LeverKind,
  type ScorecardState,
} from '../domain/index.js';
import { LeaderFactorsRequest, PeriodScoreView } from '../period-score-trials/period-score-trials.dto.js';
import { scoreStates, type ScoreState } from './scorecard-calculation.js';

export const period = {
  description: 'Kỳ: tháng YYYY-MM hoặc quý YYYY-Qn',
  pattern: PERIOD_PATTERN,
  patternMessage: 'Kỳ phải có dạng YYYY-MM hoặc YYYY-Qn, ví dụ 2026-11, 2026-Q4.',
  example: '2026-11',
};
const unit = { description: 'Đơn vị nơi công tác trong kỳ; bỏ trống là nơi công tác sau cùng của kỳ', optional: true };
export const unitOfBody = { ...unit, example: '019ac111-0000-7000-8000-000000000001' };

export class ScorecardQuery extends PageQuery {
  @TextField({ ...period, optional: true, description: 'Kỳ YYYY-MM hoặc YYYY-Qn; bỏ trống là kỳ đang diễn ra' })
  period?: string;

  @UuidField({ description: 'Của một xã, phường', optional: true })
  unitId?: string;

  @UuidField({ description: 'Của một phòng, trung tâm', optional: true })
  officeId?: string;

  @ChoiceField({ description: 'Bước của phiếu', values: scorecardStates, optional: true })
  state?: ScorecardState;
}

export class ScorecardPeriodQuery {
  @TextField({ ...period, optional: true, description: 'Kỳ YYYY-MM hoặc YYYY-Qn; bỏ trống là kỳ đang diễn ra' })
  period?: string;

  @UuidField(unit)
  unitId?: string;
}

export class ScorecardCriterion {
  @TextField({ description: 'Mã tiêu chí', example: 'I.1' })
  code: string;

  @TextField({ description: 'Tiêu chí', example: 'Phẩm chất chính trị, đạo đức, văn hóa thực thi công vụ' })
  name: string;

  @TextField({ description: 'Nhóm', example: 'I' })
  group: string;

  @DecimalField({ description: 'Điểm tối đa', example: 5 })
  maximum: number;

  @TextListField({ description: 'Nội dung giải thích của Phụ lục I', maxLength: 2000 })
  help: string[];

  @DecimalField({ description: 'Điểm tự chấm', nullable: true, example: 4.5 })
  selfPoints: number | null;

  @TextField({ description: 'Minh chứng của người tự chấm', nullable: true })
  selfNote: string | null;

  @DecimalField({ description: 'Điểm của cấp theo dõi, đánh giá', nullable: true, example: 4.5 })
  points: number | null;

  @TextField({ description: 'Giải thích của cấp theo dõi, đánh giá', nullable: true })
  note: string | null;
}

export class ScoreLeverView {
  @ChoiceField({
    description:
      'complete: hoàn thành đúng hạn; complete_late: hoàn thành khi đã quá hạn, thêm một lần chậm; clear_fault, clear_delay: được xác nhận nguyên nhân khách quan',
    values: leverKinds,
    example: 'complete',
  })
  kind: LeverKind;

  @TextField({ description: 'Công việc', example: 'DC.02 · Báo cáo tháng' })
  name: string;

  @DecimalField({ description: 'Tổng điểm sau thay đổi', example: 92.5 })
  points: number;

  @DecimalField({ description: 'Tăng thêm', example: 1.17 })
  gain: number;
}

export class GivenPointsView {
  @TextField({ description: 'Mã tiêu chí', example: 'I.1' })
  code: string;

  @DecimalField({ description: 'Điểm', example: 4.5 })
  points: number;

  @TextField({ description: 'Minh chứng, giải thích', nullable: true })
  note: string | null;
}

/** What the table of an office and the single card have in common. */
export class ScorecardRow {
  @UuidField({ description: 'Mã hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Văn Lâm' })
  fullName: string;

  @TextField({ description: 'Vị trí trong kỳ', example: 'Chuyên viên về tài chính' })
  positionTitle: string;

  @UuidField({ description: 'Mã đơn vị' })
  unitId: string;

  @UuidField({ description: 'Mã phòng, trung tâm' })
  officeId: string;

  @TextField({ description: 'Phòng, trung tâm', example: 'Phòng Kinh tế' })
  officeName: string;

  @BooleanField({ description: 'Giữ chức vụ lãnh đạo, quản lý: có thêm d, đ, e', example: false })
  isLeader: boolean;

  @ChoiceField({ description: 'Bước của phiếu', values: scorecardStates, example: 'self_scored' })
  state: ScorecardState;

  @BooleanField({ description: 'Kỳ đã khóa', example: false })
  isClosed: boolean;

  @ObjectListField(() => GivenPointsView, { description: 'Điểm tự chấm từng tiêu chí; rỗng khi chưa tự chấm' })
  selfPoints: GivenPointsView[];

  @ObjectListField(() => GivenPointsView, { description: 'Điểm được xác nhận từng tiêu chí; rỗng khi chưa xác nhận' })
  generalPoints: GivenPointsView[];

  @TextField({ description: 'Ý kiến nhận xét', nullable: true })
  comment: string | null;

  @DecimalField({ description: 'Tổng điểm tự chấm tiêu chí chung', nullable: true, example: 28 })
  selfTotal: number | null;

  @DecimalField({ description: 'Tổng điểm tiêu chí chung được xác nhận', nullable: true, example: 27.5 })
  generalTotal: number | null;

  @ChoiceField({
    description:
      'scored: có điểm; insufficient_data: không được giao việc; not_scored: chưa xác nhận; absent: nghỉ cả kỳ',
    values: scoreStates,
    example: 'scored',
  })
  scoreState: ScoreState;

  @DecimalField({ description: 'Kết quả thực hiện nhiệm vụ, %', nullable: true, example: 94.5 })
  resultPercent: number | null;

  @DecimalField({ description: 'Điểm theo dõi, đánh giá', nullable: true, example: 93.69 })
  points: number | null;

  @DecimalField({
    description:
      'Tạm tính theo điểm tự chấm khi phiếu chưa được xác nhận, cùng cách tính với points; null khi chưa tự chấm, không được giao việc, với người lãnh đạo (còn d, đ, e) và khi đã có hoặc đã khóa điểm',
    nullable: true,
    example: 94.19,
  })
  provisionalPoints: number | null;

  @IntegerField({ description: 'Phiên bản, 0 khi chưa có bước nào', example: 1 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}

export class CriterionColumn {
  @TextField({ description: 'Mã tiêu chí', example: 'I.1' })
  code: string;

  @TextField({ description: 'Tiêu chí', example: 'Phẩm chất chính trị, đạo đức, văn hóa thực thi công vụ' })
  name: string;

  @DecimalField({ description: 'Điểm tối đa', example: 5 })
  maximum: number;

  @BooleanField({ description: 'Có trong bộ của công chức không lãnh đạo', example: true })
  ofStaff: boolean;

  @BooleanField({ description: 'Có trong bộ của công chức lãnh đạo, quản lý', example: true })
  ofLeaders: boolean;
}

export class ScorecardPage extends PageFields {
  @TextField({ description: 'Kỳ', example: '2026-11' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'tháng 11/2026' })
  periodName: string;

  @DecimalField({ description: 'Bước chấm điểm', example: 0.25 })
  step: number;

  @ChoiceField({
    description:
      'Tỉnh theo dõi, đánh giá theo tháng hay theo quý: kỳ thuộc loại kia không có phiếu, điểm suy ra từ các phiếu',
    values: ['month', 'quarter'],
  })
  tracked: 'month' | 'quarter';

  @ObjectListField(() => CriterionColumn, { description: 'Các tiêu chí chung áp dụng trong kỳ' })
  criteria: CriterionColumn[];

  @ObjectListField(() => ScorecardRow, { description: 'Những người của trang' })
  items: ScorecardRow[];
}

export class Scorecard extends ScorecardRow {
  @TextField({ description: 'Kỳ', example: '2026-11' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'tháng 11/2026' })
  periodName: string;

  @DecimalField({ description: 'Bước chấm điểm', example: 0.25 })
  step: number;

  @ObjectListField(() => ScorecardCriterion, { description: 'Tiêu chí chung với điểm của hai bên' })
  criteria: ScorecardCriterion[];

  @TextField({ description: 'Ưu điểm', nullable: true })
  strengths: string | null;

  @TextField({ description: 'Hạn chế, khuyết điểm', nullable: true })
  weaknesses: string | null;

  @ChoiceField({ description: 'Nghỉ cả kỳ', values: absences, nullable: true })
  absence: Absence | null;

  @ObjectField(() => LeaderFactorsRequest, { description: 'd, đ, e đã chọn', nullable: true })
  leaderFactors: LeaderFactorsRequest | null;

  @ChoiceField({
    description: 'd theo điểm của những người thuộc quyền (Điều 15.3a); null khi chưa ai có điểm',
    values: ['full', 'half'],
    nullable: true,
  })
  proposedUnitResults: 'full' | 'half' | null;

  @InstantField({ description: 'Tự chấm lúc', nullable: true })
  selfScoredAt: string | null;

  @TextField({ description: 'Người xác nhận', nullable: true, example: 'Hoàng Thị Hạnh' })
  confirmedByName: string | null;

  @InstantField({ description: 'Xác nhận lúc', nullable: true })
  confirmedAt: string | null;

  @ObjectField(() => PeriodScoreView, { description: 'Điểm với diễn giải từng công việc, từng bước' })
  score: PeriodScoreView;

  @ObjectListField(() => ScoreLeverView, { description: 'Điều gì làm điểm thay đổi, nhiều nhất trước' })
  levers: ScoreLeverView[];
}
