import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { planStates, type PlanState } from '../domain/index.js';

const state = { description: 'Tình trạng', values: planStates, name: 'PlacementPlanState', example: 'draft' };
const bloc = { description: 'Khối', values: blocs, name: 'Bloc', example: 'government' };

export class PlacementPlanListParameters {
  @ChoiceField({ ...state, optional: true })
  state?: PlanState;

  @ChoiceField({ ...bloc, optional: true })
  bloc?: Bloc;
}

export class PlacementPlanListQuery extends IntersectionType(PageQuery, PlacementPlanListParameters) {}

export class PlacementPlanRequest {
  @UuidField({
    description: 'Đơn vị lập phương án: tỉnh, hoặc xã khi chỉ sắp xếp trong xã; bỏ trống là đơn vị của người gọi',
    optional: true,
    example: '01890000-0000-7000-8000-000000000001',
  })
  unitId?: string;

  @ChoiceField({ ...bloc, optional: true })
  bloc?: Bloc;

  @TextField({ description: 'Tên phương án', min: 5, max: 200, example: 'Phương án bố trí quý III/2026' })
  name: string;

  @TextField({
    description: 'Mục tiêu, yêu cầu',
    max: 4000,
    optional: true,
    nullable: true,
    example: 'Bù thiếu lĩnh vực đất đai, xây dựng, tài chính.',
  })
  goal?: string | null;

  @CalendarDateField({ description: 'Số liệu tính đến ngày, không sau hôm nay', example: '2026-03-31' })
  asOf: string;

  @CalendarDateField({ description: 'Ngày dự kiến thực hiện, điền sẵn cho từng người', example: '2026-12-01' })
  effectiveOn: string;
}

export class PlacementPlanPatch extends PartialType(OmitType(PlacementPlanRequest, ['unitId', 'bloc'] as const)) {}

export class PlacementStepNote {
  @TextField({ description: 'Ý kiến', max: 2000, optional: true, nullable: true, example: 'Đã thống nhất với các xã' })
  note?: string | null;
}

export class PlacementReason {
  @TextField({ description: 'Lý do', min: 5, max: 2000, example: 'Bổ sung ý kiến của nơi đi' })
  reason: string;
}

export class PlacementOpinion {
  @TextField({ description: 'Cấp ủy cho ý kiến', min: 3, max: 200, example: 'Ban Thường vụ Tỉnh ủy' })
  body: string;

  @TextField({ description: 'Số văn bản', max: 100, example: '245-TB/TU' })
  number: string;

  @CalendarDateField({ description: 'Ngày', example: '2026-09-15' })
  on: string;

  @TextField({ description: 'Nội dung ý kiến', min: 5, max: 4000, example: 'Đồng ý với phương án được trình.' })
  text: string;
}

export class PlacementStepView {
  @TextField({ description: 'Bước', example: 'submit' })
  step: string;

  @TextField({ description: 'Ý kiến', nullable: true, max: 2000, example: 'Đã thống nhất với các xã' })
  note: string | null;

  @TextField({ description: 'Người thực hiện', example: 'Nông Thị Hoa' })
  byName: string;

  @InstantField({ description: 'Lúc', example: '2026-09-10T02:00:00.000Z' })
  at: string;
}

export class PlacementPlanLine {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Đơn vị lập' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị lập', example: 'Tỉnh Cao Bằng' })
  unitName: string;

  @ChoiceField(bloc)
  bloc: Bloc;

  @TextField({ description: 'Tên phương án', example: 'Phương án bố trí quý III/2026' })
  name: string;

  @TextField({ description: 'Mục tiêu, yêu cầu', max: 4000, nullable: true, example: 'Bù thiếu lĩnh vực đất đai' })
  goal: string | null;

  @CalendarDateField({ description: 'Số liệu tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @CalendarDateField({ description: 'Ngày dự kiến thực hiện', example: '2026-12-01' })
  effectiveOn: string;

  @InstantField({ description: 'Hệ thống đề xuất lần cuối lúc', nullable: true, example: '2026-09-01T02:00:00.000Z' })
  proposedAt: string | null;

  @ChoiceField(state)
  state: PlanState;

  @BooleanField({ description: 'Đã xin ý kiến nơi đi, nơi đến', example: true })
  isShared: boolean;

  @IntegerField({ description: 'Số người trong phương án', example: 42 })
  moves: number;

  @IntegerField({ description: 'Trong đó liên quan vị trí lãnh đạo', example: 3 })
  leaders: number;

  @IntegerField({ description: 'Đã thực hiện', example: 0 })
  done: number;

  @TextField({ description: 'Người lập', example: 'Nông Thị Hoa' })
  createdByName: string;

  @InstantField({ description: 'Lập lúc', example: '2026-09-01T01:00:00.000Z' })
  createdAt: string;

  @IntegerField({ description: 'Phiên bản', example: 3 })
  version: number;

  @BooleanField({
    description:
      'Người gọi xem được cả phương án: đề xuất, vị trí, xung đột, cân đối; đơn vị chỉ được hỏi ý kiến thì không',
    example: true,
  })
  seesWhole: boolean;

  @TextListField({ description: 'Việc người gọi được làm', example: ['submitPlacementPlan'] })
  allowedActions: string[];
}

export class PlacementPlanView extends PlacementPlanLine {
  @TextField({ description: 'Cấp ủy cho ý kiến', nullable: true, example: 'Ban Thường vụ Tỉnh ủy' })
  opinionBody: string | null;

  @TextField({ description: 'Số văn bản của cấp ủy', nullable: true, example: '245-TB/TU' })
  opinionNumber: string | null;

  @CalendarDateField({ description: 'Ngày văn bản của cấp ủy', nullable: true, example: '2026-09-15' })
  opinionOn: string | null;

  @TextField({ description: 'Ý kiến của cấp ủy', nullable: true, max: 4000, example: 'Đồng ý' })
  opinionText: string | null;

  @ObjectListField(() => PlacementStepView, { description: 'Các bước đã qua, trước đến sau', max: 500 })
  steps: PlacementStepView[];
}

export class PlacementPlanPage extends PageFields {
  @ObjectListField(() => PlacementPlanLine, { description: 'Mới nhất trước', max: 100 })
  items: PlacementPlanLine[];

  @BooleanField({ description: 'Người gọi được lập phương án', example: true })
  mayCreate: boolean;
}
