import {
  BooleanField,
  ChoiceField,
  DecimalField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { blocs, type Bloc } from '@commune/kernel';
import { RESULT_PERIOD_PATTERN } from '../domain/index.js';

export class UnitResultsQueryRequest {
  @TextField({
    description: 'Kỳ: tháng YYYY-MM, quý YYYY-Qn, nửa năm YYYY-H1 hoặc YYYY-H2, năm YYYY',
    pattern: RESULT_PERIOD_PATTERN,
    patternMessage: 'Kỳ phải có dạng YYYY-MM, YYYY-Qn, YYYY-H1, YYYY-H2 hoặc YYYY, ví dụ 2026-Q3.',
    example: '2026-Q3',
  })
  period: string;

  @UuidField({ description: 'Tỉnh, hoặc một xã, phường, cơ quan' })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;
}

export class EvaluationFigures {
  @IntegerField({ description: 'Số người công tác trong kỳ', example: 64 })
  people: number;

  @IntegerField({ description: 'Số người có điểm', example: 58 })
  scored: number;

  @DecimalField({ description: 'Điểm trung bình của những người có điểm', nullable: true, example: 83.4 })
  mean: number | null;

  @IntegerField({ description: 'Điểm từ 90: mức theo dõi, không phải xếp loại', example: 9 })
  excellent: number;

  @IntegerField({ description: 'Điểm từ 70 đến dưới 90', example: 41 })
  good: number;

  @IntegerField({ description: 'Điểm từ 50 đến dưới 70', example: 7 })
  satisfactory: number;

  @IntegerField({ description: 'Điểm dưới 50', example: 1 })
  unsatisfactory: number;

  @IntegerField({ description: 'Không được giao việc trong kỳ, chưa đủ dữ liệu', example: 1 })
  insufficientData: number;

  @IntegerField({ description: 'Nghỉ cả kỳ', example: 2 })
  absent: number;

  @IntegerField({ description: 'Chưa được chấm', example: 3 })
  notScored: number;
}

export class UnitEvaluationResult extends EvaluationFigures {
  @UuidField({ description: 'Mã đơn vị' })
  unitId: string;

  @TextField({ description: 'Đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @BooleanField({ description: 'Kỳ đã khóa, hoặc mọi tháng (quý) của kỳ đã khóa', example: false })
  isClosed: boolean;
}

export class UnitEvaluationResults {
  @TextField({ description: 'Kỳ', example: '2026-Q3' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'quý III/2026' })
  periodName: string;

  @ObjectField(() => EvaluationFigures, { description: 'Cả phạm vi' })
  total: EvaluationFigures;

  @ObjectListField(() => UnitEvaluationResult, { description: 'Từng đơn vị, theo thứ tự của danh mục đơn vị' })
  items: UnitEvaluationResult[];
}
