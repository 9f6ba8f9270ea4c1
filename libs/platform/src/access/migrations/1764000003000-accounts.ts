import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectTable } from '../../database/row-level-security.js';

const tables = `
  create table account (
    id uuid primary key,
    username text not null,
    display_name text not null,
    password_hash text not null,
    civil_servant_id uuid,
    is_disabled boolean not null default false,
    must_change_password boolean not null default false,
    last_used_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint account_username_unique unique (username),
    constraint account_username_folded check (username = lower(username)),
    constraint account_civil_servant_unique unique (civil_servant_id)
  );
  create table role_assignment (
    id uuid primary key,
    account_id uuid not null,
    role text not null,
    unit_id uuid not null,
    blocs text[] not null,
    starts_on date not null,
    ends_on date,
    constraint role_assignment_account foreign key (account_id) references account (id),
    constraint role_assignment_unit foreign key (unit_id) references org_unit (id),
    constraint role_assignment_once unique (account_id, role, unit_id, starts_on),
    constraint role_assignment_blocs check (blocs <@ array['party', 'government'] and cardinality(blocs) > 0),
    constraint role_assignment_period check (ends_on is null or ends_on >= starts_on)
  );
  create index role_assignment_account_index on role_assignment (account_id);
  create table session (
    id uuid primary key,
    token_hash bytea not null,
    account_id uuid not null,
    csrf_token text not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    idle_seconds integer not null,
    expires_at timestamptz not null,
    address text not null,
    user_agent text not null,
    constraint session_token_unique unique (token_hash),
    constraint session_account foreign key (account_id) references account (id)
  );
  create index session_account_index on session (account_id);
  create table sign_in_failure (
    key text primary key,
    failures integer not null,
    last_failure_at timestamptz not null
  );`;

/**
 * One statement resolves a request's session: account, roles in force today, and the revision of the unit tree by
 * which the process knows whether its copy is still right. Rights are therefore as fresh as the request. The login role
 * calls it before it has taken a role; without the hash of a live token it answers nothing.
 */
const findSession = `
  create function find_session(hash bytea) returns table (
    session_id uuid, csrf_token text, account_id uuid, username text, display_name text, civil_servant_id uuid,
    must_change_password boolean, unit_revision bigint, assignments jsonb)
  language plpgsql security definer set search_path = public as $$
  declare found_id uuid;
  begin
    update session s set last_used_at = now() from account a
      where s.token_hash = hash and a.id = s.account_id and not a.is_disabled and s.expires_at > now()
        and s.last_used_at > now() - make_interval(secs => s.idle_seconds)
        and s.last_used_at < now() - interval '15 seconds';
    return query
      select s.id, s.csrf_token, a.id, a.username, a.display_name, a.civil_servant_id, a.must_change_password,
        (select revision from org_unit_revision),
        coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id, 'blocs', r.blocs,
            'startsOn', r.starts_on, 'endsOn', r.ends_on) order by r.starts_on, r.id)
          from role_assignment r where r.account_id = a.id
            and (now() at time zone 'Asia/Ho_Chi_Minh')::date between r.starts_on and coalesce(r.ends_on, 'infinity')),
          '[]'::jsonb)
      from session s join account a on a.id = s.account_id
      where s.token_hash = hash and not a.is_disabled and s.expires_at > now()
        and s.last_used_at > now() - make_interval(secs => s.idle_seconds);
  end $$;`;

export class Accounts1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['account', 'role_assignment', 'session', 'sign_in_failure']) {
      await runner.query(protectTable(table));
    }
    await runner.query(
      auditTable('account', { recordType: 'account', recordColumn: 'id', hidden: ['password_hash', 'last_used_at'] }),
    );
    await runner.query(auditTable('role_assignment', { recordType: 'account', recordColumn: 'account_id' }));
    await runner.query(findSession);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function find_session; drop table sign_in_failure, session, role_assignment, account');
  }
}
