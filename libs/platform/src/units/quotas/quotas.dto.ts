import { blocs, type Bloc } from '@commune/kernel';
import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
} from '../../http/index.js';

export class QuotaView {
  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: string;

  @IntegerField({ description: 'Biên chế được giao', example: 41 })
  headCount: number;

  @CalendarDateField({ description: 'Từ ngày', example: '2026-01-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  effectiveTo: string | null;

  @TextField({ description: 'Nguồn, quyết định giao', example: 'Quyết định số 20/QĐ-UBND' })
  source: string;
}

export class QuotaList {
  @ObjectListField(() => QuotaView, { description: 'Theo khối, mới nhất trước' })
  items: QuotaView[];

  @TextListField({ description: 'Việc người gọi được làm: setStaffingQuota', example: ['setStaffingQuota'] })
  allowedActions: string[];
}

export class QuotaRequest {
  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @IntegerField({ description: 'Biên chế được giao', max: 10_000, example: 41 })
  headCount: number;

  @CalendarDateField({ description: 'Từ ngày, không trước hôm nay', example: '2027-01-01' })
  effectiveFrom: string;

  @TextField({ description: 'Quyết định giao biên chế', min: 5, max: 500, example: 'Quyết định số 20/QĐ-UBND' })
  source: string;
}
