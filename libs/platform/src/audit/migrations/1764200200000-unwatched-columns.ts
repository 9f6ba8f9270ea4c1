import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before, with a sixth argument: columns whose change alone writes no entry. */
const trigger = `
  create or replace function write_audit_entry() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
    new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
    unwatched text[] := string_to_array(coalesce(tg_argv[5], ''), ',') || array['version', 'known_as_of'];
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
         and old_row - unwatched = new_row - unwatched then
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

export class UnwatchedColumns1764200200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trigger);
  }

  /** Triggers with five arguments are served as before, so there is nothing to take back. */
  async down(): Promise<void> {}
}
