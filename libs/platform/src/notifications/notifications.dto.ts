import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
} from '../http/index.js';
import { mailTimes, type MailTime } from './notification-kind.js';

export class NotificationListQuery extends PageQuery {
  @BooleanField({ description: 'Chỉ thông báo chưa đọc', example: true, optional: true })
  unreadOnly?: boolean;
}

export class NotificationView {
  @UuidField({ description: 'Mã thông báo', example: '01980b5c-2c6a-7c3e-9d59-6f1f4f0f8b11' })
  id: string;

  @TextField({ description: 'Loại thông báo', example: 'jobs.ended' })
  kind: string;

  @TextField({ description: 'Tiêu đề', example: 'Đã nhập xong dữ liệu' })
  title: string;

  @TextField({ description: 'Nội dung', example: 'Đã nhập: thêm 3.555 dòng.', min: 0 })
  body: string;

  @TextField({ description: 'Nơi xem trong ứng dụng', example: '/nhap-du-lieu', nullable: true })
  link: string | null;

  @InstantField({ description: 'Thời điểm', example: '2026-11-21T03:15:00.000Z' })
  createdAt: string;

  @InstantField({ description: 'Thời điểm đọc', example: '2026-11-21T03:20:00.000Z', nullable: true })
  readAt: string | null;
}

export class NotificationPage extends PageFields {
  @ObjectListField(() => NotificationView, { description: 'Mới nhất trước' })
  items: NotificationView[];
}

export class UnreadCount {
  @IntegerField({ description: 'Số thông báo chưa đọc, đếm đến 100', example: 3 })
  unread: number;
}

export class MarkedNotifications {
  @IntegerField({ description: 'Số thông báo vừa đánh dấu đã đọc', example: 3 })
  marked: number;
}

export class NotificationChoice {
  @TextField({ description: 'Loại thông báo', example: 'jobs.ended', max: 100 })
  kind: string;

  @BooleanField({ description: 'Hiện trong ứng dụng', example: true })
  isShown: boolean;

  @ChoiceField({
    description: 'Gửi thư: ngay, gộp hằng ngày, gộp hằng tuần, không gửi',
    values: mailTimes,
    example: 'daily',
  })
  byMail: MailTime;
}

export class NotificationChoices {
  @ObjectListField(() => NotificationChoice, {
    description: 'Lựa chọn cho từng loại; loại không gửi giữ nguyên',
    example: [{ kind: 'jobs.ended', isShown: true, byMail: 'daily' }],
    max: 100,
  })
  kinds: NotificationChoice[];
}

export class NotificationKindView extends NotificationChoice {
  @TextField({ description: 'Tên loại', example: 'Việc chạy lâu đã xong' })
  title: string;

  @TextField({ description: 'Khi nào có', example: 'Khi việc do mình bắt đầu kết thúc.' })
  explanation: string;

  @BooleanField({ description: 'Luôn hiện trong ứng dụng, vì bảo vệ tài khoản', example: false })
  alwaysShown: boolean;
}

export class NotificationSettings {
  @TextField({ description: 'Địa chỉ thư nhận thông báo', example: 'hoa@caobang.example', nullable: true })
  address: string | null;

  @BooleanField({ description: 'Địa chỉ đã được xác nhận', example: true })
  isConfirmed: boolean;

  @ObjectListField(() => NotificationKindView, { description: 'Các loại thông báo' })
  kinds: NotificationKindView[];
}

export class NotificationAddressRequest {
  @TextField({
    description: 'Địa chỉ thư điện tử',
    example: 'hoa@caobang.example',
    max: 200,
    pattern: /^[^\s@<>()[\]\\,;:"]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/,
    patternMessage: 'Địa chỉ thư chưa đúng, ví dụ hoa@caobang.gov.vn.',
  })
  address: string;
}

export class NotificationAddressConfirmation {
  @TextField({
    description: 'Mã 8 chữ số trong thư',
    example: '12345678',
    max: 8,
    pattern: /^\d{8}$/,
    patternMessage: 'Mã gồm 8 chữ số.',
  })
  code: string;
}

export class FailedMailView {
  @UuidField({ description: 'Mã thư', example: '01980b5c-2c6a-7c3e-9d59-6f1f4f0f8b11' })
  id: string;

  @TextField({ description: 'Tên đăng nhập của người nhận', example: 'hoa.nt' })
  username: string;

  @TextField({ description: 'Tên hiển thị', example: 'Nông Thị Hoa' })
  displayName: string;

  @ChoiceField({ description: 'Loại thư', values: ['notification', 'digest', 'confirmation'], example: 'notification' })
  purpose: 'notification' | 'digest' | 'confirmation';

  @IntegerField({ description: 'Số lần đã thử', example: 9 })
  attempts: number;

  @TextField({ description: 'Lỗi lần cuối', example: 'connect ECONNREFUSED 10.0.0.5:25', nullable: true })
  lastError: string | null;

  @InstantField({ description: 'Thời điểm lập thư', example: '2026-11-21T03:15:00.000Z' })
  createdAt: string;
}

export class FailedMails {
  @ObjectListField(() => FailedMailView, { description: 'Mới nhất trước, tối đa 200' })
  items: FailedMailView[];
}
