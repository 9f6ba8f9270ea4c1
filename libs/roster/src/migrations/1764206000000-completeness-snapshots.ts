import { protectUnitFigures } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How complete the records of a commune were on a day: what a record lacked is not known afterwards. */
export class CompletenessSnapshots1764206000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table completeness_snapshot (
        unit_id uuid not null,
        bloc text not null,
        taken_on date not null,
        records integer not null,
        complete integer not null,
        digitised integer not null,
        score_total integer not null,
        source text not null,
        constraint completeness_snapshot_key primary key (unit_id, bloc, taken_on),
        constraint completeness_snapshot_unit foreign key (unit_id) references org_unit (id),
        constraint completeness_snapshot_bloc check (bloc in ('party', 'government')),
        constraint completeness_snapshot_counts check (complete between 0 and records and digitised between 0 and records)
      )`);
    await runner.query(protectUnitFigures('completeness_snapshot'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table completeness_snapshot');
  }
}
