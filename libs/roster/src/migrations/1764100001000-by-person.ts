import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The exclusion constraints' own indexes find a person's rows too, at four times the cost of these. A post is reached by
 * its person, its unit or its office: with an index for each, the policy is answered by them instead of by every row.
 */
export class ByPerson1764100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index posting_person_index on posting (civil_servant_id, started_on)');
    await runner.query('create index posting_first_of_unit on posting (unit_id, started_on)');
    await runner.query('create index posting_first_of_office on posting (office_id, started_on)');
    await runner.query('create index qualification_person_index on qualification (civil_servant_id, effective_from)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index posting_person_index, posting_first_of_unit, posting_first_of_office, qualification_person_index',
    );
  }
}
