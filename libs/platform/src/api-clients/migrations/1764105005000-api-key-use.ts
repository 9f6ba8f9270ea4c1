import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '../../database/row-level-security.js';

/** When a key was used stands beside the key: on the audited row it left an empty entry in the trail every time. */
const table = `
  create table api_key_use (
    key_id uuid primary key,
    last_used_at timestamptz not null,
    constraint api_key_use_key foreign key (key_id) references api_key (id)
  );
  insert into api_key_use select id, last_used_at from api_key where last_used_at is not null;
  alter table api_key drop column last_used_at;`;

const findClient = `
  create or replace function find_api_client(hash bytea) returns table (
    client_id uuid, name text, unit_id uuid, blocs text[], scopes text[], requests_per_minute integer, state text,
    unit_revision bigint)
  language plpgsql security definer set search_path = public as $$
  begin
    insert into api_key_use as u (key_id, last_used_at)
      select k.id, now() from api_key k where k.secret_hash = hash and not exists (
        select from api_key_use r where r.key_id = k.id and r.last_used_at > now() - interval '15 seconds')
      on conflict (key_id) do update set last_used_at = excluded.last_used_at;
    return query
      select c.id, c.name, c.unit_id, c.blocs, c.scopes, c.requests_per_minute,
        case when c.is_disabled then 'disabled'
          when k.ends_at <= now() or c.expires_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date then 'expired'
          else 'live' end,
        (select revision from org_unit_revision)
      from api_key k join api_client c on c.id = k.client_id where k.secret_hash = hash;
  end $$;`;

export class ApiKeyUse1764105005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectTable('api_key_use'));
    await runner.query(findClient);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table api_key add column last_used_at timestamptz;
      update api_key k set last_used_at = u.last_used_at from api_key_use u where u.key_id = k.id`);
    await runner.query(findClient.replace(/insert into[\s\S]*?excluded\.last_used_at;/, ''));
    await runner.query('drop table api_key_use');
  }
}
