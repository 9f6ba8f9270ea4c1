import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
  UuidField,
} from '../http/index.js';
import { seenActions, type SeenAction } from './change-seen.js';

export class ChangeListQuery {
  @TextField({
    description: 'Con trỏ "next" của lần đọc trước; bỏ trống là từ đầu (90 ngày), "now" là từ lúc này',
    example: 'now',
    max: 60,
    verbatim: true,
    optional: true,
  })
  after?: string;

  @TextField({
    description: 'Chỉ các loại này, cách nhau dấu phẩy',
    example: 'civil-servant,unit',
    max: 200,
    optional: true,
  })
  types?: string;

  @IntegerField({ description: 'Nhiều nhất bao nhiêu mục', example: 100, min: 1, max: 500, optional: true })
  limit?: number;
}

export class ChangeRow {
  @TextField({ description: 'Mã của thay đổi; cũng là con trỏ ngay sau nó', example: 'MTIzLjQ1' })
  id: string;

  @TextField({ description: 'Loại bản ghi', example: 'civil-servant' })
  type: string;

  @UuidField({ description: 'Mã định danh của bản ghi' })
  recordId: string;

  @ChoiceField({
    description: 'Việc đã xảy ra; left-scope: bản ghi đã ra khỏi phạm vi của ứng dụng, hãy ngừng dùng bản sao',
    values: seenActions,
    name: 'ChangeAction',
    example: 'updated',
  })
  action: SeenAction;

  @IntegerField({ description: 'Phiên bản của bản ghi sau thay đổi', example: 4 })
  version: number;

  @InstantField({ description: 'Lúc thay đổi', example: '2026-11-21T02:00:00.000Z' })
  changedAt: string;

  @TextField({
    description: 'Địa chỉ đọc bản ghi; null khi không còn đọc được',
    example: '/api/v1/civil-servants/01890a5d-ac96-774b-bcce-b302099a8057',
    nullable: true,
  })
  link: string | null;
}

export class ChangeList {
  @ObjectListField(() => ChangeRow, { description: 'Các thay đổi theo thứ tự; không có dữ liệu cá nhân' })
  items: ChangeRow[];

  @TextField({ description: 'Gửi lại trong "after" lần sau', example: 'MTIzLjQ1' })
  next: string;

  @BooleanField({ description: 'Còn nữa: đọc tiếp ngay', example: false })
  hasMore: boolean;
}
