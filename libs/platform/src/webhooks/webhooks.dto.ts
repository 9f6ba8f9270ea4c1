import {
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
import { OmitType } from '@nestjs/swagger';

const EVENTS = ['civil-servant.updated', 'civil-servant.left-scope'];
const URL_EXAMPLE = 'https://van-ban.caobang.example/nhan-thay-doi';

export class WebhookCreation {
  @UuidField({
    description: 'Ứng dụng nhận; bỏ trống khi chính ứng dụng đăng ký',
    example: '01890000-0000-7000-8000-000000000000',
    optional: true,
  })
  clientId?: string;

  @TextField({ description: 'Địa chỉ nhận, https', example: URL_EXAMPLE, max: 500, verbatim: true })
  url: string;

  @TextListField({ description: 'Loại sự kiện', example: EVENTS, max: 50 })
  eventTypes: string[];
}

export class WebhookPatch {
  @TextField({ description: 'Địa chỉ nhận, https', example: URL_EXAMPLE, max: 500, verbatim: true, optional: true })
  url?: string;

  @TextListField({ description: 'Loại sự kiện', example: EVENTS, max: 50, optional: true })
  eventTypes?: string[];

  @ChoiceField({
    description: 'active: gửi, kể cả những gì đã chờ; paused: tạm dừng, sự kiện được giữ lại',
    values: ['active', 'paused'],
    name: 'WebhookWantedState',
    example: 'active',
    optional: true,
  })
  state?: 'active' | 'paused';
}

export class WebhookView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Ứng dụng nhận' })
  clientId: string;

  @TextField({ description: 'Tên ứng dụng', example: 'Phần mềm quản lý văn bản' })
  clientName: string;

  @TextField({ description: 'Địa chỉ nhận', example: URL_EXAMPLE })
  url: string;

  @TextListField({ description: 'Loại sự kiện', example: EVENTS })
  eventTypes: string[];

  @ChoiceField({
    description: 'active: đang gửi; paused: tạm dừng theo yêu cầu; failing: tự dừng vì lỗi liên tiếp',
    values: ['active', 'paused', 'failing'],
    name: 'WebhookState',
    example: 'active',
  })
  state: string;

  @IntegerField({ description: 'Số lần gửi lỗi liên tiếp', example: 0 })
  failures: number;

  @IntegerField({ description: 'Số sự kiện đang chờ gửi', example: 0 })
  pending: number;

  @InstantField({ description: 'Gửi được gần nhất', nullable: true })
  lastDeliveredAt: string | null;

  @InstantField({ description: 'Đăng ký lúc', example: '2026-11-21T02:00:00.000Z' })
  createdAt: string;

  @IntegerField({ description: 'Phiên bản, là ETag khi sửa', example: 1 })
  version: number;
}

export class WebhookList {
  @ObjectListField(() => WebhookView, { description: 'Các đăng ký' })
  items: WebhookView[];
}

export class CreatedWebhook {
  @TextField({ description: 'Bí mật để kiểm tra chữ ký, chỉ hiện một lần', example: 'whsec_…' })
  secret: string;

  @ObjectField(() => WebhookView, { description: 'Đăng ký' })
  webhook: WebhookView;
}

export class WebhookEventTypeRow {
  @TextField({ description: 'Loại sự kiện', example: 'civil-servant.updated' })
  name: string;

  @TextField({ description: 'Nghĩa', example: 'Hồ sơ cán bộ, công chức: có thay đổi' })
  title: string;

  @TextField({ description: 'Phạm vi mà ứng dụng cần có', example: 'roster:read' })
  client: string;
}

export class WebhookEventTypeList {
  @ObjectListField(() => WebhookEventTypeRow, { description: 'Các loại sự kiện' })
  items: WebhookEventTypeRow[];
}

export const deliveryStates = ['pending', 'delivered', 'given-up'] as const;

export class WebhookDeliveryQuery extends OmitType(PageQuery, ['sort', 'q'] as const) {
  @ChoiceField({
    description: 'Trạng thái',
    values: deliveryStates,
    name: 'WebhookDeliveryState',
    example: 'pending',
    optional: true,
  })
  state?: string;
}

export class WebhookDeliveryRow {
  @UuidField({ description: 'Mã gửi đi trong webhook-id; gửi lại vẫn giữ mã này' })
  id: string;

  @TextField({ description: 'Loại sự kiện', example: 'civil-servant.updated' })
  eventType: string;

  @ChoiceField({
    description: 'Trạng thái',
    values: deliveryStates,
    name: 'WebhookDeliveryState',
    example: 'delivered',
  })
  state: string;

  @IntegerField({ description: 'Số lần đã gửi', example: 1 })
  attempts: number;

  @IntegerField({ description: 'Mã trả lời lần cuối', example: 204, nullable: true })
  lastStatus: number | null;

  @TextField({ description: 'Lỗi lần cuối, khi không có câu trả lời', example: 'timeout', nullable: true })
  lastError: string | null;

  @IntegerField({ description: 'Mili giây của lần cuối', example: 83, nullable: true })
  lastMs: number | null;

  @InstantField({ description: 'Gửi lần cuối lúc', nullable: true })
  lastAttemptAt: string | null;

  @InstantField({ description: 'Gửi lại lúc', nullable: true })
  nextAttemptAt: string | null;

  @InstantField({ description: 'Sự kiện được ghi lúc', example: '2026-11-21T02:00:00.000Z' })
  createdAt: string;
}

export class WebhookDeliveryPage extends PageFields {
  @ObjectListField(() => WebhookDeliveryRow, { description: 'Nhật ký gửi, mới nhất trước' })
  items: WebhookDeliveryRow[];
}

export class WebhookReplayRequest {
  @TextField({
    description: 'Gửi lại mọi sự kiện được ghi từ lúc này (UTC)',
    example: '2026-11-21T00:00:00Z',
    max: 30,
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/,
    patternMessage: 'Thời điểm phải có dạng 2026-11-21T00:00:00Z.',
  })
  since: string;
}

export class WebhookReplayAnswer {
  @IntegerField({ description: 'Số sự kiện sẽ gửi lại', example: 12 })
  replayed: number;
}
