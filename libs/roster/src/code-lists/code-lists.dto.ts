import {
  BooleanField,
  CalendarDateField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { CodeListRow } from '../positions/positions.dto.js';

const BASIS = 'Nguồn, căn cứ';
const basisExample = 'Công văn 512/SNV-CCVC ngày 12/11/2026';

export class CodeListEntryView extends CodeListRow {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: BASIS, example: basisExample })
  source: string;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm: update, history', example: ['update', 'history'] })
  allowedActions: string[];
}

export class CodeListView {
  @TextField({ description: 'Tên danh mục', example: 'certificate_kind' })
  list: string;

  @TextField({ description: 'Nguồn', example: 'Mẫu 2C-BNV/2008' })
  source: string;

  @BooleanField({
    description: 'Tỉnh được thêm mã; nếu không, danh mục do luật định hoặc có quy tắc tính theo',
    example: true,
  })
  mayGrow: boolean;

  @ObjectListField(() => CodeListEntryView, { description: 'Mọi mã, kể cả sắp và đã hết hiệu lực' })
  entries: CodeListEntryView[];

  @TextListField({ description: 'Việc người gọi được làm: add', example: ['add'] })
  allowedActions: string[];
}

export class CodeListEntryRequest {
  @TextField({
    description: 'Mã: không đổi được về sau, không dùng lại cho giá trị khác',
    max: 40,
    pattern: /^[a-z][a-z0-9_]*$/u,
    patternMessage: 'Mã gồm chữ thường không dấu, số và gạch dưới, bắt đầu bằng chữ, ví dụ digital_skills.',
    example: 'digital_skills',
  })
  code: string;

  @TextField({ description: 'Tên', min: 2, max: 150, example: 'Kỹ năng số' })
  name: string;

  @TextField({ description: BASIS, min: 5, max: 300, example: basisExample })
  source: string;

  @CalendarDateField({
    description: 'Có hiệu lực từ ngày, không trước hôm nay; bỏ trống là hôm nay',
    optional: true,
    example: '2027-01-01',
  })
  effectiveFrom?: string;

  @CalendarDateField({ description: 'Đến hết ngày', optional: true, nullable: true, example: '2030-12-31' })
  effectiveTo?: string | null;
}

export class CodeListEntryPatch {
  @TextField({ description: 'Tên', min: 2, max: 150, optional: true, example: 'Kỹ năng số' })
  name?: string;

  @TextField({ description: BASIS, min: 5, max: 300, optional: true, example: basisExample })
  source?: string;

  @CalendarDateField({
    description: 'Đến hết ngày; hồ sơ đã mang mã này giữ nguyên. null là dùng tiếp, khi ngày đó chưa qua',
    optional: true,
    nullable: true,
    example: '2030-12-31',
  })
  effectiveTo?: string | null;

  @TextField({ description: 'Lý do', min: 5, max: 300, example: 'Tên theo quy định mới' })
  reason: string;
}
