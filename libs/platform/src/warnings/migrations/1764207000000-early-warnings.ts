import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditPeople } from '../../audit/audited.js';
import { guardedClasses } from '../../database/access-scope.js';
import { protectByClass, protectContentOf, protectReference, protectTable } from '../../database/row-level-security.js';

const tables = `
  create table early_warning (
    id uuid primary key,
    kind text not null,
    key text not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid,
    civil_servant_id uuid,
    field_class text not null,
    subject text not null,
    subject_search text generated always as (fold_text(subject)) stored,
    reason text not null,
    link text not null,
    due_on date,
    severity text not null,
    state text not null default 'open',
    opened_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    closed_at timestamptz,
    acknowledged_until date,
    note text,
    handled_by_id uuid,
    handled_by text,
    handled_at timestamptz,
    version integer not null default 1,
    constraint early_warning_once unique (kind, key),
    constraint early_warning_unit foreign key (unit_id) references org_unit (id),
    constraint early_warning_office foreign key (office_id) references org_unit (id),
    constraint early_warning_bloc check (bloc in ('party', 'government')),
    constraint early_warning_severity check (severity in ('high', 'medium', 'low')),
    constraint early_warning_state check (state in ('open', 'acknowledged', 'dismissed', 'resolved')),
    constraint early_warning_closed check ((state = 'resolved') = (closed_at is not null)),
    constraint early_warning_until check (acknowledged_until is null or state = 'acknowledged'),
    constraint early_warning_link check (link ~ '^/[^/]')
  );
  create index early_warning_unsettled on early_warning (unit_id, bloc) where state in ('open', 'acknowledged');
  create index early_warning_person on early_warning (civil_servant_id) where civil_servant_id is not null;
  create index early_warning_due_again on early_warning (acknowledged_until) where acknowledged_until is not null;
  create table early_warning_step (
    id bigint generated always as identity primary key,
    warning_id uuid not null,
    at timestamptz not null default now(),
    step text not null,
    actor_id uuid,
    actor_name text not null,
    note text,
    until_on date,
    reason text,
    constraint early_warning_step_warning foreign key (warning_id) references early_warning (id),
    constraint early_warning_step_kind check (step in ('opened', 'changed', 'reopened', 'returned', 'resolved', 'acknowledged', 'dismissed'))
  );
  create index early_warning_step_index on early_warning_step (warning_id, id);
  create table early_warning_check (
    kind text primary key,
    checked_at timestamptz not null,
    found integer not null,
    milliseconds integer not null
  );
  create table early_warning_digest (
    day date primary key,
    told_at timestamptz not null default now()
  );`;

/** What changes a cause leaves a mark; a task takes the marks and looks at those units again. No mark waits for another. */
const marks = `
  create table early_warning_mark (
    id bigint generated always as identity primary key,
    unit_id uuid not null,
    at timestamptz not null default now()
  );
  create function mark_warning_cause() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      here text := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> 'unit_id';
      before text := case when tg_op = 'UPDATE' then to_jsonb(old) ->> 'unit_id' else here end;
      transaction text := pg_current_xact_id()::text || ' ';
      marked text := coalesce(current_setting('app.warnings_marked', true), '');
    begin
      -- Rows come by unit: one mark for each unit that follows another, one task for the transaction.
      if marked = transaction || here and before = here then return null; end if;
      insert into early_warning_mark (unit_id) select distinct unit::uuid from unnest(array[here, before]) unit;
      if not starts_with(marked, transaction) then
        perform enqueue_task('early-warnings-marked', '{}', null, null, 25, null);
      end if;
      perform set_config('app.warnings_marked', transaction || here, true);
      return null;
    end $$;
  revoke execute on function mark_warning_cause from public;`;

export class EarlyWarnings1764207000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectByClass('early_warning', 'civil_servant_id', guardedClasses));
    // Found by the system; people answer it.
    await runner.query(`
      revoke insert, update on early_warning from scoped;
      grant update (state, changed_at, acknowledged_until, note, handled_by_id, handled_by, handled_at, version)
        on early_warning to scoped;
      drop policy inserting on early_warning`);
    await runner.query(protectContentOf('early_warning_step', 'early_warning', 'warning_id'));
    await runner.query(protectReference('early_warning_check'));
    await runner.query(protectTable('early_warning_digest'));
    await runner.query(marks);
    await runner.query(protectTable('early_warning_mark'));
    await runner.query(
      auditPeople('early_warning', {
        recordType: 'early_warning',
        recordColumn: 'id',
        personColumn: 'civil_servant_id',
        // Of what the warning is may be of a guarded class: the trail says what was done about it.
        hidden: ['kind', 'key', 'subject', 'subject_search', 'reason', 'link', 'note', 'civil_servant_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function mark_warning_cause;
      drop table early_warning_mark, early_warning_digest, early_warning_check, early_warning_step, early_warning`);
  }
}
