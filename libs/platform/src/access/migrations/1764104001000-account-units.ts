import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openAccounts, openRoleAssignments, openToAccountKeepers } from '../../database/account-security.js';

/**
 * An account belongs to the unit of its first role; an office's account belongs to the commune. Nobody has done it, so
 * the trail says nothing of it.
 */
const units = `
  alter table account add column unit_id uuid, add constraint account_unit foreign key (unit_id) references org_unit (id);
  alter table account disable trigger account_audit;
  update account a set unit_id = (
    select case when u.kind = 'commune_office' then u.parent_id else u.id end
    from role_assignment r join org_unit u on u.id = r.unit_id
    where r.account_id = a.id order by r.starts_on, r.id limit 1);
  alter table account enable trigger account_audit;
  create index account_unit_index on account (unit_id);
  create index role_assignment_unit_index on role_assignment (unit_id);`;

/** Nobody stays signed in with a password that no longer holds, or on an account that was closed. */
const trigger = `
  create function end_sessions_of_account() returns trigger language plpgsql security definer set search_path = public
  as $$ begin
    delete from session where account_id = new.id
      and id is distinct from nullif(current_setting('app.session_id', true), '')::uuid;
    return null;
  end $$;
  create trigger account_closed after update of password_hash, is_disabled on account for each row
    when (new.is_disabled or old.password_hash is distinct from new.password_hash)
    execute function end_sessions_of_account();`;

/** Signing in leaves its mark in the trail. */
const signIns = `
  alter table audit_entry drop constraint audit_entry_action;
  alter table audit_entry add constraint audit_entry_action
    check (action in ('insert', 'update', 'delete', 'read', 'export', 'sign_in', 'sign_in_refused', 'sign_out'));`;

const accountColumns = [
  'id',
  'username',
  'display_name',
  'civil_servant_id',
  'unit_id',
  'is_disabled',
  'must_change_password',
  'last_used_at',
  'created_at',
  'version',
];
const sessionColumns = [
  'id',
  'account_id',
  'created_at',
  'last_used_at',
  'expires_at',
  'idle_seconds',
  'address',
  'user_agent',
];

export class AccountUnits1764104001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(units);
    await runner.query(openAccounts(accountColumns));
    await runner.query(openRoleAssignments());
    await runner.query(openToAccountKeepers('session', sessionColumns));
    await runner.query(trigger);
    await runner.query(signIns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger account_closed on account; drop function end_sessions_of_account`);
    for (const table of ['account', 'role_assignment', 'session']) await runner.query(dropPolicies(table));
    await runner.query('drop index role_assignment_unit_index; alter table account drop column unit_id');
  }
}

function dropPolicies(table: string): string {
  const names = ['reading', 'inserting', 'updating', 'deleting'];
  return `${names.map((name) => `drop policy if exists ${name} on ${table};`).join(' ')} revoke all on ${table} from scoped;`;
}
