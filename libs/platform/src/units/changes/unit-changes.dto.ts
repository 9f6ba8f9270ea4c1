import { blocs, type Bloc } from '@commune/kernel';
import {
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
  BooleanField,
} from '../../http/index.js';
import { unitKinds, type UnitKind } from '../unit-tree.js';
import { unitChangeKinds, type UnitChangeKind } from './unit-change.js';

export const unitChangeStates = ['planned', 'done', 'cancelled', 'failed'] as const;

export class PersonOfUnitChange {
  @UuidField({ description: 'Mã định danh hồ sơ' })
  recordId: string;

  @UuidField({ description: 'Phòng, ban hiện nay' })
  officeId: string;
}

export class UnitTargetRequest {
  @UuidField({ description: 'Đơn vị tiếp tục tồn tại; bỏ trống khi lập mới', optional: true })
  unitId?: string;

  @TextField({ description: 'Mã của đơn vị mới', max: 40, optional: true, example: '01999' })
  code?: string;

  @TextField({ description: 'Tên', max: 200, optional: true, example: 'Thục Phán' })
  name?: string;

  @TextField({ description: 'Tên đầy đủ', max: 250, optional: true, example: 'Phường Thục Phán' })
  fullName?: string;

  @TextField({ description: 'Loại hình: xa, phuong, dac_khu', max: 40, optional: true, example: 'phuong' })
  designation?: string;

  @ChoiceField({
    description: 'Loại đơn vị, khi thành lập',
    values: unitKinds,
    name: 'UnitKind',
    optional: true,
    example: 'commune_office',
  })
  kind?: UnitKind;

  @UuidField({ description: 'Cấp trên trực tiếp, khi thành lập hoặc chuyển phòng, ban sang xã khác', optional: true })
  parentId?: string;

  @ChoiceField({
    description: 'Khối, khi thành lập phòng, ban',
    values: blocs,
    name: 'Bloc',
    optional: true,
    example: 'government',
  })
  bloc?: Bloc;

  @TextListField({ description: 'Khi tách: mã định danh các phòng, ban thuộc đơn vị này', max: 50, optional: true })
  officeIds?: string[];

  @ObjectListField(() => PersonOfUnitChange, {
    description: 'Khi tách: người về đơn vị này dù phòng, ban của họ về nơi khác',
    max: 500,
    optional: true,
  })
  people?: PersonOfUnitChange[];

  @IntegerField({
    description: 'Biên chế khối Đảng; bỏ trống là tổng của các đơn vị trước',
    max: 10_000,
    optional: true,
    example: 29,
  })
  partyQuota?: number;

  @IntegerField({
    description: 'Biên chế khối chính quyền; bỏ trống là tổng của các đơn vị trước',
    max: 10_000,
    optional: true,
    example: 41,
  })
  governmentQuota?: number;
}

export class UnitChangeRequest {
  @ChoiceField({ description: 'Loại thay đổi', values: unitChangeKinds, name: 'UnitChangeKind', example: 'merge' })
  kind: UnitChangeKind;

  @TextListField({ description: 'Mã định danh các đơn vị thay đổi; trống khi thành lập', max: 20 })
  unitIds: string[];

  @ObjectListField(() => UnitTargetRequest, { description: 'Các đơn vị sau thay đổi', max: 10 })
  targets: UnitTargetRequest[];

  @CalendarDateField({ description: 'Ngày có hiệu lực, từ hôm nay trở đi', example: '2027-01-01' })
  effectiveOn: string;

  @TextField({ description: 'Số văn bản', max: 100, example: '1234/NQ-UBTVQH16' })
  documentNumber: string;

  @CalendarDateField({ description: 'Ngày văn bản', example: '2026-11-02' })
  documentDate: string;

  @TextField({ description: 'Ghi chú', max: 1000, optional: true, example: 'Sắp xếp theo đề án' })
  note?: string;

  @UuidField({ description: 'Cụm, khi đổi cụm', optional: true })
  clusterId?: string;

  @TextListField({ description: 'Đặc thù địa bàn, khi đổi', max: 4, optional: true, example: ['urban'] })
  areaTypes?: string[];
}

export class UnitChangeConsequence {
  @TextField({ description: 'Mã', example: 'people' })
  key: string;

  @TextField({ description: 'Nội dung', example: 'Người chuyển sang đơn vị mới' })
  title: string;

  @IntegerField({ description: 'Số lượng', example: 78 })
  count: number;

  @BooleanField({ description: 'Phải giải quyết trước khi thực hiện', example: false })
  blocks: boolean;
}

export class UnitChangePreview {
  @TextField({ description: 'Tóm tắt', max: 4000, example: 'Xã Đức Long, Xã Thạch An hợp nhất thành Xã Thạch An' })
  summary: string;

  @TextListField({ description: 'Từng bước', max: 500, maxLength: 1000 })
  steps: string[];

  @ObjectListField(() => UnitChangeConsequence, { description: 'Những gì chuyển theo hoặc kết thúc' })
  consequences: UnitChangeConsequence[];

  @BooleanField({ description: 'Thực hiện ngay khi xác nhận (ngày có hiệu lực là hôm nay)', example: true })
  isImmediate: boolean;
}

export class UnitChangeView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @ChoiceField({ description: 'Loại thay đổi', values: unitChangeKinds, name: 'UnitChangeKind', example: 'merge' })
  kind: UnitChangeKind;

  @ChoiceField({ description: 'Tình trạng', values: unitChangeStates, name: 'UnitChangeState', example: 'planned' })
  state: string;

  @CalendarDateField({ description: 'Ngày có hiệu lực', example: '2027-01-01' })
  effectiveOn: string;

  @TextField({ description: 'Số văn bản', example: '1234/NQ-UBTVQH16' })
  documentNumber: string;

  @CalendarDateField({ description: 'Ngày văn bản', example: '2026-11-02' })
  documentDate: string;

  @TextField({ description: 'Ghi chú', nullable: true, example: 'Sắp xếp theo đề án' })
  note: string | null;

  @TextField({ description: 'Tóm tắt', max: 4000, example: 'Xã Đức Long, Xã Thạch An hợp nhất thành Xã Thạch An' })
  summary: string;

  @TextField({ description: 'Người lập', example: 'Nông Thị Hoa' })
  requestedByName: string;

  @InstantField({ description: 'Lập lúc', example: '2026-11-20T02:00:00.000Z' })
  requestedAt: string;

  @TextField({
    description: 'Vì sao chưa thực hiện được',
    nullable: true,
    max: 2000,
    example: 'Đơn vị đã kết thúc trước ngày này',
  })
  failure: string | null;

  @TextListField({ description: 'Việc người gọi được làm: cancelUnitChange', example: ['cancelUnitChange'] })
  allowedActions: string[];
}

export class UnitChangeList {
  @ObjectListField(() => UnitChangeView, { description: 'Mới nhất trước' })
  items: UnitChangeView[];
}

export class UnitChangeCancellation {
  @TextField({ description: 'Lý do', min: 5, max: 1000, example: 'Nghị quyết được hoãn' })
  reason: string;
}
