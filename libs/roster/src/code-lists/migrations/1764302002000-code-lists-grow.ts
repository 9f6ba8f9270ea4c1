import { auditRowsWhere } from '@commune/platform/audit';
import { keptByOperations } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const alter = `
  alter table code_list_entry
    add column id uuid not null default gen_random_uuid(),
    add column is_own boolean not null default false,
    add column version integer not null default 1,
    add constraint code_list_entry_id unique (id),
    add constraint code_list_entry_period check (effective_to is null or effective_to >= effective_from);
  create unique index code_list_entry_own_code on code_list_entry (list, code) where is_own;`;

/** Entries that a province adds stand beside those of law, which nobody writes; only what people do is in the trail. */
export class CodeListsGrow1764302002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(alter);
    await runner.query(keptByOperations('code_list_entry', ['addCodeListEntry', 'updateCodeListEntry'], 'is_own'));
    const audited = { recordType: 'code_list_entry', recordColumn: 'id' };
    await runner.query(auditRowsWhere('code_list_entry', audited, 'new.is_own'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger code_list_entry_audit on code_list_entry;
      drop policy inserting on code_list_entry;
      drop policy updating on code_list_entry;
      revoke insert, update on code_list_entry from scoped;
      delete from code_list_entry where is_own;
      alter table code_list_entry drop constraint code_list_entry_period, drop constraint code_list_entry_id,
        drop column id, drop column is_own, drop column version`);
  }
}
