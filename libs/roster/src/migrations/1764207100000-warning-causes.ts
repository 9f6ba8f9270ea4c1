import { markCauses } from '@commune/platform/warnings';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a warning of the roster may come from: a change of a row has its unit looked at again. */
const causes = [
  'civil_servant',
  'posting',
  'qualification',
  'salary_step',
  'certificate',
  'absence',
  'retirement_exception',
  'staffing_quota',
] as const;

export class WarningCauses1764207100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of causes) await runner.query(markCauses(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of causes) await runner.query(`drop trigger ${table}_warning_cause on ${table}`);
  }
}
