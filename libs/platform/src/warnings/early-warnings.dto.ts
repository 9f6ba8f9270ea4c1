import { IntersectionType } from '@nestjs/swagger';
import { blocs, type Bloc } from '@commune/kernel';
import {
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';
import { severities, type Severity } from './warning-source.js';
import { warningActions, warningStates, type WarningAction, type WarningState } from './warning-states.js';

/** `unsettled`: open and acknowledged together, what somebody still has to look after. */
export const stateFilters = ['unsettled', ...warningStates] as const;

export class EarlyWarningFilter {
  @TextField({ description: 'Loại cảnh báo', max: 80, optional: true, example: 'roster.salary-step-due' })
  kind?: string;

  @ChoiceField({ description: 'Mức độ', values: severities, name: 'WarningSeverity', optional: true, example: 'high' })
  severity?: Severity;

  @ChoiceField({
    description: 'Trạng thái; bỏ trống là chưa xử lý xong (mới và đã tiếp nhận)',
    values: stateFilters,
    name: 'WarningStateFilter',
    optional: true,
    example: 'unsettled',
  })
  state?: (typeof stateFilters)[number];

  @UuidField({
    description: 'Đơn vị, gồm cả các đơn vị trực thuộc; bỏ trống là toàn phạm vi được giao',
    optional: true,
  })
  unitId?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true, example: 'government' })
  bloc?: Bloc;

  @UuidField({ description: 'Chỉ cảnh báo về một người', optional: true })
  civilServantId?: string;

  @CalendarDateField({ description: 'Đến hạn không muộn hơn ngày', optional: true, example: '2026-12-31' })
  dueBefore?: string;
}

export class EarlyWarningListQuery extends IntersectionType(PageQuery, EarlyWarningFilter) {}

/** As the list: what is exported is what is shown, up to 5,000 lines. */
export class EarlyWarningExportQuery extends EarlyWarningListQuery {}

export class EarlyWarningView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Loại cảnh báo', example: 'roster.salary-step-due' })
  kind: string;

  @TextField({ description: 'Tên loại', example: 'Đến hạn nâng bậc lương' })
  kindTitle: string;

  @ChoiceField({ description: 'Mức độ', values: severities, name: 'WarningSeverity', example: 'high' })
  severity: Severity;

  @ChoiceField({ description: 'Trạng thái', values: warningStates, name: 'WarningState', example: 'open' })
  state: WarningState;

  @UuidField({ description: 'Đơn vị chịu trách nhiệm' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @UuidField({ description: 'Phòng, ban', nullable: true })
  officeId: string | null;

  @UuidField({ description: 'Người được nói đến; null nếu là số liệu của đơn vị', nullable: true })
  civilServantId: string | null;

  @TextField({ description: 'Về ai, về việc gì', example: 'Nông Thị Hoa' })
  subject: string;

  @TextField({ description: 'Lý do, với các dữ kiện', max: 1000, example: 'Bậc lương hiện hưởng từ 01/7/2023.' })
  reason: string;

  @TextField({ description: 'Trang xử lý trong ứng dụng', example: '/roster/01890000-0000-7000-8000-000000000000' })
  link: string;

  @CalendarDateField({ description: 'Đến hạn', nullable: true, example: '2026-07-01' })
  dueOn: string | null;

  @InstantField({ description: 'Phát hiện lúc', example: '2026-03-31T22:30:00.000Z' })
  openedAt: string;

  @InstantField({ description: 'Hết nguyên nhân lúc', nullable: true, example: null })
  closedAt: string | null;

  @CalendarDateField({ description: 'Đã tiếp nhận, nhắc lại sau ngày', nullable: true, example: null })
  acknowledgedUntil: string | null;

  @TextField({ description: 'Ghi chú của người xử lý', nullable: true, example: null })
  note: string | null;

  @TextField({ description: 'Người xử lý gần nhất', nullable: true, example: null })
  handledBy: string | null;

  @IntegerField({ description: 'Phiên bản, dùng làm ETag', example: 1 })
  version: number;

  @TextListField({ description: `Việc được làm: ${warningActions.join(', ')}`, example: ['acknowledge'] })
  allowedActions: WarningAction[];
}

export class EarlyWarningPage extends PageFields {
  @ObjectListField(() => EarlyWarningView, { description: 'Các dòng của trang', max: 100 })
  items: EarlyWarningView[];
}

export class EarlyWarningCount {
  @IntegerField({ description: 'Tất cả', example: 128 })
  total: number;

  @IntegerField({ description: 'Trong đó mức cao', example: 12 })
  high: number;

  @IntegerField({ description: 'Trong đó chưa ai tiếp nhận', example: 90 })
  open: number;
}

export class EarlyWarningKindCount extends EarlyWarningCount {
  @TextField({ description: 'Loại cảnh báo', example: 'roster.salary-step-due' })
  kind: string;

  @TextField({ description: 'Tên loại', example: 'Đến hạn nâng bậc lương' })
  title: string;

  @TextField({ description: 'Tìm điều gì, cần làm gì', max: 1000, example: 'Người sắp đủ thời hạn nâng bậc lương.' })
  explanation: string;

  @TextField({ description: 'Nguồn của quy tắc', example: 'TT 02/2021/TT-BNV' })
  source: string;
}

export class EarlyWarningUnitCount extends EarlyWarningCount {
  @UuidField({ description: 'Đơn vị' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Phường Thục Phán' })
  unitName: string;
}

export class EarlyWarningFigures {
  @ObjectListField(() => EarlyWarningKindCount, { description: 'Theo loại; loại không có cảnh báo vẫn có mặt' })
  kinds: EarlyWarningKindCount[];

  @ObjectListField(() => EarlyWarningUnitCount, { description: 'Theo đơn vị, nhiều trước', max: 5000 })
  units: EarlyWarningUnitCount[];

  @InstantField({
    description: 'Lần rà toàn bộ gần nhất; null nếu có loại chưa rà lần nào',
    nullable: true,
    example: '2026-03-31T22:30:00.000Z',
  })
  checkedAt: string | null;
}
