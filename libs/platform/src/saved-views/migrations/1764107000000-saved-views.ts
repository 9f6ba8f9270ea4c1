import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectOwnErasable } from '../../database/row-level-security.js';

/** Ways of looking at a list. What was searched and filtered by stays out of the trail: it may name people. */
export class SavedViews1764107000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid primary key,
        account_id uuid not null,
        list text not null,
        name text not null,
        state jsonb not null,
        is_default boolean not null,
        position integer not null,
        version integer not null default 1,
        constraint saved_view_account foreign key (account_id) references account (id),
        constraint saved_view_name unique (account_id, list, name)
      );
      create unique index saved_view_default on saved_view (account_id, list) where is_default;
      create table list_layout (
        id uuid primary key,
        account_id uuid not null,
        list text not null,
        columns jsonb not null,
        constraint list_layout_account foreign key (account_id) references account (id),
        constraint list_layout_list unique (account_id, list)
      );`);
    for (const table of ['saved_view', 'list_layout']) await runner.query(protectOwnErasable(table, 'account_id'));
    await runner.query(
      auditTable('saved_view', { recordType: 'saved_view', recordColumn: 'id', hidden: ['state', 'position'] }),
    );
    await runner.query(
      auditTable('list_layout', { recordType: 'list_layout', recordColumn: 'id', hidden: ['columns'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_view, list_layout');
  }
}
