import { Injectable } from '@nestjs/common';
import type { Writer } from '../database/index.js';
import { Notifications, type NotificationKind } from '../notifications/index.js';

export const webhookPaused: NotificationKind = {
  name: 'webhooks.paused',
  title: 'Hệ thống kết nối không nhận được sự kiện',
  explanation:
    'Khi việc gửi sự kiện tới một hệ thống kết nối tự dừng vì lỗi liên tiếp. Gửi cho quản trị viên giữ kết nối đó.',
  byMail: 'at_once',
};

interface Keepers {
  readonly clientId: string;
  readonly clientName: string;
  readonly accountIds: string[];
}

/** Administrators whose role reaches the unit of the client. */
const KEEPERS = `
  with recursive above as (
    select u.id, u.parent_id from webhook_subscription s join api_client c on c.id = s.client_id
      join org_unit u on u.id = c.unit_id where s.id = $1
    union all select p.id, p.parent_id from org_unit p join above on p.id = above.parent_id)
  select c.id as "clientId", c.name as "clientName",
    coalesce((select array_agg(distinct r.account_id) from role_assignment r join account a on a.id = r.account_id
      where r.role = 'province_admin' and not a.is_disabled and r.unit_id in (select id from above)
        and current_date between r.starts_on and coalesce(r.ends_on, 'infinity')), '{}') as "accountIds"
  from webhook_subscription s join api_client c on c.id = s.client_id where s.id = $1`;

/** Nobody looks at a connection that was set up once: whoever keeps it is told when it has stopped. */
@Injectable()
export class PausedWebhooks {
  constructor(private readonly notifications: Notifications) {}

  async tell(writer: Writer, subscriptionId: string): Promise<void> {
    const [found] = await writer.query<Keepers>(KEEPERS, [subscriptionId]);
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
