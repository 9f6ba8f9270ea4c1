import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schema of the worker library belongs to a login role of its own; the library fills it. Requests reach it by one
 * function, in their own transaction, since its tables are closed to every role but their owner.
 */
export class TaskQueue1764102000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema graphile_worker authorization commune_worker;
      set local role commune_worker;
      -- The library would make this table too, but asks for the right to make schemas before it does.
      create table graphile_worker.migrations (
        id int primary key,
        ts timestamptz not null default now(),
        breaking boolean not null default false
      );
      reset role;`);
    await runner.query(`
      create function enqueue_task(
        task_name text, payload json, queue text, run_at timestamptz, max_attempts integer, task_key text
      ) returns void language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
      begin
        perform add_job(task_name, payload, queue, run_at, max_attempts, task_key);
      end $$;
      revoke execute on function enqueue_task from public;
      grant execute on function enqueue_task to scoped, everything;
      grant create on schema public to commune_worker;
      alter function enqueue_task owner to commune_worker;
      revoke create on schema public from commune_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function enqueue_task; drop schema graphile_worker cascade');
  }
}
