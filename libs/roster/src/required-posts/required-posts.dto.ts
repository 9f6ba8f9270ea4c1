import { blocs } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';

const sourceExample = 'Quyết định số 20/QĐ-UBND ngày 05/01/2027';

export class RequiredPostsQuery {
  @CalendarDateField({ description: 'Tại ngày (mặc định hôm nay)', example: '2026-03-31', optional: true })
  asOf?: string;
}

export class RequiredPostPeriod {
  @IntegerField({ description: 'Số cần có', example: 2 })
  required: number;

  @CalendarDateField({ description: 'Từ ngày', example: '2026-01-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  effectiveTo: string | null;

  @TextField({ description: 'Căn cứ', example: sourceExample })
  source: string;
}

export class RequiredPostRow {
  @UuidField({ description: 'Vị trí việc làm' })
  positionId: string;

  @TextField({ description: 'Mã vị trí', example: 'II.06' })
  code: string;

  @TextField({ description: 'Tên vị trí', example: 'Chuyên viên về lĩnh vực tài chính' })
  name: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: string;

  @TextListField({ description: 'Thuộc phòng, ban', example: ['Phòng Kinh tế'] })
  officeNames: string[];

  @IntegerField({ description: 'Số cần có tại ngày đang xem; null là chưa định', nullable: true, example: 2 })
  required: number | null;

  @IntegerField({ description: 'Số người đang giữ tại ngày đó', example: 1 })
  present: number;

  @ObjectListField(() => RequiredPostPeriod, { description: 'Các lần định, mới nhất trước' })
  periods: RequiredPostPeriod[];
}

export class RequiredPostTotal {
  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: string;

  @IntegerField({ description: 'Biên chế được giao tại ngày đó', nullable: true, example: 41 })
  quota: number | null;

  @IntegerField({ description: 'Tổng số cần có', example: 40 })
  required: number;

  @IntegerField({ description: 'Số người đang có', example: 38 })
  present: number;

  @BooleanField({ description: 'Tổng số cần có vượt biên chế', example: false })
  exceedsQuota: boolean;
}

export class RequiredPostTable {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @CalendarDateField({ description: 'Tại ngày', example: '2026-11-21' })
  asOf: string;

  @ObjectListField(() => RequiredPostTotal, { description: 'Theo khối, so với biên chế' })
  totals: RequiredPostTotal[];

  @ObjectListField(() => RequiredPostRow, { description: 'Các vị trí trong danh mục tại ngày đó' })
  items: RequiredPostRow[];

  @TextListField({ description: 'Các khối mà người gọi được sửa: party, government', example: ['government'] })
  editableBlocs: string[];
}

export class RequiredPostItem {
  @UuidField({ description: 'Vị trí việc làm' })
  positionId: string;

  @IntegerField({ description: 'Số cần có', max: 1000, example: 2 })
  required: number;

  @IntegerField({
    description: 'Số đã đọc được tại ngày đó (null: chưa định); khác với số hiện nay thì từ chối',
    max: 1000,
    nullable: true,
    optional: true,
    example: 1,
  })
  expected?: number | null;
}

export class RequiredPostsRequest {
  @CalendarDateField({
    description: 'Từ ngày, không trước hôm nay trừ lần định đầu tiên; đặt lại cùng ngày là sửa',
    example: '2027-01-01',
  })
  effectiveFrom: string;

  @TextField({ description: 'Căn cứ: số, ngày quyết định', min: 5, max: 500, example: sourceExample })
  source: string;

  @ObjectListField(() => RequiredPostItem, { description: 'Các vị trí được định lại', max: 500 })
  items: RequiredPostItem[];
}
