import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { PartialType } from '@nestjs/swagger';
import { roundStates, type RoundState } from '../domain/index.js';

export class ReviewRoundRequest {
  @TextField({ description: 'Tên đợt rà soát', min: 5, max: 200, example: 'Rà soát cán bộ, công chức cấp xã năm 2026' })
  name: string;

  @CalendarDateField({ description: 'Số liệu tính đến ngày, không sau hôm nay', example: '2026-03-31' })
  asOf: string;

  @CalendarDateField({
    description: 'Tiêu chuẩn vị trí có hiệu lực vào ngày này; bỏ trống là ngày số liệu. Cả đợt giữ nguyên bản này',
    optional: true,
    example: '2026-03-31',
  })
  standardsAsOf?: string;

  @CalendarDateField({ description: 'Hạn các xã gửi kết quả', example: '2027-06-15' })
  deadline: string;

  @TextField({
    description: 'Hướng dẫn cho các xã',
    max: 4000,
    optional: true,
    nullable: true,
    example: 'Rà soát theo từng vị trí việc làm; nêu giải pháp và thời hạn cho từng người.',
  })
  guidance?: string | null;
}

export class ReviewRoundPatch extends PartialType(ReviewRoundRequest) {}

export class ReviewRoundClosing {
  @TextField({ description: 'Ý kiến khi khóa sổ', max: 2000, optional: true, example: 'Đã đủ kết quả của các xã' })
  note?: string;

  @TextListField({
    description: 'Mã các phần chưa được chấp nhận, nêu đủ nếu khóa sổ mà không chờ; cần kèm ý kiến',
    max: 1000,
    maxLength: 36,
    optional: true,
    example: ['01890000-0000-7000-8000-000000000000'],
  })
  missingShareIds?: string[];
}

export class ReviewRoundView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Tên đợt', example: 'Rà soát cán bộ, công chức cấp xã năm 2026' })
  name: string;

  @TextField({ description: 'Hướng dẫn cho các xã', max: 4000, nullable: true })
  guidance: string | null;

  @CalendarDateField({ description: 'Số liệu tính đến ngày', example: '2026-03-31' })
  asOf: string;

  @CalendarDateField({ description: 'Tiêu chuẩn vị trí của ngày này', example: '2026-03-31' })
  standardsAsOf: string;

  @CalendarDateField({ description: 'Hạn các xã gửi kết quả', example: '2026-06-15' })
  deadline: string;

  @ChoiceField({
    description: 'Tình trạng: chuẩn bị, đang mở, đã khóa sổ',
    values: roundStates,
    name: 'ReviewRoundState',
    example: 'open',
  })
  state: RoundState;

  @TextField({ description: 'Người lập', example: 'Chuyên viên Sở Nội vụ' })
  createdByName: string;

  @InstantField({ description: 'Lập lúc', example: '2026-05-04T01:30:00.000Z' })
  createdAt: string;

  @InstantField({ description: 'Mở lúc', nullable: true })
  openedAt: string | null;

  @InstantField({ description: 'Khóa sổ lúc', nullable: true })
  closedAt: string | null;

  @TextField({ description: 'Người khóa sổ', nullable: true })
  closedByName: string | null;

  @TextField({ description: 'Ý kiến khi khóa sổ', max: 2000, nullable: true })
  closingNote: string | null;

  @IntegerField({ description: 'Phiên bản', example: 2 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['openReviewRound'] })
  allowedActions: string[];
}

export class ReviewRoundList {
  @ObjectListField(() => ReviewRoundView, { description: 'Số liệu mới nhất trước', max: 200 })
  items: ReviewRoundView[];

  @BooleanField({ description: 'Người gọi được lập đợt mới', example: true })
  mayCreate: boolean;
}
