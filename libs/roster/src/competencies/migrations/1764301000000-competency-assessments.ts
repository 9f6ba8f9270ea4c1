import { auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Levels of the competency framework that a head gave a person on a day; the newest of each competency counts. */
export class CompetencyAssessments1764301000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competency_assessment (
        id uuid primary key,
        civil_servant_id uuid not null,
        unit_id uuid not null,
        bloc text not null,
        office_id uuid not null,
        assessed_on date not null,
        competency_code text not null,
        level integer not null,
        note text,
        assessor_name text not null,
        assessed_by uuid,
        constraint competency_assessment_person foreign key (civil_servant_id, unit_id, bloc, office_id)
          references civil_servant (id, unit_id, bloc, office_id) on update cascade,
        constraint competency_assessment_level check (level between 1 and 5),
        constraint competency_assessment_once unique (civil_servant_id, competency_code, assessed_on)
      );
      create index competency_assessment_of_unit on competency_assessment (unit_id, bloc);`);
    await runner.query(protectRecords('competency_assessment', 'civil_servant_id'));
    await runner.query(
      auditTable('competency_assessment', {
        recordType: 'civil_servant',
        recordColumn: 'civil_servant_id',
        personColumn: 'civil_servant_id',
        fieldClass: 'assessment',
        hidden: ['id', 'civil_servant_id', 'assessed_by'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table competency_assessment');
  }
}
