import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The people of a reach are found by unit in each table and joined by hash: one by one, through the exclusion
 * constraint, each costs ten times as much. The planner chooses so once it knows that nearly all rows are open.
 */
export class ReachIndexes1764201000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index qualification_unit_index on qualification (unit_id, bloc);
      create index qualification_office_index on qualification (office_id);
      create statistics posting_until on (coalesce(ended_on, 'infinity'::date)) from posting;
      create statistics qualification_until on (coalesce(effective_to, 'infinity'::date)) from qualification;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop statistics qualification_until, posting_until;
      drop index qualification_office_index, qualification_unit_index;`);
  }
}
