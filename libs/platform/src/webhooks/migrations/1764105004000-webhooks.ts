import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectTable } from '../../database/row-level-security.js';

/** How far a subscription has come stands beside it: it changes with every event and is nobody's decision. */
const tables = `
  create table webhook_subscription (
    id uuid primary key,
    client_id uuid not null,
    url text not null,
    event_types text[] not null,
    secret bytea not null,
    state text not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint webhook_subscription_client foreign key (client_id) references api_client (id),
    constraint webhook_subscription_state check (state in ('active', 'paused', 'failing'))
  );
  create index webhook_subscription_client_index on webhook_subscription (client_id);
  create table webhook_progress (
    subscription_id uuid primary key,
    txid xid8 not null,
    seq bigint not null,
    failures integer not null default 0,
    constraint webhook_progress_subscription foreign key (subscription_id)
      references webhook_subscription (id) on delete cascade
  );
  create table webhook_delivery (
    id uuid primary key,
    subscription_id uuid not null,
    change_txid xid8,
    change_seq bigint,
    event_type text not null,
    body text not null,
    state text not null default 'pending',
    attempts integer not null default 0,
    last_status integer,
    last_error text,
    last_ms integer,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz,
    created_at timestamptz not null default now(),
    constraint webhook_delivery_subscription foreign key (subscription_id)
      references webhook_subscription (id) on delete cascade,
    constraint webhook_delivery_once unique (subscription_id, change_txid, change_seq),
    constraint webhook_delivery_state check (state in ('pending', 'delivered', 'given-up'))
  );
  create index webhook_delivery_log on webhook_delivery (subscription_id, created_at, id);`;

export class Webhooks1764105004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['webhook_subscription', 'webhook_progress', 'webhook_delivery']) {
      await runner.query(protectTable(table));
    }
    await runner.query(
      auditTable('webhook_subscription', {
        recordType: 'webhook_subscription',
        recordColumn: 'id',
        hidden: ['secret'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_delivery, webhook_progress, webhook_subscription');
  }
}
