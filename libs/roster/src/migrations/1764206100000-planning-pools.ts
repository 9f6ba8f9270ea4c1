import { auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is planned for which post in which term (quy hoạch). An entry ends by its removal and is never taken away. */
export class PlanningPools1764206100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table planning_pool_entry (
        id uuid primary key,
        civil_servant_id uuid not null,
        unit_id uuid not null,
        bloc text not null,
        office_id uuid not null,
        position_id uuid,
        position_title text not null,
        term text not null,
        added_on date not null,
        removed_on date,
        removal_reason text,
        decision_number text,
        source text not null,
        version integer not null default 1,
        constraint planning_pool_entry_person foreign key (civil_servant_id, unit_id, bloc, office_id)
          references civil_servant (id, unit_id, bloc, office_id) on update cascade,
        constraint planning_pool_entry_position foreign key (position_id) references job_position (id),
        constraint planning_pool_entry_period check (removed_on is null or removed_on >= added_on),
        constraint planning_pool_entry_reason check ((removed_on is null) = (removal_reason is null))
      );
      create unique index planning_pool_entry_open on planning_pool_entry (civil_servant_id, position_title, term)
        where removed_on is null;
      create index planning_pool_entry_of_unit on planning_pool_entry (unit_id, bloc);`);
    await runner.query(protectRecords('planning_pool_entry', 'civil_servant_id'));
    await runner.query(
      auditTable('planning_pool_entry', {
        recordType: 'civil_servant',
        recordColumn: 'civil_servant_id',
        personColumn: 'civil_servant_id',
        fieldClass: 'employment',
        hidden: ['id', 'civil_servant_id', 'position_id', 'version'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table planning_pool_entry');
  }
}
