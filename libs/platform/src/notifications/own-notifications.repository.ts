import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../database/index.js';
import type { MailTime } from './notification-kind.js';

export interface ListedNotification {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface Preference {
  readonly kind: string;
  readonly isShown: boolean;
  readonly byMail: MailTime;
}

export interface OwnAddress {
  readonly address: string;
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
  readonly attempts: number;
}

/** The account is named although row-level security knows it: the system itself reads here too. */
const SHOWN = `from notification n where n.account_id = $1
  and not exists (select from notification_preference p
    where p.account_id = n.account_id and p.kind = n.kind and not p.is_shown)`;

@Injectable()
export class OwnNotificationsRepository {
  async page(
    reader: Reader,
    accountId: string,
    unreadOnly: boolean,
    limit: number,
    offset: number,
  ): Promise<ListedNotification[]> {
    return reader.query<ListedNotification>(
      `select n.id, n.kind, n.title, n.body, n.link, n.created_at as "createdAt", n.read_at as "readAt" ${SHOWN}
         and (n.read_at is null or not $2::boolean)
       order by n.created_at desc, n.id desc limit $3 offset $4`,
      [accountId, unreadOnly, limit, offset],
    );
  }

  async count(reader: Reader, accountId: string, unreadOnly: boolean, limit: number): Promise<number> {
    const [row] = await reader.query<{ counted: number }>(
      `select count(*) as counted from (select 1 ${SHOWN} and (n.read_at is null or not $2::boolean) limit $3) as found`,
      [accountId, unreadOnly, limit],
    );
    return row?.counted ?? 0;
  }

  /** False where there is none of this id for the account. */
  async mark(writer: Writer, accountId: string, id: string, isRead: boolean): Promise<boolean> {
    const marked = await writer.query(
      `update notification set read_at = case when $3 then coalesce(read_at, now()) end
       where account_id = $1 and id = $2 returning 1`,
      [accountId, id, isRead],
    );
    return marked.length > 0;
  }

  async markAll(writer: Writer, accountId: string): Promise<number> {
    const marked = await writer.query(
      'update notification set read_at = now() where account_id = $1 and read_at is null returning 1',
      [accountId],
    );
    return marked.length;
  }

  async preferences(reader: Reader, accountId: string): Promise<Preference[]> {
    return reader.query<Preference>(
      `select kind, is_shown as "isShown", by_mail as "byMail" from notification_preference where account_id = $1`,
      [accountId],
    );
  }

  async setPreferences(writer: Writer, accountId: string, chosen: readonly Preference[]): Promise<void> {
    await writer.query(
      `insert into notification_preference (account_id, kind, is_shown, by_mail)
       select $1, * from unnest($2::text[], $3::boolean[], $4::text[])
       on conflict (account_id, kind) do update set is_shown = excluded.is_shown, by_mail = excluded.by_mail`,
      [
        accountId,
        chosen.map(({ kind }) => kind),
        chosen.map(({ isShown }) => isShown),
        chosen.map(({ byMail }) => byMail),
      ],
    );
  }

  async address(reader: Reader, accountId: string): Promise<OwnAddress | undefined> {
    const [row] = await reader.query<OwnAddress>(
      `select address, requested_at as "requestedAt", confirmed_at as "confirmedAt", attempts
       from notification_address where account_id = $1`,
      [accountId],
    );
    return row;
  }

  async setAddress(writer: Writer, accountId: string, address: string): Promise<void> {
    await writer.query(
      `insert into notification_address (account_id, address) values ($1, $2)
       on conflict (account_id) do update
         set address = excluded.address, requested_at = now(), confirmed_at = null, attempts = 0`,
      [accountId, address],
    );
  }

  async addConfirmationMail(writer: Writer, mailId: string): Promise<void> {
    await writer.query('select add_confirmation_mail($1)', [mailId]);
  }

  async countAttempt(writer: Writer, accountId: string): Promise<void> {
    await writer.query('update notification_address set attempts = attempts + 1 where account_id = $1', [accountId]);
  }

  async confirmAddress(writer: Writer, accountId: string): Promise<void> {
    await writer.query('update notification_address set confirmed_at = now() where account_id = $1', [accountId]);
  }

  async dropAddress(writer: Writer, accountId: string): Promise<void> {
    await writer.query('delete from notification_address where account_id = $1', [accountId]);
  }
}
