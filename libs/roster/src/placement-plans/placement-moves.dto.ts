import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { moveKindCodes, moveStates, type MoveKind, type MoveState } from '../domain/index.js';

const kind = { description: 'Hình thức', values: moveKindCodes, name: 'PlacementMoveKind', example: 'transfer' };
const state = { description: 'Tình trạng', values: moveStates, name: 'PlacementMoveState', example: 'planned' };

export class PlacementMoveListParameters {
  @ChoiceField({ ...state, optional: true })
  state?: MoveState;

  @ChoiceField({ ...kind, optional: true })
  kind?: MoveKind;

  @UuidField({ description: 'Đi từ hoặc đến đơn vị', optional: true })
  unitId?: string;

  @UuidField({ description: 'Đi từ hoặc đến vị trí; cùng với đơn vị là vị trí ở đơn vị đó', optional: true })
  positionId?: string;

  @BooleanField({ description: 'Chỉ người đã khóa hoặc chưa khóa', optional: true, example: true })
  isLocked?: boolean;
}

export class PlacementMoveListQuery extends IntersectionType(PageQuery, PlacementMoveListParameters) {}

/** A post to be taken; the office is that of the position where none is named. */
export class PlacementPost {
  @UuidField({ description: 'Xã, phường', example: '01890000-0000-7000-8000-000000000001' })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @UuidField({
    description: 'Phòng, ban; bỏ trống thì lấy phòng có vị trí đó',
    optional: true,
    example: '01890000-0000-7000-8000-000000000002',
  })
  officeId?: string;

  @UuidField({ description: 'Vị trí việc làm trong danh mục', example: '01890000-0000-7000-8000-000000000003' })
  positionId: string;
}

export class PlacementMoveRequest {
  @UuidField({ description: 'Hồ sơ', example: '01890000-0000-7000-8000-000000000000' })
  civilServantId: string;

  @ChoiceField(kind)
  kind: MoveKind;

  @ObjectField(() => PlacementPost, { description: 'Vị trí đến; tinh giản thì không có', optional: true })
  to?: PlacementPost;

  @CalendarDateField({
    description: 'Ngày thực hiện; bỏ trống là ngày của phương án',
    optional: true,
    example: '2026-12-01',
  })
  effectiveOn?: string;

  @CalendarDateField({
    description: 'Ngày kết thúc: biệt phái, thử thách bắt buộc; luân chuyển nếu có thời hạn',
    optional: true,
    nullable: true,
    example: '2027-12-01',
  })
  endsOn?: string | null;

  @BooleanField({ description: 'Khóa: tính lại phương án không đổi người này', optional: true, example: true })
  isLocked?: boolean;

  @TextField({ description: 'Lý do', max: 1000, optional: true, nullable: true, example: 'Theo nguyện vọng cá nhân' })
  note?: string | null;
}

export class PlacementMovePatch extends PartialType(OmitType(PlacementMoveRequest, ['civilServantId'] as const)) {}

export class PlacementPlaceView {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @UuidField({ description: 'Phòng, ban' })
  officeId: string;

  @TextField({ description: 'Phòng, ban', example: 'Phòng Kinh tế' })
  officeName: string;

  @UuidField({ description: 'Vị trí việc làm trong danh mục', nullable: true })
  positionId: string | null;

  @TextField({ description: 'Chức vụ, chức danh', example: 'Kế toán' })
  positionTitle: string;

  @TextField({ description: 'Mã lĩnh vực chuyên môn', nullable: true, example: 'finance_planning' })
  specialismCode: string | null;
}

export class PlacementReasonView {
  @TextField({ description: 'Mã trọng số', example: 'fieldOfStudy' })
  code: string;

  @IntegerField({ description: 'Điểm', min: -100_000, example: 60 })
  points: number;

  @TextField({ description: 'Giải thích', max: 2000, example: 'Ngành Kế toán đúng yêu cầu của vị trí Kế toán.' })
  text: string;
}

export class PlacementEffectView {
  @ChoiceField({
    description: 'Nơi đi hay nơi đến',
    values: ['giving', 'receiving'],
    name: 'PlacementSide',
    example: 'giving',
  })
  side: string;

  @IntegerField({ description: 'Cần', example: 2 })
  required: number;

  @IntegerField({ description: 'Có trước phương án', example: 3 })
  before: number;

  @IntegerField({ description: 'Có sau phương án', example: 2 })
  after: number;
}

export class PlacementMoveView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Phương án' })
  planId: string;

  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @ChoiceField(kind)
  kind: MoveKind;

  @ObjectListField(() => PlacementPlaceView, { description: 'Nơi đi, rồi nơi đến nếu có', max: 2 })
  places: PlacementPlaceView[];

  @BooleanField({ description: 'Liên quan vị trí lãnh đạo', example: false })
  isLeader: boolean;

  @CalendarDateField({ description: 'Ngày thực hiện', example: '2026-12-01' })
  effectiveOn: string;

  @CalendarDateField({ description: 'Ngày kết thúc', nullable: true, example: '2027-12-01' })
  endsOn: string | null;

  @BooleanField({ description: 'Đã khóa', example: false })
  isLocked: boolean;

  @ChoiceField({
    description: 'Hệ thống đề xuất hay người lập thêm',
    values: ['proposed', 'by_hand'],
    name: 'PlacementMoveOrigin',
    example: 'proposed',
  })
  origin: string;

  @ChoiceField({
    description: 'Phạm vi: trong xã, trong cụm, trong tỉnh; trống với người do người lập thêm',
    values: ['commune', 'cluster', 'province'],
    name: 'PlacementStage',
    nullable: true,
    example: 'cluster',
  })
  stage: string | null;

  @IntegerField({ description: 'Tổng điểm của đề xuất', min: -100_000, nullable: true, example: 85 })
  score: number | null;

  @ObjectListField(() => PlacementReasonView, {
    description: 'Vì sao đề xuất, trong phạm vi người gọi được đọc',
    max: 100,
  })
  reasons: PlacementReasonView[];

  @ObjectListField(() => PlacementEffectView, { description: 'Ảnh hưởng đến hai nơi', max: 2 })
  effects: PlacementEffectView[];

  @TextField({ description: 'Lý do của người lập', nullable: true, max: 1000, example: 'Theo nguyện vọng cá nhân' })
  note: string | null;

  @ChoiceField(state)
  state: MoveState;

  @TextField({ description: 'Số quyết định', nullable: true, example: '1250/QĐ-UBND' })
  decisionNumber: string | null;

  @CalendarDateField({ description: 'Ngày ký', nullable: true, example: '2026-11-15' })
  decidedOn: string | null;

  @TextField({ description: 'Người ký', nullable: true, example: 'Lê Hải Hòa' })
  signerName: string | null;

  @TextField({ description: 'Chức vụ người ký', nullable: true, example: 'Chủ tịch' })
  signerPosition: string | null;

  @TextField({ description: 'Vì sao chưa thực hiện được', nullable: true, max: 2000, example: 'Trùng thời gian' })
  failure: string | null;

  @UuidField({ description: 'Quyết định này hủy bỏ hoặc kết thúc lần bố trí', nullable: true })
  undoesId: string | null;

  @UuidField({ description: 'Quyết định sau đó cho người này trở về vị trí cũ, từ khi được lập', nullable: true })
  undoneById: string | null;

  @TextField({ description: 'Kết thúc thời hạn: giữ lại ở vị trí', nullable: true, example: 'kept' })
  termOutcome: string | null;

  @TextField({ description: 'Quyết định kéo dài hoặc giữ lại', nullable: true, example: '1402/QĐ-UBND' })
  termDecision: string | null;

  @IntegerField({ description: 'Phiên bản', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['updatePlacementMove'] })
  allowedActions: string[];
}

export class PlacementMovePage extends PageFields {
  @ObjectListField(() => PlacementMoveView, { description: 'Theo thứ tự lập', max: 100 })
  items: PlacementMoveView[];
}
