import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';
import { jobStates, type JobState } from './job.entity.js';

export class JobProgressView {
  @TextField({ description: 'Đang làm gì', example: 'Kiểm tra từng dòng' })
  activity: string;

  @IntegerField({ description: 'Đã xong', example: 1200 })
  done: number;

  @IntegerField({ description: 'Trên tổng số, null khi chưa biết', nullable: true, example: 3555 })
  total: number | null;
}

export class JobFileView {
  @TextField({ description: 'Tên tệp', example: 'danh-sach-can-bo-cong-chuc.xlsx' })
  name: string;

  @InstantField({ description: 'Giữ đến', example: '2026-11-27T03:00:00.000Z' })
  expiresAt: string;
}

export class JobErrorView {
  @TextField({ description: 'Mã lỗi ổn định', example: 'imports.has-faults' })
  code: string;

  @TextField({ description: 'Điều đã xảy ra và cách xử lý', max: 2000, example: 'Còn 12 dòng có lỗi. Sửa tệp.' })
  message: string;
}

/** Work that somebody has started and that goes on in the background. */
export class JobView {
  @UuidField({ description: 'Mã', example: '019ad0b6-1b3c-7b1e-9c1d-2f6f0a8f9a11' })
  id: string;

  @TextField({ description: 'Loại việc', example: 'import-execution' })
  kind: string;

  @TextField({ description: 'Việc', example: 'Nhập vào hồ sơ: danh-sach.xlsx' })
  title: string;

  @ChoiceField({ description: 'Trạng thái', values: jobStates, name: 'JobState', example: 'running' })
  state: JobState;

  @TextField({ description: 'Người bắt đầu', example: 'Nguyễn Thị Hoa' })
  startedBy: string;

  @BooleanField({ description: 'Việc của tôi', example: true })
  isMine: boolean;

  @InstantField({ description: 'Yêu cầu lúc', example: '2026-11-20T03:00:00.000Z' })
  createdAt: string;

  @InstantField({ description: 'Bắt đầu lúc', nullable: true, example: '2026-11-20T03:00:01.000Z' })
  startedAt: string | null;

  @InstantField({ description: 'Kết thúc lúc', nullable: true, example: '2026-11-20T03:00:09.000Z' })
  finishedAt: string | null;

  @ObjectField(() => JobProgressView, { description: 'Tiến độ, khi đang chạy', nullable: true })
  progress: JobProgressView | null;

  @BooleanField({ description: 'Đã yêu cầu hủy', example: false })
  cancelRequested: boolean;

  @TextField({ description: 'Kết quả, khi đã xong', nullable: true, example: 'Đã nhập 3.555 người.' })
  summary: string | null;

  @TextField({ description: 'Nơi của việc và kết quả trong ứng dụng', nullable: true, example: '/imports/019ad0b6' })
  link: string | null;

  @ApiProperty({
    description: 'Các con số của kết quả',
    type: 'object',
    additionalProperties: { type: 'number' },
    nullable: true,
    example: { create: 3555 },
  })
  @IsObject()
  figures: Readonly<Record<string, number>> | null;

  @ObjectField(() => JobFileView, { description: 'Tệp kết quả, chỉ người bắt đầu tải được', nullable: true })
  file: JobFileView | null;

  @ObjectField(() => JobErrorView, { description: 'Vì sao không xong', nullable: true })
  error: JobErrorView | null;

  @TextListField({ description: 'Thao tác được phép lúc này', example: ['cancelJob'] })
  allowedActions: string[];
}

export class JobListQuery extends PageQuery {
  @ChoiceField({
    description: 'Chỉ việc chưa kết thúc hoặc chỉ việc đã kết thúc',
    values: ['unfinished', 'finished'],
    optional: true,
    example: 'unfinished',
  })
  progress?: 'unfinished' | 'finished';

  @ChoiceField({
    description: 'Việc của tôi (mặc định), hoặc của mọi người trong phạm vi được giao',
    values: ['mine', 'all'],
    optional: true,
    example: 'mine',
  })
  whose?: 'mine' | 'all';
}

export class JobPage extends PageFields {
  @ObjectListField(() => JobView, { description: 'Việc chưa kết thúc trước, rồi mới nhất trước', max: 100 })
  items: JobView[];
}
