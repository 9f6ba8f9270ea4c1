import { BooleanField, ChoiceField, IntegerField, ObjectListField, TextField } from '../http/index.js';

export const upsertOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const;
export type UpsertOutcome = (typeof upsertOutcomes)[number];

/** As many as one request may send. */
export const MOST_UPSERTS = 500;

/** What another system sends; the `items` are those of the kind. */
export class UpsertRequest {
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
}

export class UpsertError {
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

export class UpsertItemResult {
  @ChoiceField({ description: 'Kết quả', values: upsertOutcomes, name: 'UpsertItemOutcome', example: 'created' })
  outcome: UpsertOutcome;

  @ObjectListField(() => UpsertError, { description: 'Lỗi của mục bị từ chối', max: 20 })
  errors: UpsertError[];
}

/** How many items came to what; the `items` are those of the kind, in the order in which they were sent. */
export class UpsertCounts {
  @BooleanField({ description: 'Chỉ kiểm tra, chưa ghi gì', example: false })
  dryRun: boolean;

  @IntegerField({ description: 'Số mục tạo mới', example: 1 })
  created: number;

  @IntegerField({ description: 'Số mục cập nhật', example: 0 })
  updated: number;

  @IntegerField({ description: 'Số mục không đổi', example: 0 })
  unchanged: number;

  @IntegerField({ description: 'Số mục bị từ chối', example: 0 })
  refused: number;
}
