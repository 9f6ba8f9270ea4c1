import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { IntersectionType } from '@nestjs/swagger';
import { StructureQueryParameters } from '../structure/structure.dto.js';

const yesNo = ['yes', 'no'] as const;
type YesNo = (typeof yesNo)[number];

export class PipelineQuery extends IntersectionType(PageQuery, StructureQueryParameters) {
  @IntegerField({ description: 'Dưới số tuổi này', example: 42, min: 18, max: 70, optional: true })
  ageBelow?: number;

  @ChoiceField({ description: 'Giới tính', values: ['male', 'female'], name: 'Sex', example: 'female', optional: true })
  sex?: string;

  @ChoiceField({
    description: 'Người dân tộc thiểu số; chỉ người được đọc lớp dữ liệu này mới lọc được',
    values: yesNo,
    name: 'YesNo',
    example: 'yes',
    optional: true,
  })
  ethnicMinority?: YesNo;

  @ChoiceField({ description: 'Có triển vọng', values: yesNo, name: 'YesNo', example: 'yes', optional: true })
  potential?: YesNo;

  @ChoiceField({ description: 'Đang trong quy hoạch', values: yesNo, name: 'YesNo', example: 'yes', optional: true })
  inPool?: YesNo;

  @TextField({ description: 'Nhiệm kỳ quy hoạch', example: '2026–2031', max: 40, optional: true })
  term?: string;
}

export class PlanningPoolPlace {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Chức danh quy hoạch', example: 'Phó Chủ tịch UBND' })
  positionTitle: string;

  @TextField({ description: 'Nhiệm kỳ', example: '2026–2031' })
  term: string;

  @CalendarDateField({ description: 'Đưa vào quy hoạch từ ngày', example: '2026-05-15' })
  addedOn: string;

  @IntegerField({ description: 'Phiên bản, để đưa ra khỏi quy hoạch', example: 1 })
  version: number;
}

export class PipelinePerson {
  @UuidField({ description: 'Hồ sơ' })
  id: string;

  @TextField({ description: 'Mã hồ sơ', example: 'CB0000012' })
  code: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @TextField({ description: 'Vị trí', example: 'Chuyên viên về lĩnh vực đất đai' })
  positionTitle: string;

  @CalendarDateField({ description: 'Ngày sinh', example: '1992-04-18' })
  birthDate: string;

  @IntegerField({ description: 'Tuổi', example: 34 })
  age: number;

  @TextField({ description: 'Giới tính', example: 'female' })
  sex: string;

  @BooleanField({
    description: 'Người dân tộc thiểu số; vắng nếu người đọc không có quyền',
    nullable: true,
    optional: true,
    example: true,
  })
  ethnicMinority?: boolean | null;

  @TextField({ description: 'Trình độ chuyên môn', nullable: true, example: 'university' })
  educationLevel: string | null;

  @TextField({ description: 'Xếp loại gần nhất', nullable: true, example: 'good' })
  lastRating: string | null;

  @BooleanField({ description: 'Có triển vọng theo tham số của tỉnh', example: true })
  hasPotential: boolean;

  @ObjectListField(() => PlanningPoolPlace, { description: 'Đang quy hoạch vào' })
  pools: PlanningPoolPlace[];
}

export class PipelinePage extends PageFields {
  @ObjectListField(() => PipelinePerson, { description: 'Các dòng của trang', max: 100 })
  items: PipelinePerson[];
}

export const pipelineGroups = ['young', 'women', 'minority', 'potential', 'pool', 'young_women'] as const;

export class PipelineGroup {
  @ChoiceField({ description: 'Nhóm', values: pipelineGroups, name: 'PipelineGroupKey', example: 'young' })
  key: string;

  @IntegerField({ description: 'Số người; null là người đọc không có quyền', nullable: true, example: 1872 })
  count: number | null;

  @IntegerField({ description: 'Trong đó có triển vọng', nullable: true, example: 420 })
  withPotential: number | null;

  @IntegerField({ description: 'Trong đó đang quy hoạch', nullable: true, example: 96 })
  inPool: number | null;

  @IntegerField({ description: 'Mục tiêu, phần trăm; null là chưa đặt', nullable: true, example: 30 })
  targetPercent: number | null;
}

export class Pipeline {
  @CalendarDateField({ description: 'Tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @IntegerField({ description: 'Cán bộ trẻ là dưới số tuổi này', example: 42 })
  youngBelowAge: number;

  @IntegerField({ description: 'Tổng số người', example: 3555 })
  total: number;

  @ObjectListField(() => PipelineGroup, { description: 'Từng nhóm' })
  groups: PipelineGroup[];
}
