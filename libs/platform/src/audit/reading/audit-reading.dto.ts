import { fieldClasses } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
} from '../../http/index.js';

const actions = ['insert', 'update', 'delete', 'read', 'export', 'sign_in', 'sign_in_refused', 'sign_out'] as const;

/** Feeds go on from where the last answer ended. */
export class FeedQuery {
  @TextField({
    description: 'Đọc tiếp từ đây: giá trị next của trang trước',
    max: 20,
    pattern: /^[1-9]\d{0,17}$/,
    patternMessage: 'Không phải giá trị next của một trang.',
    optional: true,
  })
  cursor?: string;

  @IntegerField({ description: 'Số dòng mỗi trang', min: 1, max: 100, optional: true })
  pageSize?: number;
}

export class HeldPostView {
  @TextField({ description: 'Vai trò', example: 'commune_clerk' })
  role: string;

  @TextField({ description: 'Đơn vị', example: 'Thục Phán' })
  unit: string;
}

export class RecordAccessLine {
  @IntegerField({ description: 'Số thứ tự trong nhật ký', example: 12 })
  seq: number;

  @InstantField({ description: 'Lúc', example: '2026-04-10T02:00:00.000Z' })
  at: string;

  @TextField({ description: 'Ai', example: 'Nông Thị Hoa' })
  actorName: string;

  @ObjectListField(() => HeldPostView, { description: 'Vai trò và đơn vị của người đó vào ngày đó' })
  posts: readonly HeldPostView[];

  @BooleanField({ description: 'Chính người có hồ sơ', example: false })
  isOwn: boolean;

  @TextField({
    description:
      'Việc: opened (mở hồ sơ), history (xem lịch sử), unmasked (xem số định danh), id-number-compared (đối chiếu số định danh), attachment (mở tệp đính kèm), exported (có trong danh sách xuất ra)',
    example: 'opened',
  })
  kind: string;

  @TextField({ description: 'Lý do đã nêu', nullable: true, example: 'Đối chiếu căn cước' })
  reason: string | null;
}

export class RecordAccesses {
  @ObjectListField(() => RecordAccessLine, { description: 'Mới nhất trước' })
  items: readonly RecordAccessLine[];

  @TextField({ description: 'Để đọc tiếp; null ở trang cuối', nullable: true, example: '1204' })
  next: string | null;
}

export class AuditLogQuery extends FeedQuery {
  @UuidField({ description: 'Chỉ các việc của đơn vị này', optional: true })
  unitId?: string;

  @TextField({
    description: 'Người thực hiện: một phần họ tên (không dấu cũng được) hoặc tên đăng nhập',
    max: 100,
    optional: true,
  })
  actor?: string;

  @TextField({ description: 'Thao tác (operationId)', max: 100, optional: true })
  operation?: string;

  @ChoiceField({ description: 'Việc', values: actions, name: 'AuditAction', optional: true })
  action?: string;

  @CalendarDateField({ description: 'Từ ngày', optional: true })
  from?: string;

  @CalendarDateField({ description: 'Đến hết ngày', optional: true })
  to?: string;
}

export class AuditLogLine {
  @IntegerField({ description: 'Số thứ tự trong nhật ký', example: 12 })
  seq: number;

  @InstantField({ description: 'Lúc', example: '2026-04-10T02:00:00.000Z' })
  at: string;

  @TextField({ description: 'Ai', example: 'Nông Thị Hoa' })
  actorName: string;

  @ObjectListField(() => HeldPostView, { description: 'Vai trò và đơn vị của người đó vào ngày đó' })
  posts: readonly HeldPostView[];

  @TextField({ description: 'Bằng thao tác nào', example: 'updateCivilServant' })
  operation: string;

  @ChoiceField({ description: 'Việc', values: actions, name: 'AuditAction', example: 'update' })
  action: string;

  @TextField({ description: 'Lý do, nếu người đọc được đọc dữ liệu cá nhân ở đó', nullable: true, example: null })
  reason: string | null;

  @TextField({ description: 'Loại hồ sơ', example: 'civil_servant' })
  recordType: string;

  @UuidField({ description: 'Mã định danh của hồ sơ' })
  recordId: string;

  @UuidField({ description: 'Đơn vị', nullable: true })
  unitId: string | null;

  @TextField({ description: 'Tên đơn vị', nullable: true, example: 'Thục Phán' })
  unitName: string | null;

  @TextField({ description: 'Khối', nullable: true, example: 'government' })
  bloc: string | null;

  @ChoiceField({
    description: 'Lớp dữ liệu',
    values: fieldClasses,
    name: 'FieldClass',
    nullable: true,
    example: 'identity',
  })
  fieldClass: string | null;
}

export class AuditLog {
  @ObjectListField(() => AuditLogLine, { description: 'Mới nhất trước; không có giá trị trước và sau' })
  items: readonly AuditLogLine[];

  @TextField({ description: 'Để đọc tiếp; null ở trang cuối', nullable: true, example: '1204' })
  next: string | null;
}

export class AuditAnchoring {
  @InstantField({ description: 'Lúc', example: '2026-04-10T02:07:00.000Z' })
  at: string;

  @IntegerField({ description: 'Số chuỗi', example: 57 })
  chains: number;

  @IntegerField({ description: 'Số dòng của tệp neo', example: 812 })
  lines: number;
}

export class AuditVerification {
  @InstantField({ description: 'Lúc', example: '2026-04-10T19:20:00.000Z' })
  at: string;

  @IntegerField({ description: 'Số dòng nhật ký đã đọc', max: Number.MAX_SAFE_INTEGER, example: 28612 })
  entries: number;

  @IntegerField({ description: 'Số chuỗi', example: 57 })
  chains: number;

  @IntegerField({ description: 'Số lỗi', example: 0 })
  faults: number;

  @TextField({ description: 'Lỗi đầu tiên', nullable: true, example: null })
  firstFault: string | null;
}

export class AuditState {
  @ObjectField(() => AuditAnchoring, { description: 'Lần neo gần nhất', nullable: true })
  anchored: AuditAnchoring | null;

  @ObjectField(() => AuditVerification, { description: 'Lần kiểm tra gần nhất', nullable: true })
  verified: AuditVerification | null;
}
