import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectOwn, protectOwnErasable, protectTable } from '../../database/row-level-security.js';

const tables = `
  create table notification_mail (
    id uuid primary key,
    account_id uuid not null,
    purpose text not null,
    address text not null,
    state text not null default 'pending',
    attempts integer not null default 0,
    last_error text,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    constraint notification_mail_account foreign key (account_id) references account (id),
    constraint notification_mail_purpose check (purpose in ('notification', 'digest', 'confirmation')),
    constraint notification_mail_state check (state in ('pending', 'sent', 'failed')),
    constraint notification_mail_sent check ((state = 'sent') = (sent_at is not null))
  );
  create index notification_mail_failed on notification_mail (created_at desc) where state = 'failed';
  create table notification (
    id uuid primary key,
    account_id uuid not null,
    kind text not null,
    title text not null,
    body text not null,
    link text,
    created_at timestamptz not null default now(),
    read_at timestamptz,
    mail_id uuid,
    constraint notification_account foreign key (account_id) references account (id),
    constraint notification_mail_told foreign key (mail_id) references notification_mail (id),
    constraint notification_link check (link is null or link ~ '^/[^/]')
  );
  create index notification_account_index on notification (account_id, created_at desc, id desc);
  create index notification_unread on notification (account_id) where read_at is null;
  create index notification_mail_index on notification (mail_id) where mail_id is not null;
  create table notification_preference (
    account_id uuid not null,
    kind text not null,
    is_shown boolean not null,
    by_mail text not null,
    constraint notification_preference_key primary key (account_id, kind),
    constraint notification_preference_account foreign key (account_id) references account (id),
    constraint notification_preference_mail check (by_mail in ('at_once', 'daily', 'weekly', 'never'))
  );
  create table notification_address (
    account_id uuid primary key,
    address text not null,
    requested_at timestamptz not null default now(),
    confirmed_at timestamptz,
    attempts integer not null default 0,
    constraint notification_address_account foreign key (account_id) references account (id)
  );`;

/** Whoever does something may tell others of it, and reads nothing of theirs. */
const telling = `
  create function add_notifications(ids uuid[], accounts uuid[], kind text, title text, body text, link text)
    returns void language sql security definer set search_path = public as $$
    insert into notification (id, account_id, kind, title, body, link)
    select told.id, told.account, add_notifications.kind, add_notifications.title, add_notifications.body, add_notifications.link
    from unnest(ids, accounts) as told(id, account) on conflict (id) do nothing $$;
  revoke execute on function add_notifications from public;
  grant execute on function add_notifications to scoped, everything;`;

/** People begin the mail that asks them for a code; every other mail is the system's. */
const confirming = `
  create function add_confirmation_mail(mail_id uuid) returns void language sql security definer set search_path = public as $$
    insert into notification_mail (id, account_id, purpose, address)
    select mail_id, a.account_id, 'confirmation', a.address from notification_address a
    where a.account_id = nullif(current_setting('app.actor_id', true), '')::uuid $$;
  revoke execute on function add_confirmation_mail from public;
  grant execute on function add_confirmation_mail to scoped, everything;`;

/** What could not be sent, for the administrators: to whom, when and why, never what. */
const failures = `
  create function failed_mails() returns table (id uuid, username text, display_name text, purpose text, attempts integer,
    last_error text, created_at timestamptz) language sql stable security definer set search_path = public as $$
    select m.id, a.username, a.display_name, m.purpose, m.attempts, m.last_error, m.created_at
    from notification_mail m join account a on a.id = m.account_id
    where m.state = 'failed' and current_setting('app.operation', true) in ('listFailedMails', 'resendFailedMail')
    order by m.created_at desc, m.id limit 200 $$;
  create function resend_failed_mail(mail_id uuid) returns boolean language sql security definer set search_path = public as $$
    with again as (
      update notification_mail set state = 'pending', attempts = 0, last_error = null
      where id = mail_id and state = 'failed' and current_setting('app.operation', true) = 'resendFailedMail' returning 1)
    select exists (select from again) $$;
  revoke execute on function failed_mails, resend_failed_mail from public;
  grant execute on function failed_mails, resend_failed_mail to scoped, everything;`;

export class Notifications1764103001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectTable('notification_mail'));
    await runner.query(protectOwn('notification', 'account_id'));
    await runner.query(protectOwn('notification_preference', 'account_id'));
    await runner.query(protectOwnErasable('notification_address', 'account_id'));
    const ofAccount = { recordType: 'account', recordColumn: 'account_id' };
    await runner.query(auditTable('notification_preference', ofAccount));
    await runner.query(auditTable('notification_address', { ...ofAccount, hidden: ['address', 'attempts'] }));
    for (const functions of [telling, confirming, failures]) await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function add_notifications, add_confirmation_mail, failed_mails, resend_failed_mail;
      drop table notification_address, notification_preference, notification, notification_mail`);
  }
}
