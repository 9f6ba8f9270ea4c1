import { auditTable } from '@commune/platform/audit';
import { keptByBloc } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const alter = `
  alter table job_position add column version integer not null default 1;
  alter table job_position
    add constraint job_position_period check (effective_to is null or effective_to >= effective_from),
    add constraint job_position_code_once exclude using gist (
      code with =, daterange(effective_from, effective_to, '[]') with &&);`;

/** The catalogue of positions is kept by people: a code means one position on each day, and every change stands in the trail. */
export class PositionsKept1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(alter);
    await runner.query(keptByBloc('job_position', ['createJobPosition', 'updateJobPosition']));
    await runner.query(auditTable('job_position', { recordType: 'job_position', recordColumn: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger job_position_audit on job_position;
      drop policy inserting on job_position;
      drop policy updating on job_position;
      revoke insert, update on job_position from scoped;
      alter table job_position drop constraint job_position_code_once, drop constraint job_position_period, drop column version`);
  }
}
