import { auditTable } from '@commune/platform/audit';
import { protectUnitRemarks } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What departments say on a field of work, of the whole province or of one commune (KH 1570/KH-UBND III.2, annex 4). */
export class SpecialismComments1764301100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table specialism_comment (
        id uuid primary key,
        unit_id uuid not null,
        specialism_code text not null,
        body text not null,
        commented_on date not null,
        author_id uuid not null,
        author_name text not null,
        agency_name text not null,
        created_at timestamptz not null default now(),
        withdrawn_on date,
        version integer not null default 1,
        constraint specialism_comment_unit foreign key (unit_id) references org_unit (id)
      );
      create index specialism_comment_of_unit on specialism_comment (unit_id, specialism_code, commented_on);`);
    await runner.query(protectUnitRemarks('specialism_comment', 'author_id', ['withdrawn_on', 'version']));
    await runner.query(
      auditTable('specialism_comment', {
        recordType: 'specialism_comment',
        recordColumn: 'id',
        hidden: ['id', 'author_id', 'version'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table specialism_comment');
  }
}
