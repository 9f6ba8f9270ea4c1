import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, systemScope, type Writer } from '../../database/index.js';
import { BackgroundTasks } from '../../jobs/index.js';
import { NOTIFICATION_KINDS, type NotificationKind } from '../notification-kind.js';
import { TELL_BY_MAIL } from '../notifications.service.js';
import { MailSending } from './mail-sending.js';
import { MailsRepository } from './mails.repository.js';

export const SEND_MAIL = 'notifications-send-mail';
export const DIGEST = { daily: 'notifications-digest-daily', weekly: 'notifications-digest-weekly' } as const;
/** With the worker's growing pauses about an hour. */
const ATTEMPTS = 9;
const system = systemScope('sendNotifications');

/** What of the notifications goes by mail and when. Mail and its sending are begun in one transaction. */
@Injectable()
export class MailTasks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly mails: MailsRepository,
    private readonly tasks: BackgroundTasks,
    private readonly sending: MailSending,
    @Inject(NOTIFICATION_KINDS) private readonly kinds: readonly NotificationKind[],
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: TELL_BY_MAIL, run: ({ notificationIds }) => this.tellAtOnce(idsIn(notificationIds)) });
    this.tasks.register({
      name: SEND_MAIL,
      maxAttempts: ATTEMPTS,
      run: ({ mailId }, { isLast }) => this.sending.send(String(mailId), isLast),
    });
    this.tasks.register({ name: DIGEST.daily, run: () => this.tellInDigest('daily') });
    this.tasks.register({ name: DIGEST.weekly, run: () => this.tellInDigest('weekly') });
    this.tasks.schedule(DIGEST.daily, '0 7 * * *');
    this.tasks.schedule(DIGEST.weekly, '0 7 * * 1');
  }

  private async tellAtOnce(ids: readonly string[]): Promise<void> {
    await this.database.write(system, async (writer) => {
      for (const { id, accountId, address } of await this.mails.wantedAtOnce(writer, this.defaults(), ids)) {
        await this.begin(writer, { accountId, address, purpose: 'notification' }, [id]);
      }
    });
  }

  private async tellInDigest(time: 'daily' | 'weekly'): Promise<void> {
    await this.database.write(system, async (writer) => {
      for (const { accountId, address, ids } of await this.mails.wantedInDigest(writer, this.defaults(), time)) {
        await this.begin(writer, { accountId, address, purpose: 'digest' }, ids);
      }
    });
  }

  private async begin(
    writer: Writer,
    mail: { accountId: string; address: string; purpose: 'notification' | 'digest' },
    notificationIds: readonly string[],
  ): Promise<void> {
    const id = uuid();
    const isFirst = await this.mails.begin(writer, { id, ...mail }, notificationIds);
    // Thrown, the transaction takes the mail back; tried again, what was told is left out.
    if (!isFirst) throw new Error('Notifications: told by another run in the meantime');
    await this.tasks.enqueue(writer, SEND_MAIL, { mailId: id });
  }

  private defaults() {
    return { kinds: this.kinds.map(({ name }) => name), byMail: this.kinds.map(({ byMail }) => byMail) };
  }
}

/** Parse boundary: `notify` has written it. */
const idsIn = (payload: unknown): string[] => (Array.isArray(payload) ? payload.map(String) : []);
