import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '../../database/row-level-security.js';

/** Later than the tables of accounts and jobs that it watches. A device is known by its browser: addresses change in an office from day to day. */
const devices = `
  create table known_device (
    account_id uuid not null,
    device bytea not null,
    first_seen_at timestamptz not null default now(),
    constraint known_device_key primary key (account_id, device),
    constraint known_device_account foreign key (account_id) references account (id)
  );`;

/**
 * The rooms of accounts and jobs stand below this one and can't call it. Triggers see every way in which something
 * happens there; what is told of it is decided by a task, which each of them enqueues in the same transaction.
 */
const happenings = `
  create function tell_happening(task text, record uuid) returns void language sql security definer set search_path = public as $$
    select enqueue_task(task, json_build_object('record', record, 'event', gen_random_uuid()), null, null, 25, null) $$;
  create function notice_job_end() returns trigger language plpgsql security definer set search_path = public as $$
    begin perform tell_happening('notifications-job-ended', new.id); return null; end $$;
  create trigger job_end_noticed after update of state on job for each row
    when (new.state is distinct from old.state and new.state in ('done', 'failed')) execute function notice_job_end();
  create function notice_password() returns trigger language plpgsql security definer set search_path = public as $$
    begin perform tell_happening('notifications-password-changed', new.id); return null; end $$;
  create trigger account_password_noticed after update of password_hash on account for each row
    when (new.password_hash is distinct from old.password_hash) execute function notice_password();
  -- The roles with which an account is made are told by the slip of the first password.
  create function notice_role() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if exists (select from account where id = new.account_id and created_at < now()) then
        perform tell_happening('notifications-role-changed', new.account_id);
      end if;
      return null;
    end $$;
  create trigger role_given_noticed after insert on role_assignment for each row execute function notice_role();
  create trigger role_ended_noticed after update of ends_on on role_assignment for each row
    when (new.ends_on is distinct from old.ends_on) execute function notice_role();
  create function notice_device() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      had_devices boolean := exists (select from known_device where account_id = new.account_id);
      is_new boolean;
    begin
      with added as (
        insert into known_device (account_id, device) values (new.account_id, sha256(convert_to(new.user_agent, 'utf8')))
        on conflict do nothing returning 1)
      select exists (select from added) into is_new;
      if is_new and had_devices then perform tell_happening('notifications-new-device', new.account_id); end if;
      return null;
    end $$;
  create trigger session_device_noticed after insert or update of awaits_second_factor on session for each row
    when (not new.awaits_second_factor) execute function notice_device();
  revoke execute on function tell_happening, notice_job_end, notice_password, notice_role, notice_device from public;`;

export class FoundationEvents1764190003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(devices);
    await runner.query(protectTable('known_device'));
    await runner.query(`
      do $$ declare migrator name := current_user; begin
        set local role commune_worker;
        execute format('grant execute on function enqueue_task to %I', migrator);
        execute format('set local role %I', migrator);
      end $$`);
    await runner.query(happenings);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger session_device_noticed on session;
      drop trigger role_ended_noticed on role_assignment;
      drop trigger role_given_noticed on role_assignment;
      drop trigger account_password_noticed on account;
      drop trigger job_end_noticed on job;
      drop function notice_device, notice_role, notice_password, notice_job_end, tell_happening;
      drop table known_device`);
  }
}
