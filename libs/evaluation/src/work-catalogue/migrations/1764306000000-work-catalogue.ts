import { auditTable } from '@commune/platform/audit';
import { keptByProvince, protectReference, protectUnitRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table work_catalogue_entry (
    id uuid primary key,
    code text not null,
    part text not null,
    office_name text,
    task text not null,
    detail text,
    output text,
    complexity_group integer not null,
    score_frame text,
    score_hundredths integer,
    coefficient_hundredths integer not null,
    search_text text generated always as (fold_text(code || ' ' || task || ' ' || coalesce(output, ''))) stored,
    effective_from date not null,
    effective_to date,
    source text not null,
    version integer not null default 1,
    constraint work_catalogue_entry_group check (complexity_group between 1 and 5),
    constraint work_catalogue_entry_weight check (coefficient_hundredths > 0 and coalesce(score_hundredths, 1) > 0),
    constraint work_catalogue_entry_period check (effective_to is null or effective_to >= effective_from),
    constraint work_catalogue_entry_once exclude using gist (
      code with =, daterange(effective_from, effective_to, '[]') with &&)
  );
  create table work_catalogue_proposal (
    id uuid primary key,
    unit_id uuid not null,
    bloc text not null,
    task text not null,
    detail text,
    output text not null,
    complexity_group integer not null,
    coefficient_hundredths integer not null,
    reason text not null,
    state text not null default 'submitted',
    proposed_by_id uuid,
    proposed_by text not null,
    proposed_on date not null,
    appraisal text,
    appraised_by text,
    decision text,
    decided_by text,
    entry_id uuid,
    version integer not null default 1,
    constraint work_catalogue_proposal_unit foreign key (unit_id) references org_unit (id),
    constraint work_catalogue_proposal_entry foreign key (entry_id) references work_catalogue_entry (id),
    constraint work_catalogue_proposal_bloc check (bloc in ('party', 'government')),
    constraint work_catalogue_proposal_group check (complexity_group between 1 and 5),
    constraint work_catalogue_proposal_weight check (coefficient_hundredths > 0),
    constraint work_catalogue_proposal_state check (state in ('submitted', 'appraised', 'approved', 'refused', 'withdrawn')),
    constraint work_catalogue_proposal_approved check ((state = 'approved') = (entry_id is not null))
  );
  create index work_catalogue_proposal_of_unit on work_catalogue_proposal (unit_id, bloc);`;

/** What products and pieces of work there are, what each counts in standard units, and what should be added. */
export class WorkCatalogue1764306000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectReference('work_catalogue_entry'));
    const keeping = ['setWorkCatalogueEntry', 'closeWorkCatalogueEntry', 'approveWorkProposal', 'executeImport'];
    await runner.query(keptByProvince('work_catalogue_entry', keeping));
    await runner.query(protectUnitRecords('work_catalogue_proposal'));
    await runner.query(
      auditTable('work_catalogue_entry', {
        recordType: 'work_catalogue_entry',
        recordColumn: 'id',
        hidden: ['search_text'],
      }),
    );
    await runner.query(
      auditTable('work_catalogue_proposal', {
        recordType: 'work_catalogue_proposal',
        recordColumn: 'id',
        hidden: ['proposed_by_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table work_catalogue_proposal, work_catalogue_entry');
  }
}
