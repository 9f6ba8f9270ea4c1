import {
  AmountField,
  CalendarDateField,
  ChoiceField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { MOST_UPSERTS, UpsertCounts, UpsertItemResult, UpsertRequest } from '@commune/platform/upserts';
import { MOST_QUANTITY } from './work-steps.dto.js';

export class WorkItemUpsert {
  @TextField({ description: 'Mã của việc trong hệ thống gửi', max: 200, example: 'VB-2026-00451' })
  externalCode: string;

  @TextField({ description: 'Mã hồ sơ của người được giao', max: 20, example: 'CB0000012' })
  personCode: string;

  @TextField({ description: 'Mã trong danh mục sản phẩm, công việc', max: 20, example: 'DC.02' })
  workCode: string;

  @TextField({ description: 'Công việc cụ thể', min: 3, max: 300, example: 'Công văn đôn đốc thu quỹ' })
  name: string;

  @AmountField({ description: 'Số lượng', min: 0.01, max: MOST_QUANTITY, example: 2 })
  quantity: number;

  @CalendarDateField({ description: 'Ngày giao', example: '2026-11-02' })
  assignedOn: string;

  @CalendarDateField({ description: 'Thời hạn', example: '2026-11-20' })
  deadline: string;

  @ChoiceField({
    description: 'Giao ban đầu (mặc định) hoặc đột xuất',
    values: ['initial', 'ad_hoc'],
    optional: true,
    example: 'initial',
  })
  origin?: 'initial' | 'ad_hoc';

  @TextField({ description: 'Yêu cầu chất lượng', max: 1000, nullable: true, optional: true, example: null })
  qualityRequirement?: string | null;

  @AmountField({ description: 'Số lượng đã hoàn thành', max: MOST_QUANTITY, optional: true, example: 2 })
  completedQuantity?: number;

  @CalendarDateField({ description: 'Ngày hoàn thành', nullable: true, optional: true, example: '2026-11-18' })
  completedOn?: string | null;
}

export class WorkUpsertRequest extends UpsertRequest {
  @ObjectListField(() => WorkItemUpsert, { description: 'Các việc, tối đa 500', max: MOST_UPSERTS })
  items: WorkItemUpsert[];
}

export class WorkUpsertItemResult extends UpsertItemResult {
  @TextField({ description: 'Mã của việc trong hệ thống gửi', example: 'VB-2026-00451' })
  externalCode: string;

  @UuidField({ description: 'Mã định danh của việc; null khi bị từ chối', nullable: true })
  id: string | null;
}

export class WorkUpsertResult extends UpsertCounts {
  @ObjectListField(() => WorkUpsertItemResult, { description: 'Kết quả từng mục, theo thứ tự gửi', max: MOST_UPSERTS })
  items: WorkUpsertItemResult[];
}
