import { blocs, type Bloc } from '@commune/kernel';
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

const groundCodes = ['rated-unsatisfactory', 'fit-group-5', 'surplus-post', 'disciplined'] as const;
type GroundCode = (typeof groundCodes)[number];

export class DownsizingParameters {
  @UuidField({ description: 'Xã, phường', optional: true })
  unitId?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true, example: 'government' })
  bloc?: Bloc;
}

export class DownsizingGroundParameters extends DownsizingParameters {
  @ChoiceField({
    description: 'Chỉ người có căn cứ này',
    values: groundCodes,
    name: 'DownsizingGround',
    optional: true,
    example: 'rated-unsatisfactory',
  })
  ground?: GroundCode;
}

export class DownsizingQuery extends IntersectionType(PageQuery, DownsizingGroundParameters) {}

export type DownsizingFilter = Pick<DownsizingQuery, 'unitId' | 'bloc' | 'ground' | 'q'>;

export class DownsizingReasonView {
  @TextField({ description: 'Mã', example: 'rated-unsatisfactory' })
  code: string;

  @TextField({ description: 'Bằng chứng', max: 1000, example: 'Năm 2025 không hoàn thành nhiệm vụ.' })
  text: string;

  @TextField({ description: 'Căn cứ', max: 500, example: 'NĐ 154/2025/NĐ-CP Đ2.1' })
  source: string;

  @BooleanField({ description: 'Chỉ khi người đó tự nguyện', example: false })
  onlyVoluntary: boolean;
}

export class DownsizingCandidate {
  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @TextField({ description: 'Chức vụ, chức danh', example: 'Văn thư' })
  positionTitle: string;

  @ObjectListField(() => DownsizingReasonView, { description: 'Vì sao có thể xem xét', max: 20 })
  grounds: DownsizingReasonView[];

  @ObjectListField(() => DownsizingReasonView, { description: 'Vì sao chưa xem xét', max: 20 })
  exclusions: DownsizingReasonView[];
}

export class DownsizingCandidatePage extends PageFields {
  @ObjectListField(() => DownsizingCandidate, { description: 'Theo xã rồi họ tên', max: 100 })
  items: DownsizingCandidate[];
}

export class DownsizingYear {
  @IntegerField({ description: 'Năm', example: 2027 })
  year: number;

  @IntegerField({ description: 'Nghỉ hưu trong năm', example: 2 })
  retiring: number;

  @IntegerField({ description: 'Còn lại cuối năm nếu chỉ có người nghỉ hưu', min: -10_000, example: 38 })
  present: number;

  @IntegerField({ description: 'Mức cuối năm theo lộ trình đều đến biên chế được giao', example: 37 })
  target: number;

  @IntegerField({ description: 'Còn phải sắp xếp, điều động hoặc xem xét tinh giản', example: 1 })
  toSettle: number;
}

export class DownsizingUnit {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Biên chế được giao', example: 35 })
  quota: number;

  @IntegerField({ description: 'Hiện có', example: 40 })
  present: number;

  @ObjectListField(() => DownsizingYear, { description: 'Từ năm nay đến 2030', max: 20 })
  years: DownsizingYear[];
}

export class DownsizingRoadmapView {
  @ObjectListField(() => DownsizingYear, { description: 'Cộng các đơn vị', max: 20 })
  total: DownsizingYear[];

  @ObjectListField(() => DownsizingUnit, { description: 'Từng đơn vị và khối', max: 10_000 })
  units: DownsizingUnit[];
}
