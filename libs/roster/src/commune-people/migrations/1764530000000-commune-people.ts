import { auditTable } from '@commune/platform/audit';
import { keptByUnit, protectUnitFacts } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No row: nobody has entered who lives there. Facts of a place, of no person and of neither bloc. */
const table = `
  create table commune_people (
    unit_id uuid primary key,
    ethnic_group_codes text[] not null,
    source text not null,
    version integer not null default 1,
    constraint commune_people_unit foreign key (unit_id) references org_unit (id),
    constraint commune_people_some check (cardinality(ethnic_group_codes) between 1 and 54)
  );`;

export class CommunePeople1764530000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectUnitFacts('commune_people') + keptByUnit('commune_people', ['setCommunePeople']));
    await runner.query(auditTable('commune_people', { recordType: 'commune_people', recordColumn: 'unit_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table commune_people');
  }
}
