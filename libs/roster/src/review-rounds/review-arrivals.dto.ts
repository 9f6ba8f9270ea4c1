import { CalendarDateField, ObjectListField, TextField, UuidField } from '@commune/platform/http';

export class ReviewArrival {
  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @TextField({ description: 'Vị trí', example: 'Kế toán' })
  positionTitle: string;

  @CalendarDateField({ description: 'Giữ vị trí từ ngày', example: '2026-05-01' })
  postedOn: string;

  @TextField({
    description: 'Đơn vị đang rà soát người này; đơn vị đó phải để ra ngoài trước',
    nullable: true,
    example: 'Xã Bảo Lạc',
  })
  heldBy: string | null;
}

export class ReviewArrivalList {
  @ObjectListField(() => ReviewArrival, {
    description: 'Người đến sau ngày số liệu, chưa có trong phần này',
    max: 2000,
  })
  items: ReviewArrival[];
}

export class ReviewArrivalRequest {
  @UuidField({ description: 'Hồ sơ của người đến sau', example: '01890000-0000-7000-8000-000000000000' })
  civilServantId: string;
}
