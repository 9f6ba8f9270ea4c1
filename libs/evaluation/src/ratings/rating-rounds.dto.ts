import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
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
import { blocs, type Bloc } from '@commune/kernel';
import {
  capScopes,
  RATING_PERIOD_PATTERN,
  ratingLevels,
  ratingRoundStates,
  type CapScope,
  type CapState,
  type RatingLevel,
  type RatingRoundState,
} from '../domain/index.js';
import { UnitPeriod } from '../rules/unit-period.dto.js';

const period = {
  description: 'Năm YYYY, hoặc quý YYYY-Qn nơi có xếp loại theo quý',
  pattern: RATING_PERIOD_PATTERN,
  patternMessage: 'Kỳ xếp loại phải có dạng YYYY hoặc YYYY-Qn, ví dụ 2026, 2026-Q3.',
  example: '2026',
};

export class RatingRoundQuery extends PageQuery {
  @TextField({ ...period, optional: true })
  period?: string;

  @UuidField({ description: 'Tỉnh: mọi đơn vị bên dưới; hoặc một xã, phường', optional: true })
  unitId?: string;

  @ChoiceField({ description: 'Bước của đợt xếp loại', values: ratingRoundStates, optional: true })
  state?: RatingRoundState;
}

export class RatingRoundRequest {
  @UuidField({ description: 'Xã, phường hoặc cơ quan', example: '019ac111-0000-7000-8000-000000000001' })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;

  @TextField(period)
  period: string;
}

export class RatingRoundView extends UnitPeriod {
  @UuidField({ description: 'Mã đợt xếp loại' })
  id: string;

  @ChoiceField({
    description: 'forms: lập phiếu; opinions: đã họp, lấy ý kiến và quyết định; published: đã công bố; frozen: đã khóa',
    values: ratingRoundStates,
    example: 'opinions',
  })
  state: RatingRoundState;

  @CalendarDateField({ description: 'Hạn xong (trước ngày 15/12, Điều 19.2)', nullable: true, example: '2026-12-14' })
  dueOn: string | null;

  @BooleanField({ description: 'Quá hạn mà chưa công bố', example: false })
  isOverdue: boolean;

  @IntegerField({ description: 'Số người', example: 40 })
  people: number;

  @IntegerField({ description: 'Đã lập phiếu', example: 36 })
  selfRated: number;

  @IntegerField({ description: 'Đã quyết định', example: 12 })
  decided: number;

  @IntegerField({ description: 'Hoàn thành xuất sắc', example: 6 })
  excellent: number;

  @IntegerField({ description: 'Hoàn thành tốt', example: 28 })
  good: number;

  @IntegerField({ description: 'Hoàn thành', example: 4 })
  satisfactory: number;

  @IntegerField({ description: 'Không hoàn thành', example: 1 })
  unsatisfactory: number;

  @IntegerField({ description: 'Không xếp loại', example: 1 })
  notRated: number;

  @IntegerField({ description: 'Kiến nghị chưa trả lời', example: 0 })
  openRequests: number;

  @TextField({ description: 'Người mở đợt', example: 'Hoàng Thị Hạnh' })
  openedByName: string;

  @InstantField({ description: 'Mở lúc' })
  openedAt: string;

  @InstantField({ description: 'Công bố lúc', nullable: true })
  publishedAt: string | null;

  @InstantField({ description: 'Khóa lúc', nullable: true })
  frozenAt: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 2 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}

export class RatingRoundPage extends PageFields {
  @ObjectListField(() => RatingRoundView, { description: 'Mới nhất trước' })
  items: RatingRoundView[];

  @TextListField({ description: 'Việc làm được với cả danh sách' })
  allowedActions: string[];

  @BooleanField({ description: 'Tỉnh xếp loại cả theo quý (cài đặt)', example: false })
  ratesByQuarter: boolean;
}

export class RatingMeetingView {
  @CalendarDateField({ description: 'Ngày họp', example: '2026-12-02' })
  heldOn: string;

  @TextField({ description: 'Chủ trì', example: 'Nông Văn Hưng' })
  chairName: string;

  @TextField({ description: 'Thư ký', example: 'Hoàng Thị Hạnh' })
  secretaryName: string;

  @IntegerField({ description: 'Số người dự', example: 38 })
  present: number;

  @IntegerField({ description: 'Số người vắng', example: 2 })
  absent: number;

  @TextField({ description: 'Biên bản', max: 20000, example: 'Cuộc họp nhận xét, đánh giá từng công chức.' })
  minutes: string;
}

export class RatingPaperView {
  @TextField({ description: 'Số, ký hiệu quyết định', example: '512/QĐ-UBND' })
  number: string;

  @CalendarDateField({ description: 'Ngày ký', example: '2026-12-10' })
  signedOn: string;

  @TextField({ description: 'Người ký', example: 'Nông Văn Hưng' })
  signerName: string;

  @TextField({ description: 'Chức vụ người ký', example: 'Chủ tịch' })
  signerPost: string;
}

export class RatingCapView {
  @ChoiceField({ description: 'Cả cơ quan, hay một nhóm nhiệm vụ tương đồng', values: capScopes, example: 'agency' })
  group: CapScope;

  @IntegerField({ description: 'Số người đạt từ 70 điểm, không vướng Điều 20.4', example: 30 })
  eligible: number;

  @IntegerField({ description: 'Tối đa theo câu chữ: trên số người xếp loại tốt', example: 5 })
  ofRatedGood: number;

  @IntegerField({ description: 'Tối đa tính trên số người đạt từ 70 điểm', example: 6 })
  ofScoredGood: number;

  @IntegerField({ description: 'Mức chặn theo cài đặt', example: 6 })
  limit: number;

  @IntegerField({ description: 'Đã quyết định xuất sắc', example: 4 })
  excellent: number;

  @ChoiceField({
    description: 'within: trong tỷ lệ; above_first_reading: vượt cách tính theo câu chữ; blocked: vượt mức chặn',
    values: ['within', 'above_first_reading', 'blocked'],
    example: 'within',
  })
  state: CapState;
}

export class ExcellentSuggestion {
  @TextListField({
    description: 'Mã phiếu của người có điểm cao nhất trong tỷ lệ; quyết định là của cấp có thẩm quyền',
  })
  excellent: string[];

  @TextListField({ description: 'Mã phiếu của người bằng điểm nhau mà tỷ lệ không đủ cho tất cả' })
  tied: string[];
}

export class RatingRoundDetail extends RatingRoundView {
  @ChoiceField({
    description: 'Xếp loại của cơ quan trong năm',
    values: ratingLevels,
    nullable: true,
    example: 'good',
  })
  organisationLevel: RatingLevel | null;

  @BooleanField({ description: 'Tổ chức có thành tích nổi trội: tỷ lệ 25 %', example: false })
  isOutstanding: boolean;

  @ObjectField(() => RatingMeetingView, { description: 'Cuộc họp nhận xét, đánh giá', nullable: true })
  meeting: RatingMeetingView | null;

  @ObjectField(() => RatingPaperView, {
    description: 'Quyết định đã ban hành, cho mọi người trừ người đứng đầu; null khi chưa ghi số',
    nullable: true,
  })
  paper: RatingPaperView | null;

  @ObjectListField(() => RatingCapView, {
    description: 'Tỷ lệ hoàn thành xuất sắc (Điều 20.5); rỗng với người chỉ thấy một phòng của cơ quan',
  })
  caps: RatingCapView[];

  @ObjectField(() => ExcellentSuggestion, { description: 'Gợi ý theo điểm' })
  suggestion: ExcellentSuggestion;
}
