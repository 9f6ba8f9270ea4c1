import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectOwn } from '../../database/row-level-security.js';

const table = `
  create table idempotency_key (
    actor_id uuid not null,
    key text not null,
    operation text not null,
    fingerprint bytea not null,
    status integer not null,
    headers jsonb not null,
    body bytea not null,
    created_at timestamptz not null default now(),
    constraint idempotency_key_pkey primary key (actor_id, key)
  );
  create index idempotency_key_age on idempotency_key (created_at);
  comment on column idempotency_key.body is 'the answer, encrypted: it may name people';`;

export class IdempotencyKeys1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectOwn('idempotency_key', 'actor_id'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key');
  }
}
