import { IntersectionType } from '@nestjs/swagger';
import {
  InstantField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';

export class RecordMergeRequest {
  @UuidField({ description: 'Hồ sơ bị gộp vào hồ sơ này', example: '01890000-0000-7000-8000-000000000000' })
  droppedId: string;

  @IntegerField({ description: 'Phiên bản của hồ sơ bị gộp, như đã đọc', example: 2, min: 1 })
  droppedVersion: number;

  @TextField({ description: 'Lý do', min: 5, max: 1000, example: 'Nhập hai lần khi điều động từ xã cũ' })
  reason: string;

  @TextListField({
    description: 'Trường lấy giá trị của hồ sơ bị gộp; không nêu thì giữ giá trị đang có',
    example: ['birthDate'],
    max: 60,
    optional: true,
  })
  fields?: string[];

  @TextListField({
    description: 'Mục của hồ sơ bị gộp được giữ thay cho mục xung đột của hồ sơ này',
    example: [],
    max: 500,
    maxLength: 36,
    optional: true,
  })
  rows?: string[];
}

export class RecordMergeHead {
  @UuidField({ description: 'Lần gộp' })
  id: string;

  @UuidField({ description: 'Hồ sơ giữ lại' })
  civilServantId: string;

  @TextField({ description: 'Mã hồ sơ giữ lại', example: 'CB0000012' })
  keptCode: string;

  @TextField({ description: 'Họ và tên trên hồ sơ giữ lại', example: 'Nông Thị Hoa' })
  keptName: string;

  @UuidField({ description: 'Hồ sơ đã gộp' })
  droppedId: string;

  @TextField({ description: 'Mã hồ sơ đã gộp', example: 'CB0000481' })
  droppedCode: string;

  @TextField({ description: 'Họ và tên trên hồ sơ đã gộp', example: 'Nông Thị Hoa' })
  droppedName: string;

  @TextField({ description: 'Đơn vị của hồ sơ đã gộp', example: 'Xã Bảo Lạc' })
  droppedUnitName: string;

  @TextField({ description: 'Lý do', max: 1000, example: 'Nhập hai lần khi điều động từ xã cũ' })
  reason: string;

  @TextField({ description: 'Người gộp', example: 'Hoàng Văn Nam' })
  mergedBy: string;

  @InstantField({ description: 'Lúc gộp' })
  mergedAt: string;
}

export class SnapshotPart {
  @TextField({ description: 'Phần của hồ sơ', example: 'xếp loại năm' })
  word: string;

  @TextListField({ description: 'Từng mục', max: 500, maxLength: 5000, example: ['Năm: 2025 · Xếp loại: Tốt'] })
  rows: string[];
}

export class RecordMergeView extends RecordMergeHead {
  @ObjectListField(() => SnapshotPart, { description: 'Hồ sơ đã gộp khi đó, trong phạm vi được xem' })
  snapshot: SnapshotPart[];
}

export class RecordMergePage extends PageFields {
  @ObjectListField(() => RecordMergeHead, { description: 'Mới nhất trước', max: 100 })
  items: RecordMergeHead[];
}

export class MergeParameters {
  @UuidField({ description: 'Các lần gộp vào một hồ sơ', optional: true })
  civilServantId?: string;
}

export class RecordMergeListQuery extends IntersectionType(PageQuery, MergeParameters) {}
