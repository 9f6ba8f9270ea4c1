import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { dimensionKeys, type Dimension } from '../domain/index.js';

export class StructureQueryParameters {
  @CalendarDateField({ description: 'Tính đến ngày (mặc định hôm nay)', example: '2026-03-31', optional: true })
  asOf?: string;

  @UuidField({ description: 'Tỉnh, xã/phường hoặc phòng ban; bỏ trống là toàn phạm vi được giao', optional: true })
  unitId?: string;

  @UuidField({ description: 'Cụm (đơn vị hành chính cấp huyện cũ)', optional: true })
  clusterId?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true, example: 'government' })
  bloc?: Bloc;
}

export class StructureCell {
  @TextField({ description: 'Giá trị của chiều; null là hồ sơ chưa ghi', example: 'female', nullable: true })
  value: string | null;

  @IntegerField({ description: 'Số người; null là không công bố vì dưới 5 người', example: 1762, nullable: true })
  count: number | null;

  @IntegerField({ description: 'Trong đó khối Đảng', example: 750, nullable: true })
  party: number | null;

  @IntegerField({ description: 'Trong đó khối chính quyền', example: 1012, nullable: true })
  government: number | null;
}

export class StructureDimension {
  @ChoiceField({ description: 'Chiều phân tích', values: dimensionKeys, name: 'Dimension', example: 'sex' })
  key: Dimension;

  @BooleanField({ description: 'Người đọc được mở danh sách người đứng sau con số', example: true })
  opensPeople: boolean;

  @ObjectListField(() => StructureCell, { description: 'Từng nhóm' })
  cells: StructureCell[];
}

export class StructureCommune {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Mã', example: '01273' })
  code: string;

  @TextField({ description: 'Tên', example: 'Phường Thục Phán' })
  fullName: string;

  @TextField({ description: 'Cụm', nullable: true, example: 'Thành phố Cao Bằng (cũ)' })
  clusterName: string | null;

  @IntegerField({ description: 'Có mặt, khối Đảng', example: 30 })
  party: number;

  @IntegerField({ description: 'Có mặt, khối chính quyền', example: 45 })
  government: number;

  @IntegerField({ description: 'Biên chế được giao, khối Đảng', nullable: true, example: 29 })
  partyQuota: number | null;

  @IntegerField({ description: 'Biên chế được giao, khối chính quyền', nullable: true, example: 41 })
  governmentQuota: number | null;
}

export class StructureTotals {
  @IntegerField({ description: 'Tổng số có mặt', example: 3555 })
  headCount: number;

  @IntegerField({ description: 'Khối Đảng', example: 1510 })
  party: number;

  @IntegerField({ description: 'Khối chính quyền', example: 2045 })
  government: number;

  @IntegerField({ description: 'Biên chế được giao, khối Đảng', example: 1501 })
  partyQuota: number;

  @IntegerField({ description: 'Biên chế được giao, khối chính quyền', example: 2083 })
  governmentQuota: number;
}

export class Structure {
  @CalendarDateField({ description: 'Tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @CalendarDateField({ description: 'Hệ thống có dữ liệu từ ngày', nullable: true, example: '2025-07-01' })
  dataFrom: string | null;

  @ObjectField(() => StructureTotals, { description: 'Tổng' })
  totals: StructureTotals;

  @ObjectListField(() => StructureDimension, { description: 'Các chiều phân tích' })
  dimensions: StructureDimension[];

  @ObjectListField(() => StructureCommune, { description: 'Từng xã, phường: có mặt so với biên chế', max: 5000 })
  communes: StructureCommune[];
}
