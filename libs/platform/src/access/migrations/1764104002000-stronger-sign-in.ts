import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { openToAccountKeepers } from '../../database/account-security.js';
import { protectTable } from '../../database/row-level-security.js';

const tables = `
  create table second_factor (
    account_id uuid primary key,
    secret bytea not null,
    confirmed_at timestamptz,
    last_time_step bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint second_factor_account foreign key (account_id) references account (id)
  );
  create table recovery_code (
    id uuid primary key,
    account_id uuid not null,
    digest bytea not null,
    used_at timestamptz,
    constraint recovery_code_once unique (account_id, digest),
    constraint recovery_code_factor foreign key (account_id) references second_factor (account_id) on delete cascade
  );
  create table delegation (
    id uuid primary key,
    role_assignment_id uuid not null,
    account_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    reason text not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz,
    constraint delegation_role foreign key (role_assignment_id) references role_assignment (id) on delete cascade,
    constraint delegation_account foreign key (account_id) references account (id),
    constraint delegation_period check (ends_on >= starts_on),
    constraint delegation_once exclude using gist (
      role_assignment_id with =, daterange(starts_on, ends_on, '[]') with &&) where (revoked_at is null)
  );
  create index delegation_account_index on delegation (account_id);
  create table external_identity (
    id uuid primary key,
    issuer text not null,
    subject text not null,
    account_id uuid not null,
    linked_at timestamptz not null default now(),
    constraint external_identity_once unique (issuer, subject),
    constraint external_identity_account_once unique (issuer, account_id),
    constraint external_identity_account foreign key (account_id) references account (id)
  );
  create table oidc_attempt (
    state_digest bytea primary key,
    browser_digest bytea not null,
    nonce text not null,
    code_verifier text not null,
    return_to text not null,
    expires_at timestamptz not null
  );
  create index oidc_attempt_expiry on oidc_attempt (expires_at);
  alter table session add column method text not null default 'password',
    add column awaits_second_factor boolean not null default false,
    add constraint session_method check (method in ('password', 'oidc'));`;

/** Own roles, and those delegated for a time by an account that is itself enabled and still holds them. */
const rolesInForce = `
  create function roles_in_force(of_account uuid, on_day date) returns jsonb language sql stable set search_path = public as $$
    select coalesce(jsonb_agg(held.role order by held.delegated, held.starts_on, held.id), '[]'::jsonb) from (
      select r.id, r.starts_on, false as delegated, jsonb_build_object('role', r.role, 'unitId', r.unit_id,
        'blocs', r.blocs, 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'delegatedBy', null) as role
      from role_assignment r where r.account_id = of_account
        and on_day between r.starts_on and coalesce(r.ends_on, 'infinity')
      union all
      select r.id, d.starts_on, true, jsonb_build_object('role', r.role, 'unitId', r.unit_id,
        'blocs', r.blocs, 'startsOn', d.starts_on, 'endsOn', d.ends_on, 'delegatedBy', g.display_name)
      from delegation d join role_assignment r on r.id = d.role_assignment_id join account g on g.id = r.account_id
      where d.account_id = of_account and d.revoked_at is null and not g.is_disabled
        and on_day between d.starts_on and d.ends_on and on_day between r.starts_on and coalesce(r.ends_on, 'infinity')
    ) as held $$;`;

/** As before, with what decides about the second step of signing in; one statement for each request. */
const findSession = `
  drop function find_session;
  create function find_session(hash bytea) returns table (
    session_id uuid, csrf_token text, account_id uuid, username text, display_name text, civil_servant_id uuid,
    must_change_password boolean, unit_revision bigint, assignments jsonb, method text, awaits_second_factor boolean,
    has_second_factor boolean, second_factor_rule text)
  language plpgsql security definer set search_path = public as $$
  declare today date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
  begin
    update session s set last_used_at = now() from account a
      where s.token_hash = hash and a.id = s.account_id and not a.is_disabled and s.expires_at > now()
        and s.last_used_at > now() - make_interval(secs => s.idle_seconds)
        and s.last_used_at < now() - interval '15 seconds';
    return query
      select s.id, s.csrf_token, a.id, a.username, a.display_name, a.civil_servant_id, a.must_change_password,
        (select revision from org_unit_revision), roles_in_force(a.id, today), s.method, s.awaits_second_factor,
        exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null),
        (select v.value from setting_value v where v.key = 'accounts.second-factor' and v.effective_from <= today
          order by v.effective_from desc limit 1)
      from session s join account a on a.id = s.account_id
      where s.token_hash = hash and not a.is_disabled and s.expires_at > now()
        and s.last_used_at > now() - make_interval(secs => s.idle_seconds);
  end $$;`;

const factorColumns = ['account_id', 'confirmed_at', 'created_at'];
const delegationColumns = ['id', 'role_assignment_id', 'account_id', 'starts_on', 'ends_on', 'reason', 'revoked_at'];

export class StrongerSignIn1764104002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['second_factor', 'recovery_code', 'delegation', 'external_identity', 'oidc_attempt']) {
      await runner.query(protectTable(table));
    }
    await runner.query(openToAccountKeepers('second_factor', factorColumns));
    await runner.query(openToAccountKeepers('delegation', delegationColumns));
    const account = { recordType: 'account', recordColumn: 'account_id' };
    await runner.query(auditTable('second_factor', { ...account, hidden: ['secret', 'last_time_step'] }));
    await runner.query(auditTable('delegation', account));
    await runner.query(auditTable('external_identity', account));
    await runner.query(rolesInForce);
    await runner.query(findSession);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function find_session; drop function roles_in_force;
      drop table oidc_attempt, external_identity, delegation, recovery_code, second_factor;
      alter table session drop column method, drop column awaits_second_factor`);
  }
}
