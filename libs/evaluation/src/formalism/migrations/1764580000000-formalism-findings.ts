import { protectUnitFigures } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found when a unit's period was closed: neither changed nor found anew, whatever the limits are since. */
const table = `
  create table formalism_finding (
    id uuid primary key,
    unit_id uuid not null,
    bloc text not null,
    period text not null,
    closing_id uuid not null,
    place integer not null,
    office_id uuid,
    kind text not null,
    text text not null,
    person_ids uuid[] not null,
    source text not null,
    constraint formalism_finding_unit foreign key (unit_id) references org_unit (id),
    constraint formalism_finding_office foreign key (office_id) references org_unit (id),
    constraint formalism_finding_closing foreign key (closing_id) references period_closing (id),
    constraint formalism_finding_bloc check (bloc in ('party', 'government')),
    constraint formalism_finding_place unique (unit_id, bloc, period, place)
  );
  create trigger formalism_finding_fixed before update or delete on formalism_finding
    for each row execute function keep_closed_period();`;

export class FormalismFindings1764580000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectUnitFigures('formalism_finding'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table formalism_finding');
  }
}
