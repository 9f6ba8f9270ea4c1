import { Injectable } from '@nestjs/common';
import { today, type Writer } from '../database/index.js';
import { Notifications, type NotificationKind } from '../notifications/index.js';
import { WebhookKeepersQuery } from './webhook-keepers.query.js';

export const webhookPaused: NotificationKind = {
  name: 'webhooks.paused',
  title: 'Hệ thống kết nối không nhận được sự kiện',
  explanation:
    'Khi việc gửi sự kiện tới một hệ thống kết nối tự dừng vì lỗi liên tiếp. Gửi cho quản trị viên giữ kết nối đó.',
  byMail: 'at_once',
};

/** Nobody looks at a connection that was set up once: whoever keeps it is told when it has stopped. */
@Injectable()
export class PausedWebhooks {
  constructor(
    private readonly notifications: Notifications,
    private readonly stored: WebhookKeepersQuery,
  ) {}

  async tell(writer: Writer, subscriptionId: string): Promise<void> {
    const found = await this.stored.of(writer, subscriptionId, today());
    if (!found) return;
    await this.notifications.notify(writer, {
      kind: webhookPaused.name,
      accountIds: found.accountIds,
      title: 'Một hệ thống kết nối không nhận được sự kiện',
      body: `Việc gửi tới "${found.clientName}" đã tự dừng vì lỗi liên tiếp. Xem nhật ký gửi, báo bên nhận, rồi bật lại; sự kiện được giữ.`,
      link: `/ket-noi/${found.clientId}`,
    });
  }
}
