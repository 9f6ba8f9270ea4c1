import {
  AmountField,
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { MOST_QUANTITY } from './work-steps.dto.js';

const MOST_ITEMS = 500;
const outcomes = ['created', 'updated', 'unchanged', 'refused'] as const;

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

export class WorkUpsertRequest {
  @TextField({
    description: 'Tên ngắn của hệ thống gửi',
    max: 40,
    pattern: /^[a-z][a-z0-9-]*$/u,
    patternMessage: 'Chỉ gồm chữ thường, số và gạch nối, ví dụ van-ban.',
    example: 'van-ban',
  })
  system: string;

  @BooleanField({ description: 'true: chỉ kiểm tra, không ghi', optional: true, example: false })
  dryRun?: boolean;

  @ObjectListField(() => WorkItemUpsert, { description: 'Các việc, tối đa 500', max: MOST_ITEMS })
  items: WorkItemUpsert[];
}

export class WorkUpsertError {
  @TextField({ description: 'Chỗ sai', example: '/workCode' })
  pointer: string;

  @TextField({ description: 'Mã lỗi', example: 'evaluation.work-unknown' })
  code: string;

  @TextField({
    description: 'Sai gì và phải làm gì',
    max: 1000,
    example: 'Danh mục không có mã "DC.99" vào ngày giao.',
  })
  message: string;
}

export class WorkUpsertItemResult {
  @TextField({ description: 'Mã của việc trong hệ thống gửi', example: 'VB-2026-00451' })
  externalCode: string;

  @ChoiceField({ description: 'Kết quả', values: outcomes, name: 'WorkUpsertOutcome', example: 'created' })
  outcome: (typeof outcomes)[number];

  @UuidField({ description: 'Mã định danh của việc; null khi bị từ chối', nullable: true })
  id: string | null;

  @ObjectListField(() => WorkUpsertError, { description: 'Lỗi của mục bị từ chối', max: 20 })
  errors: WorkUpsertError[];
}

export class WorkUpsertResult {
  @BooleanField({ description: 'Chỉ kiểm tra', example: false })
  dryRun: boolean;

  @IntegerField({ description: 'Số mục tạo mới', example: 1 })
  created: number;

  @IntegerField({ description: 'Số mục cập nhật', example: 0 })
  updated: number;

  @IntegerField({ description: 'Số mục không đổi', example: 0 })
  unchanged: number;

  @IntegerField({ description: 'Số mục bị từ chối', example: 0 })
  refused: number;

  @ObjectListField(() => WorkUpsertItemResult, { description: 'Kết quả từng mục, theo thứ tự gửi', max: MOST_ITEMS })
  items: WorkUpsertItemResult[];
}
