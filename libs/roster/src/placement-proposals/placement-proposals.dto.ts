import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { PartialType } from '@nestjs/swagger';
import { ComparedMove } from '../placement-plans/placement-checks.dto.js';
import {
  placementStages,
  placementWeights,
  type EmptyCause,
  type EmptyRemedy,
  type PlacementStage,
  type WeightKey,
} from '../domain/index.js';

const weightKeys = placementWeights.map(({ key }) => key);

export class PlacementLimitsView {
  @ChoiceField({
    description: 'Xét đến: trong xã, trong cụm, trong tỉnh',
    values: placementStages,
    name: 'PlacementStage',
    example: 'province',
  })
  widest: PlacementStage;

  @BooleanField({ description: 'Được rút người ở vị trí còn cần nếu có người khác đến thay', example: true })
  inTwoMoves: boolean;

  @IntegerField({
    description: 'Không đưa sang đơn vị khác người còn ít hơn số tháng này đến tuổi nghỉ hưu',
    max: 120,
    example: 24,
  })
  retirementMonths: number;

  @IntegerField({ description: 'Giữ vị trí chưa đủ số tháng này thì coi là mới', max: 60, example: 12 })
  newInPostMonths: number;

  @IntegerField({
    description: 'Không đề xuất phương án có tổng điểm dưới mức này; để trống vị trí cho bồi dưỡng, tuyển dụng',
    min: -2000,
    max: 500,
    example: -300,
  })
  leastPoints: number;

  @IntegerField({
    description: 'Không đưa sang đơn vị khác trong số tháng này từ khi bắt đầu nghỉ thai sản; 0 là không xét',
    max: 72,
    example: 36,
  })
  youngChildMonths: number;

  @BooleanField({ description: 'Không đề xuất người đang bị kỷ luật', example: true })
  excludesDisciplined: boolean;

  @BooleanField({ description: 'Không đề xuất người năm trước không hoàn thành nhiệm vụ', example: true })
  excludesUnsatisfactory: boolean;

  @BooleanField({ description: 'Đề xuất cấp phó vượt số lượng ở cơ quan cấp tỉnh về xã, phường', example: true })
  fromDepartments: boolean;

  @BooleanField({ description: 'Đề xuất người ở xã, phường đến cơ quan cấp tỉnh có thời hạn', example: false })
  toDepartments: boolean;

  @IntegerField({
    description: 'Số tháng của đề xuất đến cơ quan cấp tỉnh',
    min: 1,
    max: 36,
    example: 12,
  })
  learningMonths: number;
}

export class PlacementLimitsRequest extends PartialType(PlacementLimitsView) {}

export class PlacementWeightRequest {
  @ChoiceField({ description: 'Tiêu chí', values: weightKeys, name: 'PlacementWeightKey', example: 'fieldOfStudy' })
  key: WeightKey;

  @IntegerField({ description: 'Điểm; số âm là bất lợi', min: -500, max: 500, example: 60 })
  points: number;
}

export class PlacementWeightView extends PlacementWeightRequest {
  @TextField({ description: 'Tên tiêu chí', example: 'Đúng chuyên ngành của vị trí đến' })
  name: string;

  @IntegerField({ description: 'Điểm của tỉnh', min: -500, max: 500, example: 60 })
  usual: number;

  @TextField({ description: 'Nguồn', max: 300, example: 'KH 1570/KH-UBND mục III.3' })
  source: string;
}

export class PlacementProposalRequest {
  @ObjectListField(() => PlacementWeightRequest, {
    description: 'Tiêu chí đổi điểm cho phương án này; tiêu chí không nêu giữ nguyên',
    max: 30,
    optional: true,
  })
  weights?: PlacementWeightRequest[];

  @ObjectField(() => PlacementLimitsRequest, {
    description: 'Giới hạn đổi cho phương án này; giới hạn không nêu giữ nguyên',
    optional: true,
  })
  limits?: PlacementLimitsRequest;
}

const causes = [
  'nobody-qualified',
  'all-excluded',
  'all-needed',
  'leader-post',
] as const satisfies readonly EmptyCause[];
const remedies = ['second_degree', 'recruitment', 'appointment'] as const satisfies readonly EmptyRemedy[];

export class PlacementEmptyPostView {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Xã Bảo Lâm' })
  unitName: string;

  @UuidField({ description: 'Vị trí việc làm' })
  positionId: string;

  @TextField({ description: 'Tên vị trí', max: 500, example: 'Chuyên viên về lĩnh vực đất đai' })
  positionName: string;

  @TextField({ description: 'Mã lĩnh vực chuyên môn', nullable: true, example: 'land' })
  specialismCode: string | null;

  @IntegerField({ description: 'Số vị trí còn trống', example: 1 })
  count: number;

  @ChoiceField({
    description: 'Vì sao: không ai đúng ngành, đều có lý do chưa bố trí, đều đang cần, vị trí lãnh đạo',
    values: causes,
    name: 'PlacementEmptyCause',
    example: 'all-needed',
  })
  cause: EmptyCause;

  @ChoiceField({
    description: 'Hướng xử lý: học văn bằng hai, tuyển dụng, bổ nhiệm',
    values: remedies,
    name: 'PlacementEmptyRemedy',
    example: 'recruitment',
  })
  remedy: EmptyRemedy;

  @IntegerField({ description: 'Người đúng ngành trong phạm vi phương án', example: 12 })
  qualified: number;

  @IntegerField({ description: 'Người dôi dư trong xã, cụm có thể học văn bằng hai', example: 3 })
  couldStudy: number;
}

export class PlacementProposalView {
  @InstantField({ description: 'Tính lần cuối lúc', nullable: true, example: '2026-09-01T02:00:00.000Z' })
  proposedAt: string | null;

  @ObjectListField(() => PlacementWeightView, { description: 'Tiêu chí và điểm của phương án này', max: 30 })
  weights: PlacementWeightView[];

  @ObjectField(() => PlacementLimitsView, { description: 'Giới hạn của phương án này' })
  limits: PlacementLimitsView;

  @ObjectListField(() => PlacementEmptyPostView, {
    description: 'Vị trí không lượt bố trí nào lấp được: chuyển sang đào tạo văn bằng hai, rồi tuyển dụng',
    max: 20_000,
  })
  emptyPosts: PlacementEmptyPostView[];

  @IntegerField({ description: 'Phiên bản của phương án', example: 3 })
  version: number;
}

export class PlacementProposed extends PlacementProposalView {
  @ObjectListField(() => ComparedMove, { description: 'Vào phương án so với trước khi tính', max: 10_000 })
  added: ComparedMove[];

  @ObjectListField(() => ComparedMove, { description: 'Ra khỏi phương án so với trước khi tính', max: 10_000 })
  removed: ComparedMove[];

  @ObjectListField(() => ComparedMove, { description: 'Đến nơi khác so với trước khi tính', max: 10_000 })
  elsewhere: ComparedMove[];
}
