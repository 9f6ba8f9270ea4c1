import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '../../database/row-level-security.js';

/** What this database was begun for, once and for good, and which migrations it has. */
export class Operation1764108000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table installation (
        id uuid primary key,
        is_only boolean not null default true,
        purpose text not null,
        begun_at timestamptz not null default now(),
        constraint installation_only check (is_only),
        constraint installation_one unique (is_only),
        constraint installation_purpose check (purpose in ('demo', 'production', 'test'))
      );`);
    await runner.query(protectTable('installation'));
    // The API's login role may not read the list itself, and readiness asks before any scope is known.
    await runner.query(`
      create function applied_migrations() returns setof text
        language sql stable security definer set search_path = public as 'select name::text from migration';`);
    // The queue belongs to the worker's role; how long it is, everybody in the system may know.
    await runner.query(`
      create function task_counts() returns table (state text, count integer)
        language plpgsql stable security definer set search_path = graphile_worker, pg_temp as $$
      begin
        return query
          select case when locked_at is not null then 'running' when attempts >= max_attempts then 'given_up'
              when attempts > 0 then 'failed' when run_at > now() then 'later' else 'due' end, count(*)::int
            from _private_jobs group by 1;
      end $$;
      grant create on schema public to commune_worker;
      alter function task_counts owner to commune_worker;
      revoke create on schema public from commune_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function task_counts; drop function applied_migrations; drop table installation');
  }
}
