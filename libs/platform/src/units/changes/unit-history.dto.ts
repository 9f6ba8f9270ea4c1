import { CalendarDateField, ObjectListField, TextField, UuidField } from '../../http/index.js';
import { UnitChangeView } from './unit-changes.dto.js';

export class ClusterRow {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Tỉnh' })
  provinceId: string;

  @TextField({ description: 'Tên cụm', example: 'Huyện Thạch An (cũ)' })
  name: string;
}

export class ClusterList {
  @ObjectListField(() => ClusterRow, { description: 'Các cụm' })
  items: ClusterRow[];
}

export class FormerName {
  @TextField({ description: 'Tên đầy đủ khi đó', example: 'Xã Hưng Đạo' })
  fullName: string;

  @CalendarDateField({ description: 'Từ ngày', example: '2025-07-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', example: '2026-12-31' })
  effectiveTo: string;
}

export class RelatedUnit {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Mã đơn vị', example: '01273' })
  code: string;

  @TextField({ description: 'Tên đầy đủ', example: 'Xã Thạch An' })
  fullName: string;

  @CalendarDateField({ description: 'Ngày kế thừa', example: '2027-01-01' })
  effectiveOn: string;
}

export class UnitHistory {
  @ObjectListField(() => FormerName, { description: 'Các tên đã có, mới nhất trước' })
  formerNames: FormerName[];

  @ObjectListField(() => RelatedUnit, { description: 'Các đơn vị nhập vào đơn vị này' })
  predecessors: RelatedUnit[];

  @ObjectListField(() => RelatedUnit, { description: 'Các đơn vị kế thừa đơn vị này' })
  successors: RelatedUnit[];

  @ObjectListField(() => UnitChangeView, { description: 'Các thay đổi có đơn vị này, mới nhất trước' })
  changes: UnitChangeView[];
}
