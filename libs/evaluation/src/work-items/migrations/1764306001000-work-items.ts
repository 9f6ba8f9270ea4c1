import { auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The place is that of the day of assignment: the unit that assigned keeps the work when the person goes elsewhere, and
 * scores it (ND 335 Đ19.1). Hence no cascade from the person.
 */
const place = (table: string): string => `
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    constraint ${table}_person foreign key (civil_servant_id) references civil_servant (id),
    constraint ${table}_unit foreign key (unit_id) references org_unit (id),
    constraint ${table}_bloc check (bloc in ('party', 'government')),`;

const tables = `
  create table work_item (
    id uuid primary key,
    ${place('work_item')}
    catalogue_entry_id uuid not null,
    work_code text not null,
    name text not null,
    coefficient_hundredths integer not null,
    quantity_hundredths integer not null,
    completed_hundredths integer not null default 0,
    quality_requirement text,
    origin text not null,
    state text not null,
    assigned_on date not null,
    deadline date not null,
    completed_on date,
    completion_note text,
    closing_reason text,
    product_id uuid,
    taken_over_from uuid,
    assigned_by text not null,
    major_faults integer not null default 0,
    minor_faults integer not null default 0,
    delays integer not null default 0,
    external_system text,
    external_code text,
    version integer not null default 1,
    constraint work_item_entry foreign key (catalogue_entry_id) references work_catalogue_entry (id),
    constraint work_item_taken_over foreign key (taken_over_from) references work_item (id),
    constraint work_item_origin check (origin in ('initial', 'taken_over', 'ad_hoc')),
    constraint work_item_state check (
      state in ('proposed', 'assigned', 'completed', 'confirmed', 'handed_over', 'cancelled', 'refused')),
    constraint work_item_amounts check (
      coefficient_hundredths > 0 and quantity_hundredths > 0
      and completed_hundredths between 0 and quantity_hundredths),
    constraint work_item_days check (deadline >= assigned_on and completed_on >= assigned_on),
    constraint work_item_completed check (state not in ('completed', 'confirmed') or completed_on is not null),
    constraint work_item_source check ((origin = 'taken_over') = (taken_over_from is not null)),
    constraint work_item_external check ((external_system is null) = (external_code is null)),
    constraint work_item_external_once unique (external_system, external_code)
  );
  create index work_item_of_unit on work_item (unit_id, deadline);
  create index work_item_of_person on work_item (civil_servant_id, deadline);
  create index work_item_of_office on work_item (office_id, deadline);
  create table work_item_mark (
    id uuid primary key,
    work_item_id uuid not null,
    ${place('work_item_mark')}
    kind text not null,
    marked_on date not null,
    missed_deadline date,
    note text,
    marked_by text not null,
    cause text,
    cause_state text not null default 'none',
    cause_decision text,
    cause_decided_by text,
    version integer not null default 1,
    constraint work_item_mark_item foreign key (work_item_id) references work_item (id),
    constraint work_item_mark_kind check (kind in ('passed', 'minor_fault', 'major_fault', 'delay')),
    constraint work_item_mark_deadline check ((kind = 'delay') = (missed_deadline is not null)),
    constraint work_item_mark_cause check (cause_state in ('none', 'requested', 'confirmed', 'refused')),
    constraint work_item_mark_cause_said check ((cause_state = 'none') = (cause is null))
  );
  create index work_item_mark_of_item on work_item_mark (work_item_id);
  create unique index work_item_mark_one_delay on work_item_mark (work_item_id, missed_deadline);`;

const audited = { recordType: 'work_item', personColumn: 'civil_servant_id', fieldClass: 'assessment' } as const;

/** Work that people are given, what became of it, and what checks and delays it had. */
export class WorkItems1764306001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectRecords('work_item', 'civil_servant_id'));
    await runner.query(protectRecords('work_item_mark', 'civil_servant_id'));
    await runner.query(
      auditTable('work_item', {
        ...audited,
        recordColumn: 'id',
        hidden: ['civil_servant_id', 'catalogue_entry_id', 'product_id', 'taken_over_from'],
      }),
    );
    await runner.query(
      auditTable('work_item_mark', {
        ...audited,
        recordColumn: 'work_item_id',
        hidden: ['id', 'work_item_id', 'civil_servant_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table work_item_mark, work_item');
  }
}
