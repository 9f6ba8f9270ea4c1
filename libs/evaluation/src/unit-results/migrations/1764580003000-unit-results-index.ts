import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of a province over a year read some forty thousand scores: with all that they ask and the policies look at in it. */
export class UnitResultsIndex1764580003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index period_score_of_unit;
      create index period_score_of_unit on period_score (period, unit_id)
        include (bloc, office_id, civil_servant_id, state, points_hundredths, points_exact)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index period_score_of_unit;
      create index period_score_of_unit on period_score (period, unit_id)`);
  }
}
