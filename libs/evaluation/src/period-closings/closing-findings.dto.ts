import { PickType } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { blocs, type Bloc } from '@commune/kernel';
import { formalismKinds, type FormalismKind } from '../domain/index.js';
import { period } from './period-closings.dto.js';

const kinds = {
  description:
    'Biểu hiện: điểm gần như nhau, cùng một mức, lệch tự chấm, không lệch ai, thiếu minh chứng, trái số liệu, quá nhiều xuất sắc',
  values: formalismKinds,
  name: 'FormalismKind',
  example: 'same-level',
};

export class ClosingFindingsQuery extends PickType(PageQuery, ['page', 'pageSize']) {
  @TextField(period)
  period: string;

  @UuidField({ description: 'Tỉnh hoặc một xã, phường, cơ quan' })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;

  @ChoiceField({ ...kinds, optional: true })
  kind?: FormalismKind;
}

export class ClosingFinding {
  @UuidField({ description: 'Mã đơn vị' })
  unitId: string;

  @TextField({ description: 'Đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Phòng, trung tâm; null: cả đơn vị', nullable: true, example: 'Văn phòng HĐND và UBND' })
  officeName: string | null;

  @ChoiceField(kinds)
  kind: FormalismKind;

  @TextField({
    description: 'Dữ kiện với số liệu',
    max: 2000,
    example: '52 / 54 người (96,3 %) cùng mức "Hoàn thành tốt nhiệm vụ".',
  })
  text: string;

  @TextField({ description: 'Căn cứ', example: 'KH 1570/KH-UBND mục I.3, III.4' })
  source: string;

  @TextListField({ description: 'Mã hồ sơ những người được nói đến' })
  personIds: string[];

  @BooleanField({ description: 'Ghi nhận khi khóa kỳ: giữ nguyên từ đó', example: false })
  isClosed: boolean;
}

export class ClosingFindingCount {
  @ChoiceField(kinds)
  kind: FormalismKind;

  @IntegerField({ description: 'Số lần nêu', example: 3 })
  count: number;
}

export class ClosingFindingPage extends PageFields {
  @TextField({ description: 'Kỳ', example: '2026-10' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'tháng 10/2026' })
  periodName: string;

  @ObjectListField(() => ClosingFindingCount, { description: 'Theo biểu hiện, không kể bộ lọc kind' })
  counts: ClosingFindingCount[];

  @ObjectListField(() => ClosingFinding, {
    description: 'Điều cần xem lại trước khi khóa, theo đơn vị; không phải kết luận',
  })
  items: ClosingFinding[];
}
