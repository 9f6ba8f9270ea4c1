import { fieldClasses } from '@commune/kernel';
import { ChoiceField, InstantField, IntegerField, ObjectListField, TextField } from '@commune/platform/http';

export class HistoryChange {
  @TextField({ description: 'Trường', example: 'fullName' })
  field: string;

  @TextField({ description: 'Trước', nullable: true, example: 'Nông Thị Hoa' })
  before: string | null;

  @TextField({ description: 'Sau', nullable: true, example: 'Nông Thị Hòa' })
  after: string | null;
}

export class HistoryLine {
  @IntegerField({ description: 'Số thứ tự trong nhật ký', example: 12 })
  seq: number;

  @InstantField({ description: 'Lúc', example: '2026-04-10T02:00:00.000Z' })
  at: string;

  @TextField({ description: 'Ai', example: 'Nông Thị Hoa' })
  actorName: string;

  @TextField({ description: 'Bằng thao tác nào', example: 'updateCivilServant' })
  operation: string;

  @TextField({ description: 'Lý do', nullable: true, example: 'Theo căn cước mới' })
  reason: string | null;

  @ChoiceField({ description: 'Việc', values: ['insert', 'update', 'delete'], example: 'update' })
  action: string;

  @ChoiceField({
    description: 'Lớp dữ liệu',
    values: fieldClasses,
    name: 'FieldClass',
    nullable: true,
    example: 'identity',
  })
  fieldClass: string | null;

  @ObjectListField(() => HistoryChange, { description: 'Từng trường đã đổi' })
  changes: HistoryChange[];
}

export class RecordHistoryLine extends HistoryLine {
  @TextField({
    description: 'Phần của hồ sơ như trong tên thao tác; null là trường chung, hoặc không rõ phần nào',
    nullable: true,
    example: 'Certificate',
  })
  part: string | null;
}

export class RecordHistory {
  @ObjectListField(() => RecordHistoryLine, { description: 'Mới nhất trước' })
  items: RecordHistoryLine[];
}

export class History {
  @ObjectListField(() => HistoryLine, { description: 'Mới nhất trước' })
  items: HistoryLine[];
}
