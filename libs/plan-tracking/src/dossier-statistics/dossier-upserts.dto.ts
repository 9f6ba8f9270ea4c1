import {
  AmountField,
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
} from '@commune/platform/http';
import { DossierAmounts } from './dossier-amounts.dto.js';

const MOST_ITEMS = 500;
export const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/u;
export const monthMessage = 'Tháng phải có dạng YYYY-MM, ví dụ 2026-10.';
const outcomes = ['created', 'updated', 'unchanged', 'refused'] as const;

export class DossierStatisticsUpsert extends DossierAmounts {
  @TextField({ description: 'Mã đơn vị hành chính của xã, phường', max: 10, example: '01273' })
  unitCode: string;

  @TextField({ description: 'Tháng, YYYY-MM', pattern: MONTH, patternMessage: monthMessage, example: '2026-10' })
  month: string;

  @TextField({ description: 'Mã lĩnh vực; "all" khi không tách theo lĩnh vực', max: 40, example: 'land' })
  fieldCode: string;

  @AmountField({
    description: 'Số ngày giải quyết trung bình',
    max: 1000,
    nullable: true,
    optional: true,
    example: 2.9,
  })
  averageDays?: number | null;

  @CalendarDateField({ description: 'Số liệu tính đến ngày; mặc định hôm nay', optional: true, example: '2026-11-05' })
  reportedOn?: string;
}

export class DossierStatisticsUpsertRequest {
  @TextField({
    description: 'Tên ngắn của hệ thống gửi',
    max: 40,
    pattern: /^[a-z][a-z0-9-]*$/u,
    patternMessage: 'Chỉ gồm chữ thường, số và gạch nối, ví dụ mot-cua.',
    example: 'mot-cua',
  })
  system: string;

  @BooleanField({ description: 'true: chỉ kiểm tra, không ghi', optional: true, example: false })
  dryRun?: boolean;

  @ObjectListField(() => DossierStatisticsUpsert, { description: 'Các dòng, tối đa 500', max: MOST_ITEMS })
  items: DossierStatisticsUpsert[];
}

export class DossierUpsertError {
  @TextField({ description: 'Chỗ sai', example: '/fieldCode' })
  pointer: string;

  @TextField({ description: 'Mã lỗi', example: 'plan-tracking.field-unknown' })
  code: string;

  @TextField({ description: 'Sai gì và phải làm gì', max: 1000, example: 'Không có lĩnh vực mã "dat".' })
  message: string;
}

export class DossierUpsertItemResult {
  @ChoiceField({ description: 'Kết quả', values: outcomes, name: 'DossierUpsertOutcome', example: 'created' })
  outcome: (typeof outcomes)[number];

  @ObjectListField(() => DossierUpsertError, { description: 'Lỗi của dòng bị từ chối', max: 20 })
  errors: DossierUpsertError[];
}

export class DossierStatisticsUpsertResult {
  @BooleanField({ description: 'Chỉ kiểm tra', example: false })
  dryRun: boolean;

  @IntegerField({ description: 'Số dòng tạo mới', example: 1 })
  created: number;

  @IntegerField({ description: 'Số dòng cập nhật', example: 0 })
  updated: number;

  @IntegerField({ description: 'Số dòng không đổi', example: 0 })
  unchanged: number;

  @IntegerField({ description: 'Số dòng bị từ chối', example: 0 })
  refused: number;

  @ObjectListField(() => DossierUpsertItemResult, {
    description: 'Kết quả từng dòng, theo thứ tự gửi',
    max: MOST_ITEMS,
  })
  items: DossierUpsertItemResult[];
}
