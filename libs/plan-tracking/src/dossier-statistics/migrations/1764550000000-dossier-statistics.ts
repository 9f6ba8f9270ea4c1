import { auditTable } from '@commune/platform/audit';
import { keptByUnit, protectReference } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  create table dossier_statistics (
    id uuid primary key,
    unit_id uuid not null,
    month date not null,
    field_code text not null,
    received integer not null,
    resolved_on_time integer not null,
    resolved_late integer not null,
    in_process integer not null,
    in_process_overdue integer not null,
    apologies_issued integer not null,
    satisfaction_responses integer not null,
    satisfied integer not null,
    feedback_received integer not null,
    feedback_answered_on_time integer not null,
    petitions_received integer not null,
    petitions_resolved integer not null,
    processing_days_hundredths integer,
    reported_on date not null,
    source text not null,
    version integer not null default 1,
    constraint dossier_statistics_unit foreign key (unit_id) references org_unit (id),
    constraint dossier_statistics_once unique (unit_id, month, field_code),
    constraint dossier_statistics_month check (extract(day from month) = 1),
    constraint dossier_statistics_amounts check (
      least(received, resolved_on_time, resolved_late, in_process, in_process_overdue, apologies_issued,
        satisfaction_responses, satisfied, feedback_received, feedback_answered_on_time, petitions_received,
        petitions_resolved, processing_days_hundredths) >= 0),
    constraint dossier_statistics_parts check (
      in_process_overdue <= in_process and satisfied <= satisfaction_responses
      and feedback_answered_on_time <= feedback_received),
    constraint dossier_statistics_whole_or_fields exclude using gist (
      unit_id with =, month with =, (case when field_code = 'all' then 1 else 0 end) with <>)
  );
  create index dossier_statistics_of_month on dossier_statistics (month, unit_id);`;

/** What communes did with dossiers of administrative procedures, by field and month. It is published, so everybody reads it. */
export class DossierStatistics1764550000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectReference('dossier_statistics'));
    await runner.query(keptByUnit('dossier_statistics', ['upsertDossierStatistics', 'executeImport']));
    await runner.query(
      auditTable('dossier_statistics', { recordType: 'dossier_statistics', recordColumn: 'id', hidden: ['unit_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dossier_statistics');
  }
}
