import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clerk hands the share on to the leader, who sends it: when, and by whom. */
export class ReviewPresentations1764301200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table review_share add presented_by_name text, add presented_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table review_share drop presented_by_name, drop presented_at');
  }
}
