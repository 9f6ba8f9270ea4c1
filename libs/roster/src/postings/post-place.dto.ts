import { blocs, type Bloc } from '@commune/kernel';
import { CalendarDateField, ChoiceField, TextField, UuidField } from '@commune/platform/http';

/** A post to be taken. */
export class PostPlaceRequest {
  @UuidField({ description: 'Xã, phường', example: '01890000-0000-7000-8000-000000000001' })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @UuidField({ description: 'Phòng, ban', example: '01890000-0000-7000-8000-000000000002' })
  officeId: string;

  @UuidField({
    description: 'Vị trí việc làm trong danh mục; null nếu chưa có',
    optional: true,
    nullable: true,
    example: '01890000-0000-7000-8000-000000000003',
  })
  positionId?: string | null;

  @TextField({ description: 'Chức vụ, chức danh', example: 'Văn thư', max: 200 })
  positionTitle: string;

  @TextField({ description: 'Mã lĩnh vực chuyên môn', max: 40, optional: true, nullable: true, example: 'clerical' })
  specialismCode?: string | null;

  @TextField({ description: 'Số quyết định', example: '125/QĐ-UBND', max: 100 })
  decisionNumber: string;

  @TextField({ description: 'Ghi chú', optional: true, nullable: true, max: 1000, example: 'Theo phương án bố trí' })
  note?: string | null;
}

/** What should be looked at, though it refuses nothing. */
export class PostWarning {
  @TextField({ description: 'Trường liên quan (JSON Pointer)', example: '/positionId' })
  pointer: string;

  @TextField({ description: 'Mã', example: 'roster.post-filled' })
  code: string;

  @TextField({ description: 'Giải thích', example: 'Vị trí này cần 2 người và đã có 2; thêm một người là vượt.' })
  message: string;
}

export class ReturnRequest extends PostPlaceRequest {
  @CalendarDateField({ description: 'Giữ vị trí từ ngày', example: '2026-12-01' })
  startedOn: string;
}
