import { blocs } from '@commune/kernel';
import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';
import { unitKinds, type UnitKind } from './unit-tree.js';

export class UnitListQuery {
  @CalendarDateField({ description: 'Tại ngày', example: '2026-03-31', optional: true })
  asOf?: string;

  @ChoiceField({ description: 'Loại đơn vị', values: unitKinds, name: 'UnitKind', example: 'commune', optional: true })
  kind?: UnitKind;
}

export class UnitRow {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Mã đơn vị hành chính hoặc mã nội bộ', example: '01273' })
  code: string;

  @ChoiceField({ description: 'Loại đơn vị', values: unitKinds, name: 'UnitKind', example: 'commune' })
  kind: UnitKind;

  @TextField({ description: 'Tên', example: 'Thục Phán' })
  name: string;

  @TextField({ description: 'Tên đầy đủ', example: 'Phường Thục Phán' })
  fullName: string;

  @UuidField({ description: 'Đơn vị cấp trên trực tiếp', nullable: true })
  parentId: string | null;

  @ChoiceField({
    description: 'Khối, với phòng ban của xã',
    values: blocs,
    name: 'Bloc',
    nullable: true,
    example: 'government',
  })
  bloc: string | null;

  @UuidField({ description: 'Cụm', nullable: true })
  clusterId: string | null;

  @TextField({
    description: 'Tên cụm (đơn vị hành chính cấp huyện cũ)',
    example: 'Thành phố Cao Bằng (cũ)',
    nullable: true,
  })
  clusterName: string | null;

  @TextListField({
    description: 'Đặc thù địa bàn: urban, rural, ethnic_minority, border',
    example: ['urban', 'ethnic_minority'],
  })
  areaTypes: string[];

  @IntegerField({ description: 'Biên chế được giao, khối Đảng', nullable: true, example: 29 })
  partyQuota: number | null;

  @IntegerField({ description: 'Biên chế được giao, khối chính quyền', nullable: true, example: 41 })
  governmentQuota: number | null;

  @CalendarDateField({ description: 'Có từ ngày', example: '2025-07-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  effectiveTo: string | null;
}

export class UnitList {
  @ObjectListField(() => UnitRow, { description: 'Các đơn vị' })
  items: UnitRow[];
}
