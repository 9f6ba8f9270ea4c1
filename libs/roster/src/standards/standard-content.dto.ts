import { ChoiceField, IntegerField, ObjectListField, TextField, TextListField } from '@commune/platform/http';
import { areaTypes } from '@commune/platform/units';
import {
  competencyLevels,
  educationLevels,
  furtherKinds,
  politicalTheoryLevels,
  stateManagementLevels,
  type FurtherKind,
} from '../domain/index.js';

/** "None" requires nothing: null says that. */
const required = (levels: readonly { readonly code: string }[]): string[] =>
  levels.map(({ code }) => code).filter((code) => code !== 'none');

export class FurtherRequirementBody {
  @ChoiceField({ description: 'Loại yêu cầu', values: furtherKinds, name: 'FurtherRequirementKind', example: 'it' })
  kind: FurtherKind;

  @TextField({
    description: 'Trình độ tin học, tên ngoại ngữ, tiếng dân tộc hoặc chứng chỉ; null: bất kỳ, hoặc không dùng',
    nullable: true,
    max: 200,
    example: 'basic',
  })
  name: string | null;

  @IntegerField({ description: 'Bậc ngoại ngữ (1–6) hoặc số năm', nullable: true, min: 0, max: 60, example: null })
  level: number | null;

  @ChoiceField({
    description: 'Chỉ với đặc thù địa bàn này; null: mọi nơi',
    values: areaTypes,
    name: 'AreaType',
    nullable: true,
    example: 'ethnic_minority',
  })
  areaType: string | null;
}

export class RequiredCompetencyBody {
  @TextField({ description: 'Mã năng lực trong khung năng lực', max: 60, example: 'general.it' })
  code: string;

  @IntegerField({ description: 'Mức yêu cầu', min: competencyLevels.lowest, max: competencyLevels.highest, example: 3 })
  level: number;
}

/** What a standard requires, in a version, a draft and a request alike. */
export class StandardContentBody {
  @ChoiceField({
    description: 'Trình độ chuyên môn tối thiểu',
    values: required(educationLevels),
    nullable: true,
    example: 'university',
  })
  minEducation: string | null;

  @TextListField({ description: 'Chuyên ngành phù hợp; trống: mọi chuyên ngành', example: ['Kế toán', 'Kiểm toán'] })
  fieldsOfStudy: string[];

  @ChoiceField({
    description: 'Lý luận chính trị tối thiểu',
    values: required(politicalTheoryLevels),
    nullable: true,
    example: 'elementary',
  })
  minPoliticalTheory: string | null;

  @ChoiceField({
    description: 'Quản lý nhà nước tối thiểu',
    values: required(stateManagementLevels),
    nullable: true,
    example: 'specialist',
  })
  minStateManagement: string | null;

  @ObjectListField(() => FurtherRequirementBody, { description: 'Các yêu cầu khác', max: 40 })
  further: FurtherRequirementBody[];

  @TextListField({
    description: 'Loại yêu cầu bổ sung được bằng bồi dưỡng; thiếu yêu cầu khác là thiếu chuẩn bắt buộc',
    max: 10,
    example: ['political_theory', 'state_management', 'it', 'certificate'],
  })
  trainable: string[];

  @ObjectListField(() => RequiredCompetencyBody, { description: 'Mức năng lực theo khung năng lực', max: 60 })
  competencies: RequiredCompetencyBody[];

  @TextField({
    description: 'Nguồn: văn bản ban hành tiêu chuẩn',
    min: 5,
    max: 500,
    example: 'Quyết định số 2815/QĐ-UBND ngày 25/6/2026',
  })
  source: string;
}
