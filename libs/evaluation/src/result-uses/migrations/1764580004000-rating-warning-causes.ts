import { markCauses } from '@commune/platform/warnings';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ratings and discipline on record have their unit looked at again at once; closed quarters every morning. */
const causes = ['annual_rating', 'discipline_record'] as const;

export class RatingWarningCauses1764580004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of causes) await runner.query(markCauses(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of causes) await runner.query(`drop trigger ${table}_warning_cause on ${table}`);
  }
}
