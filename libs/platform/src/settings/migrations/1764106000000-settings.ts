import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectCatalogue } from '../../database/row-level-security.js';

const table = `
  create table setting_value (
    id uuid primary key,
    setting_id uuid not null,
    key text not null,
    value text not null,
    effective_from date not null,
    reason text not null,
    set_by_name text not null,
    set_at timestamptz not null default now(),
    constraint setting_value_once unique (key, effective_from)
  );`;

/** What has been in force stays: a value is set from today on, never altered, and withdrawn only before its day is over. */
const closedPast = `
  create function refuse_past_setting() returns trigger language plpgsql as $$
  declare today date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
  begin
    if tg_op = 'UPDATE' or coalesce(new.effective_from, old.effective_from) < today then
      raise exception 'a setting of a past day stays' using errcode = 'check_violation', constraint = 'setting_value_past';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger setting_value_past before insert or update or delete on setting_value
    for each row execute function refuse_past_setting();`;

export class Settings1764106000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(closedPast);
    await runner.query(protectCatalogue('setting_value', ['changeSetting', 'withdrawSettingValue']));
    await runner.query(
      auditTable('setting_value', { recordType: 'setting', recordColumn: 'setting_id', hidden: ['set_at'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table setting_value; drop function refuse_past_setting');
  }
}
