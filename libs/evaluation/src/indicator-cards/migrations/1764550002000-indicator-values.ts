import { auditTable } from '@commune/platform/audit';
import { protectUnitWord } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each decision is a row of its own that names the one it replaces: nothing is lost, and of two at once one comes too late. */
const table = `
  create table indicator_value (
    id uuid primary key,
    unit_id uuid not null,
    period text not null,
    criteria_set_id uuid not null,
    criterion_code text not null,
    value_hundredths integer,
    reason text not null,
    computed_hundredths integer,
    figure_code text,
    figure_account text,
    figure_as_of date,
    replaces uuid,
    decided_by_id uuid,
    decided_by text not null,
    decided_at timestamptz not null default now(),
    constraint indicator_value_unit foreign key (unit_id) references org_unit (id),
    constraint indicator_value_set foreign key (criteria_set_id) references criteria_set (id),
    constraint indicator_value_period check (period ~ '^\\d{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
    constraint indicator_value_amount check (value_hundredths >= 0),
    constraint indicator_value_figure check (computed_hundredths is null or figure_code is not null),
    constraint indicator_value_replaces foreign key (replaces) references indicator_value (id),
    constraint indicator_value_after unique nulls not distinct
      (unit_id, period, criteria_set_id, criterion_code, replaces)
  );`;

/** What people say of a criterion of a commune in a period, beside or in place of the figure. */
export class IndicatorValues1764550002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectUnitWord('indicator_value', ['decideIndicatorValue']));
    await runner.query(
      auditTable('indicator_value', {
        recordType: 'indicator_value',
        recordColumn: 'id',
        hidden: ['unit_id', 'criteria_set_id', 'replaces', 'decided_by_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table indicator_value');
  }
}
