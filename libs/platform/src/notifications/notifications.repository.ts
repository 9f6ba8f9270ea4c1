import { Injectable } from '@nestjs/common';
import type { Writer } from '../database/index.js';
import type { NotificationMessage } from './notifications.service.js';

@Injectable()
export class NotificationsRepository {
  /** One for each account, under the id at the same place; an id that is there already changes nothing. */
  async add(
    writer: Writer,
    ids: readonly string[],
    accounts: readonly string[],
    { kind, title, body, link }: NotificationMessage,
  ): Promise<void> {
    await writer.query('select add_notifications($1, $2, $3, $4, $5, $6)', [ids, accounts, kind, title, body, link]);
  }
}
