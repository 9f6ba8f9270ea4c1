import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { IntersectionType } from '@nestjs/swagger';
import { placementStages } from '../domain/index.js';
import { PlacementEffectView, PlacementReasonView } from '../placement-plans/placement-moves.dto.js';

export type PlacementNeed = 'short' | 'over';

export class PlacementPostParameters {
  @ChoiceField({
    description: 'Vị trí thiếu hay dôi dư trước phương án; mặc định thiếu',
    values: ['short', 'over'],
    name: 'PlacementNeed',
    optional: true,
    example: 'short',
  })
  need?: PlacementNeed;

  @UuidField({ description: 'Xã, phường', optional: true })
  unitId?: string;

  @TextField({ description: 'Mã lĩnh vực chuyên môn', max: 60, optional: true, example: 'land' })
  specialismCode?: string;

  @BooleanField({
    description: 'Chỉ vị trí mà theo phương án vẫn còn thiếu, còn dôi dư',
    optional: true,
    example: true,
  })
  isOpen?: boolean;
}

export class PlacementPostQuery extends IntersectionType(PageQuery, PlacementPostParameters) {}

export class PlacementPostLine {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Xã Bảo Lạc' })
  unitName: string;

  @UuidField({ description: 'Vị trí việc làm' })
  positionId: string;

  @TextField({ description: 'Tên vị trí', max: 500, example: 'Chuyên viên về lĩnh vực đất đai' })
  positionName: string;

  @TextField({ description: 'Mã lĩnh vực chuyên môn', nullable: true, example: 'land' })
  specialismCode: string | null;

  @BooleanField({ description: 'Vị trí lãnh đạo: bổ nhiệm theo quy trình, hệ thống không đề xuất', example: false })
  isLeader: boolean;

  @IntegerField({ description: 'Cần', example: 2 })
  required: number;

  @IntegerField({ description: 'Có trước phương án', example: 1 })
  before: number;

  @IntegerField({ description: 'Có sau phương án', min: -10_000, example: 2 })
  after: number;
}

export class PlacementPostPage extends PageFields {
  @ObjectListField(() => PlacementPostLine, { description: 'Theo xã rồi vị trí', max: 100 })
  items: PlacementPostLine[];
}

export class PossibleMovesQuery {
  @UuidField({ description: 'Xã, phường của vị trí', example: '01890000-0000-7000-8000-000000000001' })
  unitId: string;

  @UuidField({ description: 'Vị trí việc làm', example: '01890000-0000-7000-8000-000000000003' })
  positionId: string;

  @ChoiceField({
    description: 'Ai có thể đến vị trí này, hay người ở vị trí này có thể đi đâu; mặc định ai có thể đến',
    values: ['receiving', 'giving'],
    name: 'PlacementSide',
    optional: true,
    example: 'receiving',
  })
  end?: 'receiving' | 'giving';
}

export class PossibleMoveEnd {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @UuidField({ description: 'Vị trí việc làm' })
  positionId: string;

  @TextField({ description: 'Tên vị trí', max: 500, example: 'Văn thư' })
  positionName: string;
}

export class PossibleMoveView {
  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @ObjectListField(() => PossibleMoveEnd, { description: 'Nơi đi, rồi nơi đến', max: 2 })
  ends: PossibleMoveEnd[];

  @ChoiceField({
    description: 'Phạm vi: trong xã, trong cụm, trong tỉnh',
    values: placementStages,
    name: 'PlacementStage',
    example: 'cluster',
  })
  stage: string;

  @IntegerField({
    description: 'Tổng điểm; trống khi có lý do người gọi không được đọc',
    min: -100_000,
    nullable: true,
    example: 85,
  })
  score: number | null;

  @ObjectListField(() => PlacementReasonView, { description: 'Điểm từ đâu, trong phạm vi được đọc', max: 100 })
  reasons: PlacementReasonView[];

  @ObjectListField(() => PlacementEffectView, { description: 'Ảnh hưởng đến hai nơi', max: 2 })
  effects: PlacementEffectView[];
}

export class PossibleMoveList {
  @ObjectListField(() => PossibleMoveView, { description: 'Nhiều điểm trước, nhiều nhất 50', max: 50 })
  items: PossibleMoveView[];

  @IntegerField({ description: 'Tổng số cách bố trí tìm thấy', max: 1_000_000, example: 12 })
  total: number;
}

export class PossibleMoveRequest {
  @UuidField({ description: 'Hồ sơ', example: '01890000-0000-7000-8000-000000000000' })
  civilServantId: string;

  @UuidField({ description: 'Xã, phường đến', example: '01890000-0000-7000-8000-000000000001' })
  unitId: string;

  @UuidField({ description: 'Vị trí việc làm đến', example: '01890000-0000-7000-8000-000000000003' })
  positionId: string;

  @TextField({
    description: 'Lý do; cần khi nơi đi còn ít người hơn mức cần',
    max: 1000,
    optional: true,
    nullable: true,
    example: 'Xã đã thống nhất phân công người thay',
  })
  note?: string | null;
}
