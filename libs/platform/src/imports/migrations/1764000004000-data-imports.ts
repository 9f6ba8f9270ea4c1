import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectOwn } from '../../database/row-level-security.js';

/** The uploaded workbook is the staging area: it is kept encrypted and read anew at each step, so no row lies about in clear. */
export class DataImports1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table data_import (
        id uuid primary key,
        kind text not null,
        account_id uuid not null,
        file_name text not null,
        file bytea,
        as_of date,
        mapping jsonb not null,
        state text not null,
        counts jsonb,
        created_at timestamptz not null default now(),
        executed_at timestamptz,
        version integer not null default 1,
        constraint data_import_account foreign key (account_id) references account (id),
        constraint data_import_state check (state in ('uploaded', 'checked', 'done'))
      );
      create index data_import_account_index on data_import (account_id, created_at desc);`);
    await runner.query(protectOwn('data_import', 'account_id'));
    await runner.query(
      auditTable('data_import', { recordType: 'data_import', recordColumn: 'id', hidden: ['file', 'mapping'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table data_import');
  }
}
