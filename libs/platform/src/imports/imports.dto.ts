import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';

export class ImportHeader {
  @TextField({ description: 'Cột của tệp', example: 'B' })
  letter: string;

  @TextField({ description: 'Nhóm cột (ô gộp phía trên)', nullable: true, example: 'Trình độ' })
  group: string | null;

  @TextField({ description: 'Tên cột trong tệp', example: 'Họ và tên' })
  label: string;
}

export class ImportTarget {
  @TextField({ description: 'Nội dung', example: 'fullName' })
  key: string;

  @TextField({ description: 'Tên nội dung', example: 'Họ và tên' })
  label: string;

  @TextField({ description: 'Nhóm', nullable: true, example: 'Trình độ' })
  group: string | null;

  @BooleanField({ description: 'Bắt buộc có cột', example: true })
  required: boolean;

  @TextField({ description: 'Cách ghi', example: 'Chữ hoa đầu mỗi từ' })
  hint: string;
}

export class ImportKindView {
  @TextField({ description: 'Loại dữ liệu', example: 'civil-servants' })
  kind: string;

  @TextField({ description: 'Tên', example: 'Danh sách cán bộ, công chức' })
  title: string;
}

export class ImportKindList {
  @ObjectListField(() => ImportKindView, { description: 'Các loại dữ liệu' })
  items: ImportKindView[];
}

export class ImportCountsView {
  @IntegerField({ description: 'Số dòng đọc được', example: 3555 })
  rows: number;

  @IntegerField({ description: 'Dòng thêm mới', example: 3555 })
  create: number;

  @IntegerField({ description: 'Dòng cập nhật', example: 0 })
  update: number;

  @IntegerField({ description: 'Dòng không đổi', example: 0 })
  unchanged: number;

  @IntegerField({ description: 'Dòng ngoài phạm vi được giao, bỏ qua', example: 0 })
  outside: number;

  @IntegerField({ description: 'Dòng có lỗi', example: 0 })
  faulty: number;

  @IntegerField({ description: 'Số cảnh báo', example: 3 })
  warnings: number;
}

export class ImportFault {
  @IntegerField({ description: 'Dòng của tệp', example: 12 })
  rowNumber: number;

  @TextField({ description: 'Ô của tệp', example: 'C12' })
  cell: string;

  @ChoiceField({ description: 'Mức độ', values: ['error', 'warning'], example: 'error' })
  severity: string;

  @TextField({ description: 'Mã lỗi', example: 'roster.age-implausible' })
  code: string;

  @TextField({ description: 'Điều sai và cách sửa', example: 'Ngày sinh cho tuổi 4. Hãy kiểm tra lại năm sinh.' })
  message: string;
}

export class SkippedRowView {
  @IntegerField({ description: 'Dòng của tệp', example: 3565 })
  rowNumber: number;

  @TextField({ description: 'Nội dung dòng', example: 'Tổng cộng: 3.555 người' })
  text: string;

  @TextField({ description: 'Lý do không đọc', example: 'totals' })
  reason: string;
}

export class ImportView {
  @UuidField({ description: 'Mã lượt nhập' })
  id: string;

  @TextField({ description: 'Loại dữ liệu', example: 'civil-servants' })
  kind: string;

  @TextField({ description: 'Tên tệp', example: 'danh-sach.xlsx' })
  fileName: string;

  @ChoiceField({
    description: 'Trạng thái',
    values: ['uploaded', 'checked', 'running', 'done'],
    name: 'ImportState',
    example: 'uploaded',
  })
  state: string;

  @UuidField({ description: 'Việc kiểm tra hoặc nhập đang chạy, hoặc chạy gần nhất', nullable: true })
  jobId: string | null;

  @CalendarDateField({ description: 'Số liệu tính đến ngày', nullable: true, example: '2026-03-31' })
  asOf: string | null;

  @IntegerField({ description: 'Phiên bản, là ETag', example: 1 })
  version: number;

  @InstantField({ description: 'Tải lên lúc', example: '2026-04-10T02:00:00.000Z' })
  createdAt: string;

  @InstantField({ description: 'Tệp và báo cáo được giữ đến', example: '2026-05-10T02:00:00.000Z' })
  expiresAt: string;

  @ObjectField(() => ImportCountsView, { description: 'Kết quả kiểm tra hoặc nhập gần nhất', nullable: true })
  counts: ImportCountsView | null;

  @TextListField({ description: 'Thao tác được phép lúc này', example: ['mapImport', 'checkImport'] })
  allowedActions: string[];
}

/** An import with what stands in its file, for as long as that is kept. */
export class ImportDetail extends ImportView {
  @TextListField({ description: 'Các dòng tiêu đề của tệp', example: ['DANH SÁCH CÁN BỘ, CÔNG CHỨC CẤP XÃ'] })
  titleLines: string[];

  @IntegerField({ description: 'Số dòng dữ liệu nhận ra', example: 3555 })
  dataRows: number;

  @IntegerField({ description: 'Tổng số ghi ở dòng tổng của tệp', nullable: true, example: 3555 })
  statedTotal: number | null;

  @ObjectListField(() => SkippedRowView, { description: 'Dòng có chữ nhưng không phải dữ liệu' })
  skippedRows: SkippedRowView[];

  @ObjectListField(() => ImportHeader, { description: 'Các cột của tệp' })
  header: ImportHeader[];

  @ObjectListField(() => ImportTarget, { description: 'Các nội dung có thể nhập' })
  targets: ImportTarget[];

  @ApiProperty({
    description: 'Nội dung → cột của tệp, null là không nhập',
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    example: { fullName: 'B' },
  })
  @IsObject()
  mapping: Record<string, string | null>;
}

export class ImportMappingRequest {
  @ApiProperty({
    description: 'Nội dung → cột của tệp, null là không nhập',
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    example: { fullName: 'B' },
  })
  @IsObject({ message: 'Phải là đối tượng nội dung → cột.' })
  mapping: Record<string, string | null>;

  @CalendarDateField({ description: 'Số liệu tính đến ngày', example: '2026-03-31' })
  asOf: string;
}

/** What the last check or execution found: the figures and the first faults; the workbook report has them all. */
export class ImportCheck extends ImportView {
  @ObjectListField(() => ImportFault, { description: 'Tối đa 200 lỗi và cảnh báo đầu tiên', max: 200 })
  faults: ImportFault[];

  @IntegerField({ description: 'Tổng số lỗi và cảnh báo', example: 3 })
  faultTotal: number;
}

export class ImportExecutionRequest {
  @BooleanField({ description: 'Nhập các dòng đúng, để lại các dòng có lỗi', example: false })
  onlyGoodRows: boolean;
}

export class ImportList {
  @ObjectListField(() => ImportView, { description: 'Các lượt nhập của tôi, mới nhất trước' })
  items: ImportView[];
}
