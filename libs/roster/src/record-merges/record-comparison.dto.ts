import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { rowOutcomes } from '../domain/index.js';
import { EvidenceView, MERGE, RecordOfPair } from './duplicate-records.dto.js';

export class ComparedField {
  @TextField({ description: 'Tên trường', example: 'birthDate' })
  field: string;

  @TextField({ description: 'Tên gọi', example: 'Ngày sinh' })
  name: string;

  @TextField({ description: 'Ở hồ sơ giữ lại', min: 0, max: 2000, example: '01/02/1990' })
  kept: string;

  @TextField({ description: 'Ở hồ sơ bị gộp', min: 0, max: 2000, example: '02/01/1990' })
  dropped: string;

  @BooleanField({ description: 'Hai bên đều có và khác nhau: cần chọn', example: true })
  differs: boolean;
}

export class ComparedRow {
  @UuidField({ description: 'Mã của mục' })
  id: string;

  @TextField({ description: 'Nội dung', min: 0, max: 5000, example: 'Năm: 2025 · Xếp loại: Hoàn thành tốt' })
  summary: string;
}

export class JoinedRowView extends ComparedRow {
  @ChoiceField({
    description:
      'joined: chuyển sang; shortened: chuyển sang, kết thúc sớm hơn; same: đã có; clash: chỉ một trong hai được giữ; surpassed: hồ sơ giữ lại nối tiếp thay',
    values: [...rowOutcomes],
    name: 'JoinedRowOutcome',
    example: 'joined',
  })
  outcome: string;

  @TextListField({ description: 'Mã các mục trùng hoặc xung đột ở hồ sơ giữ lại', example: [] })
  against: string[];

  @CalendarDateField({ description: 'Ngày cuối mới của mục được rút ngắn', nullable: true, example: '2025-06-30' })
  endsOn: string | null;

  @BooleanField({ description: 'Có đủ những gì mục xung đột có, và nhiều hơn', example: false })
  saysMore: boolean;
}

export class ComparedPart {
  @TextField({ description: 'Phần của hồ sơ', example: 'annual-ratings' })
  part: string;

  @TextField({ description: 'Tên gọi', example: 'xếp loại năm' })
  word: string;

  @ObjectListField(() => ComparedRow, { description: 'Ở hồ sơ giữ lại', max: 500 })
  kept: ComparedRow[];

  @ObjectListField(() => JoinedRowView, { description: 'Ở hồ sơ bị gộp, và điều sẽ xảy ra với từng mục', max: 500 })
  dropped: JoinedRowView[];
}

export class MergeHindranceView {
  @TextField({ description: 'Mã', example: 'merge.planned-change-open' })
  code: string;

  @TextField({ description: 'Điều cần làm trước', example: 'Hồ sơ bị gộp có điều động đang chờ đến ngày.' })
  message: string;
}

export class RecordComparison {
  @ObjectField(() => RecordOfPair, { description: 'Hồ sơ giữ lại' })
  kept: RecordOfPair;

  @ObjectField(() => RecordOfPair, { description: 'Hồ sơ bị gộp' })
  dropped: RecordOfPair;

  @ObjectListField(() => EvidenceView, { description: 'Các dấu hiệu trùng' })
  evidence: EvidenceView[];

  @ObjectListField(() => MergeHindranceView, { description: 'Việc phải làm trước khi gộp' })
  hindrances: MergeHindranceView[];

  @ObjectListField(() => ComparedField, { description: 'Từng trường' })
  fields: ComparedField[];

  @ObjectListField(() => ComparedPart, { description: 'Từng phần' })
  parts: ComparedPart[];

  @BooleanField({ description: 'Có nhóm thông tin người đọc không được xem; được gộp nguyên vẹn', example: false })
  hasHiddenClasses: boolean;

  @TextListField({ description: 'Việc được làm lúc này', example: [MERGE] })
  allowedActions: string[];
}
