import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectChangeFeed, protectReference } from '../../database/row-level-security.js';
import { feedTable, unfeedTable } from '../feed-table.js';

/**
 * Ordered by the transaction that wrote, then within it. Transactions commit in another order than they began, so a
 * reader goes no further than the oldest one still open: nothing can appear behind a cursor that was handed out.
 */
const tables = `
  create table change_entry (
    txid xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    type text not null,
    record_id uuid not null,
    action text not null,
    version integer not null,
    changed_at timestamptz not null default now(),
    unit_id uuid,
    bloc text,
    previous_unit_id uuid,
    previous_bloc text,
    constraint change_entry_key primary key (txid, seq),
    constraint change_entry_action check (action in ('created', 'updated', 'deleted'))
  );
  create index change_entry_changed_at on change_entry using brin (changed_at);
  create table change_feed_floor (
    one boolean primary key default true,
    txid xid8 not null default '0',
    seq bigint not null default 0,
    constraint change_feed_floor_one check (one)
  );
  insert into change_feed_floor default values;`;

export class ChangeFeed1764105002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectChangeFeed('change_entry'));
    await runner.query(protectReference('change_feed_floor'));
    // An office is reached through its commune, every other unit as itself; the tree has no bloc.
    await runner.query(
      feedTable('org_unit', {
        type: 'unit',
        unit: `case when r.kind = 'commune_office' then r.parent_id else r.id end`,
        bloc: 'null::text',
        changed: 'r.* is distinct from o.*',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(unfeedTable('org_unit'));
    await runner.query('drop table change_feed_floor, change_entry');
  }
}
