import { auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The codes under which other systems know a person; one of each system. */
const table = `
  create table civil_servant_external_code (
    system text not null,
    code text not null,
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    created_at timestamptz not null default now(),
    constraint civil_servant_external_code_key primary key (system, code),
    constraint civil_servant_external_code_one unique (civil_servant_id, system),
    constraint civil_servant_external_code_person foreign key (civil_servant_id, unit_id, bloc, office_id)
      references civil_servant (id, unit_id, bloc, office_id) on update cascade
  );`;

/** A code must be told to be taken even where its owner may not be seen; whose it is stays untold. */
const isTaken = `
  create function is_external_code_taken(wanted_system text, wanted_code text) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from civil_servant_external_code where system = wanted_system and code = wanted_code) $$;
  revoke execute on function is_external_code_taken from public;
  grant execute on function is_external_code_taken to scoped, everything;`;

export class ExternalCodes1764105006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectRecords('civil_servant_external_code', 'civil_servant_id'));
    await runner.query(isTaken);
    await runner.query(
      auditTable('civil_servant_external_code', {
        recordType: 'civil_servant',
        recordColumn: 'civil_servant_id',
        personColumn: 'civil_servant_id',
        fieldClass: 'name',
        hidden: ['civil_servant_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function is_external_code_taken; drop table civil_servant_external_code');
  }
}
