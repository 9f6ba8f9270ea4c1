import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectTable } from '../../database/row-level-security.js';

const tables = `
  create table api_client (
    id uuid primary key,
    name text not null,
    contact text not null,
    unit_id uuid not null,
    blocs text[] not null,
    scopes text[] not null,
    requests_per_minute integer not null,
    expires_on date,
    is_disabled boolean not null default false,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint api_client_name_unique unique (name),
    constraint api_client_unit foreign key (unit_id) references org_unit (id),
    constraint api_client_blocs check (blocs <@ array['party', 'government'] and cardinality(blocs) > 0),
    constraint api_client_requests check (requests_per_minute between 1 and 60000)
  );
  create table api_key (
    id uuid primary key,
    client_id uuid not null,
    prefix text not null,
    secret_hash bytea not null,
    created_at timestamptz not null default now(),
    ends_at timestamptz,
    last_used_at timestamptz,
    constraint api_key_client foreign key (client_id) references api_client (id),
    constraint api_key_prefix_unique unique (prefix),
    constraint api_key_secret_unique unique (secret_hash)
  );
  create index api_key_client_index on api_key (client_id);
  create table api_client_use (
    client_id uuid not null,
    day date not null,
    requests integer not null,
    refused integer not null,
    limited integer not null,
    constraint api_client_use_key primary key (client_id, day),
    constraint api_client_use_client foreign key (client_id) references api_client (id)
  );`;

/**
 * Whose key it is, and whether it still opens anything: read with every request, so revoking acts at once. Like
 * find_session it answers nothing without the hash of a key.
 */
const findClient = `
  create function find_api_client(hash bytea) returns table (
    client_id uuid, name text, unit_id uuid, blocs text[], scopes text[], requests_per_minute integer, state text,
    unit_revision bigint)
  language plpgsql security definer set search_path = public as $$
  begin
    update api_key k set last_used_at = now()
      where k.secret_hash = hash and (k.last_used_at is null or k.last_used_at < now() - interval '15 seconds');
    return query
      select c.id, c.name, c.unit_id, c.blocs, c.scopes, c.requests_per_minute,
        case when c.is_disabled then 'disabled'
          when k.ends_at <= now() or c.expires_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date then 'expired'
          else 'live' end,
        (select revision from org_unit_revision)
      from api_key k join api_client c on c.id = k.client_id where k.secret_hash = hash;
  end $$;`;

export class ApiClients1764105001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['api_client', 'api_key', 'api_client_use']) await runner.query(protectTable(table));
    await runner.query(auditTable('api_client', { recordType: 'api_client', recordColumn: 'id' }));
    await runner.query(
      auditTable('api_key', {
        recordType: 'api_client',
        recordColumn: 'client_id',
        hidden: ['secret_hash', 'last_used_at'],
      }),
    );
    await runner.query(findClient);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function find_api_client; drop table api_client_use, api_key, api_client');
  }
}
