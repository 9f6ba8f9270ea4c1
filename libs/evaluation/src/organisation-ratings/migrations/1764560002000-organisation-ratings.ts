import { auditTable } from '@commune/platform/audit';
import { protectUnitRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a commune's agency (no office), or of one of its offices, which its chair recognises (ND 335 Đ5, Đ8–9). */
const table = `
  create table organisation_rating (
    id uuid primary key,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid,
    year integer not null,
    points_hundredths integer not null,
    tasks integer not null,
    completed integer not null,
    completed_late integer not null,
    beyond_requirement integer not null,
    has_failing_subordinate boolean not null,
    has_unfixed_shortcomings boolean not null,
    has_concluded_misconduct boolean not null,
    proposed_level text not null,
    by_rule text,
    fallback text not null,
    note text,
    proposed_by_name text not null,
    proposed_at timestamptz not null default now(),
    level text,
    is_outstanding boolean not null default false,
    reason text,
    decided_by_name text,
    decided_at timestamptz,
    version integer not null default 1,
    constraint organisation_rating_unit foreign key (unit_id) references org_unit (id),
    constraint organisation_rating_office foreign key (office_id) references org_unit (id),
    constraint organisation_rating_once unique nulls not distinct (unit_id, bloc, office_id, year),
    constraint organisation_rating_bloc check (bloc in ('party', 'government')),
    constraint organisation_rating_points check (points_hundredths between 0 and 10000),
    constraint organisation_rating_tasks check (completed between 0 and tasks and completed_late between 0 and completed
      and beyond_requirement between 0 and completed),
    constraint organisation_rating_levels check (proposed_level in ('excellent', 'good', 'satisfactory', 'unsatisfactory')
      and by_rule in ('excellent', 'good', 'satisfactory', 'unsatisfactory')
      and fallback in ('excellent', 'good', 'satisfactory', 'unsatisfactory')
      and level in ('excellent', 'good', 'satisfactory', 'unsatisfactory')),
    constraint organisation_rating_decided check (num_nulls(level, decided_by_name, decided_at) in (0, 3))
  );`;

export class OrganisationRatings1764560002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectUnitRecords('organisation_rating'));
    await runner.query(auditTable('organisation_rating', { recordType: 'organisation_rating', recordColumn: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organisation_rating');
  }
}
