import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../../database/index.js';
import type { MailTime } from '../notification-kind.js';
import type { NotificationMail } from '../notification.entity.js';

export interface Told {
  readonly title: string;
  readonly link: string | null;
}

export interface FailedMail {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly purpose: NotificationMail['purpose'];
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

interface Defaults {
  readonly kinds: readonly string[];
  readonly byMail: readonly MailTime[];
}

/** Notifications with how their owner wants the kind by mail, where the owner has a confirmed address and may still sign in. */
const WANTED = `
  from notification n
  join account o on o.id = n.account_id and not o.is_disabled
  join notification_address a on a.account_id = n.account_id and a.confirmed_at is not null
  join unnest($1::text[], $2::text[]) as d(kind, by_mail) on d.kind = n.kind
  left join notification_preference p on p.account_id = n.account_id and p.kind = n.kind
  where n.mail_id is null`;

@Injectable()
export class MailsRepository {
  /** Of these notifications, those to be mailed at once. */
  async wantedAtOnce(
    reader: Reader,
    { kinds, byMail }: Defaults,
    ids: readonly string[],
  ): Promise<{ id: string; accountId: string; address: string }[]> {
    return reader.query(
      `select n.id, n.account_id as "accountId", a.address ${WANTED}
         and n.id = any ($3) and coalesce(p.by_mail, d.by_mail) = 'at_once' order by n.id`,
      [kinds, byMail, ids],
    );
  }

  /** Unread, not older than the digest goes back, of those who want them then; by account. */
  async wantedInDigest(
    reader: Reader,
    { kinds, byMail }: Defaults,
    time: 'daily' | 'weekly',
  ): Promise<{ accountId: string; address: string; ids: string[] }[]> {
    return reader.query(
      `select n.account_id as "accountId", a.address, array_agg(n.id order by n.created_at, n.id) as ids ${WANTED}
         and n.read_at is null and n.created_at > now() - interval '14 days'
         and coalesce(p.by_mail, d.by_mail) = $3 group by n.account_id, a.address order by n.account_id`,
      [kinds, byMail, time],
    );
  }

  /** False where another run has told one of them in the meantime. */
  async begin(
    writer: Writer,
    mail: Pick<NotificationMail, 'id' | 'accountId' | 'address' | 'purpose'>,
    notificationIds: readonly string[],
  ): Promise<boolean> {
    await writer.query('insert into notification_mail (id, account_id, purpose, address) values ($1, $2, $3, $4)', [
      mail.id,
      mail.accountId,
      mail.purpose,
      mail.address,
    ]);
    const told = await writer.query(
      'update notification set mail_id = $1 where id = any ($2) and mail_id is null returning 1',
      [mail.id, notificationIds],
    );
    return told.length === notificationIds.length;
  }

  async pending(reader: Reader, id: string): Promise<NotificationMail | undefined> {
    const [mail] = await reader.query<NotificationMail>(
      `select id, account_id as "accountId", purpose, address, state, attempts, last_error as "lastError",
         created_at as "createdAt", sent_at as "sentAt"
       from notification_mail where id = $1 and state = 'pending'`,
      [id],
    );
    return mail;
  }

  async told(reader: Reader, mailId: string): Promise<Told[]> {
    return reader.query<Told>('select title, link from notification where mail_id = $1 order by created_at, id', [
      mailId,
    ]);
  }

  async markSent(writer: Writer, id: string): Promise<void> {
    await writer.query(
      `update notification_mail set state = 'sent', sent_at = now(), attempts = attempts + 1, last_error = null where id = $1`,
      [id],
    );
  }

  async markTried(writer: Writer, id: string, lastError: string, isLast: boolean): Promise<void> {
    await writer.query(
      `update notification_mail set attempts = attempts + 1, last_error = $2,
         state = case when $3 then 'failed' else 'pending' end where id = $1`,
      [id, lastError, isLast],
    );
  }

  async failed(reader: Reader): Promise<FailedMail[]> {
    return reader.query<FailedMail>(
      `select id, username, display_name as "displayName", purpose, attempts, last_error as "lastError",
         created_at as "createdAt" from failed_mails()`,
    );
  }

  async queueAgain(writer: Writer, id: string): Promise<boolean> {
    const [row] = await writer.query<{ again: boolean }>('select resend_failed_mail($1) as again', [id]);
    return row?.again ?? false;
  }
}
