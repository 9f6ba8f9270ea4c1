import {
  CalendarDateField,
  ChoiceField,
  BooleanField,
  IntegerField,
  ObjectListField,
  TextField,
} from '@commune/platform/http';
import {
  crossDimensionKeys,
  dimensionKeys,
  furtherFilterKeys,
  type CrossDimension,
  type Dimension,
  type FurtherDimension,
} from '../domain/index.js';
import { StructureQueryParameters } from '../structure/structure.dto.js';

const filterKeys = [...dimensionKeys.filter((key) => key !== 'bloc'), ...furtherFilterKeys];

// Filters from one table: their types come from an interface, their checks from the loop below.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- every member of the interface is decorated by the loop
export class CorpsPartQuery extends StructureQueryParameters {}
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- see above
export interface CorpsPartQuery extends Partial<
  Record<Exclude<Dimension, 'bloc'> | Exclude<FurtherDimension, 'unitId' | 'clusterId'>, string>
> {}

for (const key of filterKeys) {
  TextField({ description: `Lọc theo ${key}; "unknown" là hồ sơ chưa ghi`, optional: true, max: 100 })(
    CorpsPartQuery.prototype,
    key,
  );
}

export class CrossTableQuery extends CorpsPartQuery {
  @ChoiceField({
    description: 'Chiều của dòng',
    values: crossDimensionKeys,
    name: 'CrossDimension',
    example: 'clusterId',
  })
  rows: CrossDimension;

  @ChoiceField({ description: 'Chiều của cột', values: crossDimensionKeys, name: 'CrossDimension', example: 'ageBand' })
  columns: CrossDimension;
}

export class CrossTableExportQuery extends CrossTableQuery {}

export class CrossTableValue {
  @TextField({ description: 'Giá trị; null là hồ sơ chưa ghi', nullable: true, example: 'under_30' })
  value: string | null;

  @TextField({ description: 'Tên', example: 'Dưới 30 tuổi' })
  label: string;

  @IntegerField({ description: 'Tổng của dòng hoặc cột; null là không công bố', nullable: true, example: 424 })
  total: number | null;
}

export class CrossTableCell {
  @IntegerField({ description: 'Dòng, bắt đầu từ 0', example: 0 })
  row: number;

  @IntegerField({ description: 'Cột, bắt đầu từ 0', example: 0 })
  column: number;

  @IntegerField({ description: 'Số người; null là không công bố vì dưới 5 người', nullable: true, example: 37 })
  count: number | null;
}

export class CrossTable {
  @CalendarDateField({ description: 'Tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @ObjectListField(() => CrossTableValue, { description: 'Các dòng', max: 5000 })
  rows: CrossTableValue[];

  @ObjectListField(() => CrossTableValue, { description: 'Các cột', max: 5000 })
  columns: CrossTableValue[];

  @ObjectListField(() => CrossTableCell, { description: 'Các ô khác 0, theo dòng rồi cột', max: 20000 })
  cells: CrossTableCell[];

  @IntegerField({ description: 'Tổng số người; null là không công bố', nullable: true, example: 3555 })
  total: number | null;

  @BooleanField({ description: 'Người đọc được mở danh sách người đứng sau con số', example: true })
  opensPeople: boolean;

  @BooleanField({
    description: 'Một xã có thể thuộc nhiều loại địa bàn: các dòng (hoặc cột) cộng lại lớn hơn tổng',
    example: false,
  })
  overlaps: boolean;
}

export class ComparisonQuery extends CorpsPartQuery {
  @CalendarDateField({ description: 'Ngày trước', example: '2025-12-31' })
  from: string;

  @ChoiceField({
    description: 'Chiều so sánh',
    values: crossDimensionKeys,
    name: 'CrossDimension',
    example: 'educationLevel',
  })
  by: CrossDimension;
}

export class ComparisonRow {
  @TextField({ description: 'Giá trị; null là hồ sơ chưa ghi', nullable: true, example: 'university' })
  value: string | null;

  @TextField({ description: 'Tên', example: 'Đại học' })
  label: string;

  @IntegerField({ description: 'Số người ngày trước', example: 3001 })
  before: number;

  @IntegerField({ description: 'Số người ngày sau', example: 3010 })
  after: number;

  @IntegerField({ description: 'Mới đến: ngày trước không có mặt trong phần đang xem', example: 12 })
  joined: number;

  @IntegerField({ description: 'Không còn: ngày sau không có mặt trong phần đang xem', example: 7 })
  left: number;

  @IntegerField({ description: 'Từ nhóm khác chuyển sang', example: 6 })
  movedIn: number;

  @IntegerField({ description: 'Chuyển sang nhóm khác', example: 2 })
  movedOut: number;
}

export class Comparison {
  @CalendarDateField({ description: 'Ngày trước', example: '2025-12-31' })
  from: string;

  @CalendarDateField({ description: 'Ngày sau', example: '2026-03-31' })
  asOf: string;

  @ObjectListField(() => ComparisonRow, { description: 'Từng nhóm', max: 5000 })
  rows: ComparisonRow[];

  @IntegerField({ description: 'Tổng ngày trước', example: 3550 })
  before: number;

  @IntegerField({ description: 'Tổng ngày sau', example: 3555 })
  after: number;

  @IntegerField({ description: 'Mới đến', example: 12 })
  joined: number;

  @IntegerField({ description: 'Không còn', example: 7 })
  left: number;

  @IntegerField({ description: 'Có mặt cả hai ngày và đổi nhóm', example: 8 })
  moved: number;
}
