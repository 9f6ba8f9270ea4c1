import {
  AmountField,
  ChoiceField,
  DecimalField,
  ObjectListField,
  TextField,
  TextListField,
} from '@commune/platform/http';
import { ratingLevels, type RatingLevel } from '../domain/index.js';
import { ExplanationStepView } from '../rules/explanation-step.dto.js';

export class CriterionValueRequest {
  @TextField({ description: 'Mã tiêu chí', example: '1', max: 20 })
  code: string;

  @AmountField({ description: 'Điểm, hoặc giá trị trên thang đo', example: 85, max: 10_000 })
  value: number;
}

export class CriteriaSetTrial {
  @ObjectListField(() => CriterionValueRequest, { description: 'Giá trị của từng tiêu chí', max: 800 })
  values: CriterionValueRequest[];
}

export class CriteriaSetTrialView {
  @DecimalField({ description: 'Điểm; null khi còn tiêu chí chưa có giá trị', example: 82.5, nullable: true })
  points: number | null;

  @DecimalField({ description: 'Trên tổng: 100, hoặc 30 khi phần còn lại tính từ công việc', example: 100 })
  outOf: number;

  @TextListField({ description: 'Mã các tiêu chí chưa có giá trị', example: [] })
  missing: string[];

  @ChoiceField({
    description: 'Mức theo điểm; null khi chưa đủ điểm hoặc điểm này chưa phải toàn bộ',
    values: ratingLevels,
    example: 'good',
    nullable: true,
  })
  level: RatingLevel | null;

  @ObjectListField(() => ExplanationStepView, { description: 'Từng bước tính' })
  steps: ExplanationStepView[];
}
