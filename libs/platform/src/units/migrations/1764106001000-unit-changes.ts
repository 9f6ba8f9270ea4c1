import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectReference } from '../../database/row-level-security.js';

const tables = `
  alter table org_unit add constraint org_unit_code_never_again unique (code);

  create table unit_change (
    id uuid primary key,
    kind text not null,
    state text not null,
    effective_on date not null,
    document_number text not null,
    document_date date not null,
    note text,
    request jsonb not null,
    summary text not null,
    involved uuid[] not null,
    requested_by_name text not null,
    requested_at timestamptz not null default now(),
    executed_at timestamptz,
    failure text,
    version integer not null default 1,
    constraint unit_change_kind check (kind in ('rename', 'merge', 'split', 'dissolve', 'establish', 'reclassify')),
    constraint unit_change_state check (state in ('planned', 'done', 'cancelled', 'failed')),
    constraint unit_change_executed check ((state = 'done') = (executed_at is not null)),
    constraint unit_change_failure check ((state = 'failed') = (failure is not null))
  );
  create index unit_change_due on unit_change (effective_on) where state = 'planned';
  create index unit_change_involved on unit_change using gin (involved);

  create table unit_former_name (
    unit_id uuid not null,
    change_id uuid not null,
    name text not null,
    full_name text not null,
    designation text,
    effective_from date not null,
    effective_to date not null,
    constraint unit_former_name_key primary key (unit_id, effective_from),
    constraint unit_former_name_unit foreign key (unit_id) references org_unit (id),
    constraint unit_former_name_change foreign key (change_id) references unit_change (id),
    constraint unit_former_name_once exclude using gist (
      unit_id with =, daterange(effective_from, effective_to, '[]') with &&)
  );
  create table unit_succession (
    from_unit_id uuid not null,
    to_unit_id uuid not null,
    change_id uuid not null,
    is_heir boolean not null,
    constraint unit_succession_key primary key (from_unit_id, to_unit_id, change_id),
    constraint unit_succession_from foreign key (from_unit_id) references org_unit (id),
    constraint unit_succession_to foreign key (to_unit_id) references org_unit (id),
    constraint unit_succession_change foreign key (change_id) references unit_change (id),
    constraint unit_succession_other check (from_unit_id <> to_unit_id)
  );
  create unique index unit_succession_one_heir on unit_succession (from_unit_id) where is_heir;
  create index unit_succession_to_index on unit_succession (to_unit_id);
  create trigger unit_succession_changed after insert or update or delete on unit_succession
    for each statement execute function raise_org_unit_revision();`;

/** Changes of units with their day and their document; names that were; who went into whom. */
export class UnitChanges1764106001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['unit_change', 'unit_former_name', 'unit_succession']) {
      await runner.query(protectReference(table));
    }
    await runner.query(
      auditTable('unit_change', { recordType: 'unit_change', recordColumn: 'id', hidden: ['request'] }),
    );
    await runner.query(auditTable('org_unit', { recordType: 'org_unit', recordColumn: 'id' }));
    for (const table of ['cluster_membership', 'unit_area_type', 'staffing_quota']) {
      await runner.query(auditTable(table, { recordType: 'org_unit', recordColumn: 'unit_id' }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger org_unit_audit on org_unit;
      drop trigger cluster_membership_audit on cluster_membership;
      drop trigger unit_area_type_audit on unit_area_type;
      drop trigger staffing_quota_audit on staffing_quota;
      drop table unit_succession, unit_former_name, unit_change;
      alter table org_unit drop constraint org_unit_code_never_again`);
  }
}
