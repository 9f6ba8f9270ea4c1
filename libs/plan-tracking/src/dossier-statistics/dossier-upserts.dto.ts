import { AmountField, CalendarDateField, ObjectListField, TextField } from '@commune/platform/http';
import { MOST_UPSERTS, UpsertCounts, UpsertItemResult, UpsertRequest } from '@commune/platform/upserts';
import { DossierAmounts } from './dossier-amounts.dto.js';

export const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/u;
export const monthMessage = 'Tháng phải có dạng YYYY-MM, ví dụ 2026-10.';

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

export class DossierStatisticsUpsertRequest extends UpsertRequest {
  @ObjectListField(() => DossierStatisticsUpsert, { description: 'Các dòng, tối đa 500', max: MOST_UPSERTS })
  items: DossierStatisticsUpsert[];
}

export class DossierStatisticsUpsertResult extends UpsertCounts {
  @ObjectListField(() => UpsertItemResult, { description: 'Kết quả từng dòng, theo thứ tự gửi', max: MOST_UPSERTS })
  items: UpsertItemResult[];
}
