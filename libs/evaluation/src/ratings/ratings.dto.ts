import {
  BooleanField,
  CalendarDateField,
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
  capGroups,
  ratingDuties,
  ratingLevels,
  ratingRoundStates,
  ratings,
  type CapGroup,
  type Rating,
  type RatingDuty,
  type RatingLevel,
  type RatingRoundState,
} from '../domain/index.js';
import {
  DecisionView,
  DisciplineView,
  MonthOfRating,
  PartyOpinionView,
  RatingReasonView,
  ReviewRequestView,
} from './rating-parts.dto.js';

/** `open`: no form yet · `self_rated`: the form is in · `decided`. */
export const ratingStates = ['open', 'self_rated', 'decided'] as const;
export type RatingState = (typeof ratingStates)[number];

export class RatingQuery extends PageQuery {
  @ChoiceField({ description: 'Chức trách trong cơ quan', values: ratingDuties, optional: true })
  duty?: RatingDuty;

  @ChoiceField({ description: 'Mức đã quyết định', values: ratings, optional: true })
  level?: Rating;

  @ChoiceField({ description: 'Tình trạng phiếu', values: ratingStates, optional: true })
  state?: RatingState;

  @UuidField({ description: 'Của một phòng, trung tâm', optional: true })
  officeId?: string;
}

/** What the list of a round and the single form have in common. */
export class RatingRow {
  @UuidField({ description: 'Mã phiếu xếp loại' })
  id: string;

  @UuidField({ description: 'Mã đợt xếp loại' })
  roundId: string;

  @TextField({ description: 'Kỳ', example: '2026' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'năm 2026' })
  periodName: string;

  @ChoiceField({ description: 'Bước của đợt xếp loại', values: ratingRoundStates, example: 'opinions' })
  roundState: RatingRoundState;

  @UuidField({ description: 'Mã hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Hoàng Thị Lan' })
  fullName: string;

  @UuidField({ description: 'Mã đơn vị' })
  unitId: string;

  @TextField({ description: 'Đơn vị', example: 'Ủy ban nhân dân phường Thục Phán' })
  unitName: string;

  @UuidField({ description: 'Mã phòng, trung tâm' })
  officeId: string;

  @TextField({ description: 'Phòng, trung tâm', example: 'Văn phòng HĐND và UBND' })
  officeName: string;

  @TextField({ description: 'Chức vụ, chức danh', example: 'Chuyên viên' })
  positionTitle: string;

  @ChoiceField({
    description:
      'head, deputy: người đứng đầu, cấp phó của cơ quan; office_head, office_deputy: của phòng, trung tâm; staff: công chức khác',
    values: ratingDuties,
    example: 'staff',
  })
  duty: RatingDuty;

  @ChoiceField({ description: 'Nhóm nhiệm vụ tương đồng', values: capGroups, example: 'others' })
  capGroup: CapGroup;

  @ChoiceField({ description: 'Tình trạng phiếu', values: ratingStates, example: 'self_rated' })
  state: RatingState;

  @DecimalField({ description: 'Điểm trung bình của kỳ', nullable: true, example: 88.4 })
  points: number | null;

  @IntegerField({ description: 'Số tháng có điểm', example: 11 })
  monthsCounted: number;

  @ChoiceField({ description: 'Mức đề xuất theo quy định', values: ratings, nullable: true, example: 'good' })
  proposed: Rating | null;

  @ChoiceField({ description: 'Mức tự xếp loại', values: ratingLevels, nullable: true, example: 'good' })
  selfLevel: RatingLevel | null;

  @ChoiceField({
    description: 'Mức đã quyết định; người được xếp loại thấy từ khi công bố',
    values: ratings,
    nullable: true,
    example: 'good',
  })
  level: Rating | null;

  @BooleanField({ description: 'Mức quyết định khác mức đề xuất', example: false })
  departs: boolean;

  @BooleanField({ description: 'Cần ý kiến cấp ủy (người đứng đầu, cấp phó)', example: false })
  needsPartyOpinion: boolean;

  @BooleanField({ description: 'Đã có ý kiến cấp ủy', example: false })
  hasPartyOpinion: boolean;

  @CalendarDateField({ description: 'Hạn trả lời kiến nghị đang chờ', nullable: true, example: '2026-12-29' })
  openRequestDueOn: string | null;

  @BooleanField({ description: 'Kiến nghị quá hạn trả lời', example: false })
  isRequestOverdue: boolean;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 2 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}

export class RatingPage extends PageFields {
  @ObjectListField(() => RatingRow, { description: 'Từng người' })
  items: RatingRow[];
}

export class RatingsOfPerson {
  @ObjectListField(() => RatingRow, { description: 'Mới nhất trước' })
  items: RatingRow[];
}

export class RatingDetail extends RatingRow {
  @ObjectListField(() => MonthOfRating, { description: 'Điểm các tháng (Mẫu số 02, mục I)' })
  months: MonthOfRating[];

  @DecimalField({ description: 'Điểm trung bình 06 tháng đầu năm', nullable: true, example: 87.2 })
  firstHalfPoints: number | null;

  @DecimalField({ description: 'Điểm trung bình các tháng cuối năm', nullable: true, example: 89.1 })
  secondHalfPoints: number | null;

  @TextField({ description: 'Cách tính điểm trung bình', max: 4000, example: '(tháng 1: 88 + tháng 2: 90) / 2 = 89' })
  meanText: string;

  @BooleanField({ description: 'Còn tháng chưa có điểm: tính đến thời điểm xếp loại', example: true })
  isProvisional: boolean;

  @IntegerField({ description: 'Số tháng công tác trong năm', example: 12 })
  monthsWorked: number;

  @ObjectListField(() => RatingReasonView, { description: 'Lý do của mức đề xuất, lý do quyết định trước' })
  reasons: RatingReasonView[];

  @TextField({ description: 'Tự nhận xét', max: 4000, nullable: true })
  selfNote: string | null;

  @InstantField({ description: 'Lập phiếu lúc', nullable: true })
  selfRatedAt: string | null;

  @TextField({ description: 'Ý kiến tại cuộc họp', max: 4000, nullable: true })
  meetingOpinion: string | null;

  @ObjectField(() => PartyOpinionView, { description: 'Ý kiến cấp ủy', nullable: true })
  partyOpinion: PartyOpinionView | null;

  @TextField({ description: 'Kết luận về suy thoái, vi phạm (Điều 20.4b)', max: 2000, nullable: true })
  degradation: string | null;

  @TextField({
    description: 'Đơn vị phụ trách bị xử lý vì tham nhũng, lãng phí (Điều 20.4d)',
    max: 2000,
    nullable: true,
  })
  corruption: string | null;

  @ObjectListField(() => DisciplineView, {
    description: 'Quyết định kỷ luật trong năm; chỉ người được đọc thông tin kỷ luật thấy',
  })
  disciplines: DisciplineView[];

  @ChoiceField({
    description: 'Xếp loại của tổ chức do người này đứng đầu',
    values: ratingLevels,
    nullable: true,
    example: 'good',
  })
  organisationLevel: RatingLevel | null;

  @ObjectListField(() => DecisionView, { description: 'Các quyết định, mới nhất trước' })
  decisions: DecisionView[];

  @ObjectListField(() => ReviewRequestView, { description: 'Các kiến nghị, mới nhất trước' })
  requests: ReviewRequestView[];
}
