import {
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
  UuidField,
} from '../http/index.js';
import { warningSteps, type WarningStep } from './warning-states.js';

export class EarlyWarningStep {
  @InstantField({ description: 'Lúc', example: '2026-03-31T22:30:00.000Z' })
  at: string;

  @ChoiceField({ description: 'Điều đã xảy ra', values: warningSteps, name: 'WarningStep', example: 'opened' })
  step: WarningStep;

  @TextField({ description: 'Ai', example: 'Hệ thống' })
  by: string;

  @TextField({ description: 'Ghi chú', nullable: true, example: null })
  note: string | null;

  @CalendarDateField({ description: 'Nhắc lại sau ngày', nullable: true, example: null })
  until: string | null;

  @TextField({ description: 'Lý do khi đó', nullable: true, max: 1000, example: null })
  reason: string | null;
}

export class EarlyWarningHistory {
  @ObjectListField(() => EarlyWarningStep, { description: 'Mới nhất trước' })
  items: EarlyWarningStep[];
}

export class WarningAcknowledgement {
  @TextField({ description: 'Đã làm hoặc sẽ làm gì', max: 500, optional: true, example: 'Đã trình hồ sơ nâng lương.' })
  note?: string;

  @CalendarDateField({
    description: 'Nhắc lại nếu sau ngày này nguyên nhân vẫn còn; bỏ trống là không nhắc',
    optional: true,
    example: '2099-12-31',
  })
  until?: string;
}

export class WarningDismissal {
  @TextField({ description: 'Vì sao không cần xử lý', min: 5, max: 500, example: 'Đã có quyết định kéo dài công tác.' })
  reason: string;
}

export class WarningOfBatch {
  @UuidField({ description: 'Cảnh báo', example: '01890000-0000-7000-8000-000000000000' })
  id: string;

  @IntegerField({ description: 'Phiên bản đã đọc, thay cho If-Match', example: 1, min: 1 })
  version: number;
}

export const MOST_ACKNOWLEDGED = 500;

export class WarningBatchAcknowledgement extends WarningAcknowledgement {
  @ObjectListField(() => WarningOfBatch, { description: 'Mỗi cảnh báo một lần', max: MOST_ACKNOWLEDGED })
  items: WarningOfBatch[];
}

export const acknowledgementOutcomes = ['acknowledged', 'refused'] as const;

export class WarningBatchItem {
  @UuidField({ description: 'Cảnh báo' })
  id: string;

  @ChoiceField({
    description: 'Kết quả',
    values: acknowledgementOutcomes,
    name: 'AcknowledgementOutcome',
    example: 'acknowledged',
  })
  outcome: (typeof acknowledgementOutcomes)[number];

  @TextField({ description: 'Mã lỗi ổn định', example: 'http.stale', optional: true })
  code?: string;

  @TextField({ description: 'Điều đã xảy ra và cách xử lý', optional: true })
  detail?: string;
}

export class WarningBatchResult {
  @IntegerField({ description: 'Số cảnh báo đã tiếp nhận', example: 12 })
  acknowledged: number;

  @IntegerField({ description: 'Số cảnh báo bị từ chối', example: 0 })
  refused: number;

  @ObjectListField(() => WarningBatchItem, { description: 'Theo thứ tự đã gửi', max: MOST_ACKNOWLEDGED })
  items: WarningBatchItem[];
}

export class WarningCheckRequest {
  @UuidField({
    description: 'Rà lại đơn vị này và các đơn vị trực thuộc',
    example: '01890000-0000-7000-8000-000000000000',
  })
  unitId: string;
}

export class WarningCheckResult {
  @IntegerField({ description: 'Cảnh báo mới, hoặc xuất hiện lại', example: 3 })
  opened: number;

  @IntegerField({ description: 'Cảnh báo đã hết nguyên nhân', example: 1 })
  closed: number;
}
