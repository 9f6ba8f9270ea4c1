import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '../database/index.js';
import { notFound, pageOf, pageSizes, TOTAL_LIMIT } from '../http/index.js';
import type { MarkedNotifications, NotificationListQuery, NotificationPage, UnreadCount } from './notifications.dto.js';
import { OwnNotificationsRepository } from './own-notifications.repository.js';

/** More than this is shown as "99+". */
const UNREAD_LIMIT = 100;

export const accountOf = ({ actor }: AccessScope): string => {
  if (actor.accountId === null) throw notFound('tài khoản');
  return actor.accountId;
};

/** What somebody was told, and what of it was read. */
@Injectable()
export class OwnNotifications {
  constructor(
    private readonly database: Database,
    private readonly notifications: OwnNotificationsRepository,
  ) {}

  async list(scope: AccessScope, query: NotificationListQuery): Promise<NotificationPage> {
    const accountId = accountOf(scope);
    const { unreadOnly = false } = query;
    const { pageSize, offset } = pageSizes(query);
    return this.database.read(scope, async (reader) => {
      const rows = await this.notifications.page(reader, accountId, unreadOnly, pageSize, offset);
      const counted = await this.notifications.count(reader, accountId, unreadOnly, TOTAL_LIMIT + 1);
      const items = rows.map(({ createdAt, readAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        readAt: readAt?.toISOString() ?? null,
      }));
      return { ...pageOf(items, counted, query), items };
    });
  }

  async unread(scope: AccessScope): Promise<UnreadCount> {
    const unread = await this.database.read(scope, (reader) =>
      this.notifications.count(reader, accountOf(scope), true, UNREAD_LIMIT),
    );
    return { unread };
  }

  async mark(scope: AccessScope, id: string, isRead: boolean): Promise<void> {
    const marked = await this.database.write(scope, (writer) =>
      this.notifications.mark(writer, accountOf(scope), id, isRead),
    );
    if (!marked) throw notFound('thông báo');
  }

  async markAll(scope: AccessScope): Promise<MarkedNotifications> {
    return {
      marked: await this.database.write(scope, (writer) => this.notifications.markAll(writer, accountOf(scope))),
    };
  }
}
