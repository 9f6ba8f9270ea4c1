import {
  BooleanField,
  CalendarDateField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { PACKAGE_PERIOD_PATTERN } from '../domain/index.js';
import { UnitPeriod } from '../rules/unit-period.dto.js';

export class WaitingResultsQuery extends PageQuery {
  @UuidField({ description: 'Của một xã, phường, cơ quan', optional: true })
  unitId?: string;

  @TextField({
    description: 'Kỳ: tháng YYYY-MM, quý YYYY-Qn hoặc năm YYYY',
    pattern: PACKAGE_PERIOD_PATTERN,
    patternMessage: 'Kỳ phải có dạng YYYY-MM, YYYY-Qn hoặc YYYY, ví dụ 2026-10, 2026-Q3, 2026.',
    example: '2026-10',
    optional: true,
  })
  period?: string;
}

export class WaitingResultsView extends UnitPeriod {
  @CalendarDateField({ description: 'Ngày có kết quả', example: '2026-11-18' })
  resultOn: string;

  @CalendarDateField({ description: 'Hạn gửi (Điều 26.1d)', example: '2026-11-23' })
  dueOn: string;

  @IntegerField({ description: 'Số ngày còn lại, âm khi quá hạn', example: 2 })
  daysLeft: number;

  @BooleanField({ description: 'Quá hạn', example: false })
  isLate: boolean;

  @IntegerField({ description: 'Số người có kết quả', example: 64 })
  people: number;

  @IntegerField({ description: 'Đã vào gói, chưa gửi', example: 0 })
  packed: number;

  @IntegerField({ description: 'Đã gửi', example: 0 })
  sent: number;

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}

export class WaitingResultsPage extends PageFields {
  @ObjectListField(() => WaitingResultsView, { description: 'Gần hạn nhất trước' })
  items: WaitingResultsView[];
}
