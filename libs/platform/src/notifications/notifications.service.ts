import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidOf, v7 as uuid } from 'uuid';
import type { Writer } from '../database/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { kindsByName, NOTIFICATION_KINDS, type NotificationKind } from './notification-kind.js';
import { NotificationsRepository } from './notifications.repository.js';

export interface NotificationMessage {
  readonly kind: string;
  readonly accountIds: readonly string[];
  /** Goes by e-mail too, so it names nobody. */
  readonly title: string;
  /** Shown in the application only. */
  readonly body: string;
  /** A place in the application, `/imports/…`. */
  readonly link: string | null;
  /** A UUID of what happened: told twice under it, as a task that runs again does, it has one effect. */
  readonly once?: string;
}

/** The task that decides for each notification whether and when it goes by e-mail. */
export const TELL_BY_MAIL = 'notifications-tell';

/** The door: tells accounts that something has happened, in the transaction in which it happens. */
@Injectable()
export class Notifications {
  private readonly kinds: ReadonlyMap<string, NotificationKind>;

  constructor(
    private readonly stored: NotificationsRepository,
    private readonly tasks: BackgroundTasks,
    @Inject(NOTIFICATION_KINDS) kinds: readonly NotificationKind[],
  ) {
    this.kinds = kindsByName(kinds);
  }

  async notify(writer: Writer, message: NotificationMessage): Promise<void> {
    const { kind, accountIds, once } = message;
    if (!this.kinds.has(kind)) throw new Error(`Notification kind ${kind} is not declared`);
    const accounts = [...new Set(accountIds)];
    if (accounts.length === 0) return;
    const ids = accounts.map((accountId) => (once === undefined ? uuid() : uuidOf(accountId, once)));
    await this.stored.add(writer, ids, accounts, message);
    await this.tasks.enqueue(writer, TELL_BY_MAIL, { notificationIds: ids });
  }
}
