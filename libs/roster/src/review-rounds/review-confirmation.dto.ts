import { ChoiceField, IntegerField, ObjectListField, TextField, UuidField } from '@commune/platform/http';

export class ReviewConfirmationItem {
  @UuidField({ description: 'Dòng rà soát', example: '01890000-0000-7000-8000-000000000000' })
  id: string;

  @IntegerField({ description: 'Phiên bản đã đọc, thay cho If-Match', min: 1, example: 1 })
  version: number;
}

export class ReviewConfirmation {
  @ObjectListField(() => ReviewConfirmationItem, {
    description: 'Những người giữ nguyên đề xuất, ví dụ mọi người của một bộ lọc',
    max: 2000,
  })
  items: ReviewConfirmationItem[];
}

export const confirmationOutcomes = ['confirmed', 'unchanged', 'refused'] as const;

export class ReviewConfirmationResultItem {
  @UuidField({ description: 'Dòng rà soát' })
  id: string;

  @ChoiceField({
    description: 'Đã xác nhận; đã có quyết định từ trước; bị từ chối (xem code)',
    values: confirmationOutcomes,
    name: 'ReviewConfirmationOutcome',
    example: 'confirmed',
  })
  outcome: (typeof confirmationOutcomes)[number];

  @TextField({ description: 'Mã lỗi ổn định', optional: true, example: 'http.stale' })
  code?: string;

  @TextField({ description: 'Điều đã xảy ra và cách xử lý', optional: true })
  detail?: string;
}

export class ReviewConfirmationResult {
  @IntegerField({ description: 'Số người vừa xác nhận', example: 52 })
  confirmed: number;

  @IntegerField({ description: 'Số người bị từ chối', example: 1 })
  refused: number;

  @ObjectListField(() => ReviewConfirmationResultItem, { description: 'Theo thứ tự đã gửi', max: 2000 })
  items: ReviewConfirmationResultItem[];
}
