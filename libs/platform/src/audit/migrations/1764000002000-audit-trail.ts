import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardedClasses } from '../../database/access-scope.js';
import { protectAuditTrail } from '../../database/row-level-security.js';

const table = `
  create table audit_entry (
    seq bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor_id uuid,
    actor_name text not null,
    session_id uuid,
    operation text not null,
    reason text,
    action text not null,
    record_type text not null,
    record_id uuid not null,
    person_id uuid,
    unit_id uuid,
    bloc text,
    office_id uuid,
    field_class text,
    before jsonb,
    after jsonb,
    constraint audit_entry_action check (action in ('insert', 'update', 'delete', 'read', 'export'))
  );
  create index audit_entry_record on audit_entry (record_id, seq);
  create index audit_entry_person on audit_entry (person_id, seq);`;

/**
 * One trigger for every audited table. Arguments: record type, column of the record's id, column of the person's id
 * ('' where there is none), field class ('' where there is none), columns never written down.
 * It runs as the owner, so nobody who may write a record needs the right to write the trail.
 */
const trigger = `
  create function write_audit_entry() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
    new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
    row_now jsonb := coalesce(new_row, old_row);
    hidden text[] := string_to_array(tg_argv[4], ',') || array['version', 'known_as_of', 'unit_id', 'bloc', 'office_id', 'name_search'];
    before_values jsonb := old_row - hidden;
    after_values jsonb := new_row - hidden;
  begin
    if tg_op = 'UPDATE' then
      select jsonb_object_agg(key, value) into before_values from jsonb_each(old_row - hidden)
        where value is distinct from new_row -> key;
      select jsonb_object_agg(key, value) into after_values from jsonb_each(new_row - hidden)
        where value is distinct from old_row -> key;
      if after_values is null and old_row -> 'office_id' is not distinct from new_row -> 'office_id'
         and old_row -> 'unit_id' is not distinct from new_row -> 'unit_id'
         and old_row - array['version', 'known_as_of'] = new_row - array['version', 'known_as_of'] then
        return null;
      end if;
    end if;
    insert into audit_entry (actor_id, actor_name, session_id, operation, reason, action, record_type, record_id,
      person_id, unit_id, bloc, office_id, field_class, before, after)
    values (
      nullif(current_setting('app.actor_id', true), '')::uuid,
      coalesce(nullif(current_setting('app.actor_name', true), ''), session_user),
      nullif(current_setting('app.session_id', true), '')::uuid,
      coalesce(nullif(current_setting('app.operation', true), ''), 'sql'),
      nullif(current_setting('app.reason', true), ''),
      lower(tg_op), tg_argv[0], (row_now ->> tg_argv[1])::uuid, nullif(row_now ->> nullif(tg_argv[2], ''), '')::uuid,
      (row_now ->> 'unit_id')::uuid, row_now ->> 'bloc', (row_now ->> 'office_id')::uuid, nullif(tg_argv[3], ''),
      before_values, after_values);
    return null;
  end $$;`;

/** Reads of a record and exports are entries too; the caller names the record, the database fills in who. */
const access = `
  create function record_access(action text, record_type text, record_id uuid, person_id uuid, unit_id uuid, bloc text,
    office_id uuid, detail jsonb) returns void language sql security definer set search_path = public as $$
    insert into audit_entry (actor_id, actor_name, session_id, operation, reason, action, record_type, record_id,
      person_id, unit_id, bloc, office_id, after)
    values (nullif(current_setting('app.actor_id', true), '')::uuid, current_setting('app.actor_name', true),
      nullif(current_setting('app.session_id', true), '')::uuid, current_setting('app.operation', true),
      nullif(current_setting('app.reason', true), ''), action, record_type, record_id, person_id, unit_id, bloc,
      office_id, detail) $$;
  revoke execute on function record_access from public;
  grant execute on function record_access to scoped, everything;`;

export class AuditTrail1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectAuditTrail('audit_entry', guardedClasses));
    await runner.query(trigger);
    await runner.query(access);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function record_access; drop function write_audit_entry; drop table audit_entry');
  }
}
