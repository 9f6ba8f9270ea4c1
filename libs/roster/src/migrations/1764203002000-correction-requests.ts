import { auditTable } from '@commune/platform/audit';
import { protectByClass, protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const place = `
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,`;

const followsPerson = (table: string): string => `
    constraint ${table}_person foreign key (civil_servant_id, unit_id, bloc, office_id)
      references civil_servant (id, unit_id, bloc, office_id) on update cascade`;

const tables = `
  create table correction_request (
    id uuid primary key,
    ${place}
    reason text not null,
    state text not null,
    submitted_by_id uuid not null,
    submitted_by text not null,
    submitted_at timestamptz not null default now(),
    decided_by text,
    decided_at timestamptz,
    version integer not null default 1,
    ${followsPerson('correction_request')},
    constraint correction_request_state check (state in ('open', 'decided', 'withdrawn'))
  );
  create unique index correction_request_one_open on correction_request (civil_servant_id) where state = 'open';
  create index correction_request_unit on correction_request (unit_id, submitted_at);
  create index correction_request_person_index on correction_request (civil_servant_id, submitted_at);

  create table correction_item (
    id uuid primary key,
    request_id uuid not null,
    ${place}
    field text not null,
    field_class text not null,
    before jsonb,
    proposed jsonb,
    sealed bytea,
    state text not null,
    decision_reason text,
    version integer not null default 1,
    ${followsPerson('correction_item')},
    constraint correction_item_request foreign key (request_id) references correction_request (id),
    constraint correction_item_once unique (request_id, field),
    constraint correction_item_state check (state in ('open', 'accepted', 'refused', 'withdrawn')),
    constraint correction_item_refused_why check (state <> 'refused' or decision_reason is not null)
  );
  create index correction_item_person_index on correction_item (civil_servant_id);`;

export class CorrectionRequests1764203002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectRecords('correction_request', 'civil_servant_id'));
    await runner.query(protectByClass('correction_item', 'civil_servant_id', ['sensitive', 'id_number', 'discipline']));
    // Under a type of its own: the history of the record tells what became of it, by the change of the record itself.
    await runner.query(
      auditTable('correction_request', {
        recordType: 'correction_request',
        recordColumn: 'id',
        personColumn: 'civil_servant_id',
        fieldClass: 'name',
        hidden: ['submitted_by_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table correction_item, correction_request');
  }
}
