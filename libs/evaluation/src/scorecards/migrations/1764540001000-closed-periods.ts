import { auditTable } from '@commune/platform/audit';
import { protectReference, protectUnitRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `unit_id` of a closing is what it was asked for, a province or a commune; of `closed_period` always where people work. */
const tables = `
  create table period_closing (
    id uuid primary key,
    unit_id uuid not null,
    bloc text not null,
    period text not null,
    state text not null,
    started_by_name text not null,
    started_at timestamptz not null default now(),
    closed_at timestamptz,
    units integer,
    people integer,
    scored integer,
    job_id uuid,
    version integer not null default 1,
    constraint period_closing_unit foreign key (unit_id) references org_unit (id),
    constraint period_closing_once unique (unit_id, bloc, period),
    constraint period_closing_bloc check (bloc in ('party', 'government')),
    constraint period_closing_state check (state in ('running', 'closed') and (state = 'closed') = (closed_at is not null))
  );
  create table closed_period (
    unit_id uuid not null,
    bloc text not null,
    period text not null,
    period_from date not null,
    period_to date not null,
    closing_id uuid not null,
    closed_at timestamptz not null default now(),
    people integer not null,
    scored integer not null,
    constraint closed_period_key primary key (unit_id, bloc, period),
    constraint closed_period_closing foreign key (closing_id) references period_closing (id),
    constraint closed_period_unit foreign key (unit_id) references org_unit (id)
  );`;

/**
 * Whoever writes holds the lock of the place shared, whoever closes holds it alone: a write is either in the closed
 * figures or refused. RF409 becomes a refusal with its hint as code.
 */
const frozen = `
  create function refuse_in_closed_period(place uuid, its_bloc text, first_day date, last_day date) returns void
  language plpgsql security definer set search_path = public as $$
  declare found text;
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('evaluation-period ' || place || its_bloc, 0));
    select c.period into found from closed_period c
      where c.unit_id = place and c.bloc = its_bloc and c.period_from <= first_day and c.period_to >= last_day limit 1;
    if found is not null then
      raise exception 'Kỳ đánh giá % của đơn vị đã khóa, số liệu giữ nguyên như khi khóa.', found
        using errcode = 'RF409', hint = 'evaluation.period-closed';
    end if;
  end $$;
  create function keep_closed_work_item() returns trigger language plpgsql as $$
  begin
    -- Two records of one person become one: the work stays as it was, under the name that is kept.
    if tg_op = 'UPDATE' and current_setting('app.operation', true) = 'mergeCivilServants'
      and to_jsonb(new) - 'civil_servant_id' = to_jsonb(old) - 'civil_servant_id' then
      return new;
    end if;
    if tg_op <> 'INSERT' then
      perform refuse_in_closed_period(old.unit_id, old.bloc, old.deadline, old.deadline);
    end if;
    if tg_op <> 'DELETE' then
      perform refuse_in_closed_period(new.unit_id, new.bloc, new.deadline, new.deadline);
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create function deadline_of_work_item(item uuid) returns date
  language sql stable security definer set search_path = public as $$ select deadline from work_item where id = item $$;
  create function keep_closed_work_item_mark() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and current_setting('app.operation', true) = 'mergeCivilServants'
      and to_jsonb(new) - 'civil_servant_id' = to_jsonb(old) - 'civil_servant_id' then
      return new;
    end if;
    if tg_op <> 'INSERT' then
      perform refuse_in_closed_period(old.unit_id, old.bloc, deadline_of_work_item(old.work_item_id),
        deadline_of_work_item(old.work_item_id));
    end if;
    if tg_op <> 'DELETE' then
      perform refuse_in_closed_period(new.unit_id, new.bloc, deadline_of_work_item(new.work_item_id),
        deadline_of_work_item(new.work_item_id));
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create function keep_closed_score() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' then
      perform refuse_in_closed_period(old.unit_id, old.bloc, old.period_from, old.period_to);
    end if;
    if tg_op <> 'DELETE' then
      perform refuse_in_closed_period(new.unit_id, new.bloc, new.period_from, new.period_to);
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create function keep_closed_period() returns trigger language plpgsql as $$
  begin
    raise exception 'Kỳ đánh giá đã khóa không mở lại.' using errcode = 'RF409', hint = 'evaluation.period-closed';
  end $$;
  create function keep_period_closing() returns trigger language plpgsql as $$
  begin
    if old.state = 'closed' then
      raise exception 'Kỳ đánh giá đã khóa không mở lại.' using errcode = 'RF409', hint = 'evaluation.period-closed';
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  revoke execute on function refuse_in_closed_period, deadline_of_work_item from public;
  grant execute on function refuse_in_closed_period, deadline_of_work_item to scoped, everything;
  create trigger work_item_closed before insert or update or delete on work_item
    for each row execute function keep_closed_work_item();
  create trigger work_item_mark_closed before insert or update or delete on work_item_mark
    for each row execute function keep_closed_work_item_mark();
  create trigger scorecard_closed before insert or update or delete on scorecard
    for each row execute function keep_closed_score();
  create trigger period_score_closed before insert or update or delete on period_score
    for each row execute function keep_closed_score();
  create trigger closed_period_fixed before update or delete on closed_period
    for each row execute function keep_closed_period();
  create trigger period_closing_fixed before update or delete on period_closing
    for each row execute function keep_period_closing();`;

export class ClosedPeriods1764540001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectUnitRecords('period_closing'));
    await runner.query(protectReference('closed_period'));
    await runner.query(frozen);
    await runner.query(
      auditTable('period_closing', { recordType: 'period_closing', recordColumn: 'id', hidden: ['job_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table closed_period, period_closing;
      drop function keep_closed_work_item, keep_closed_work_item_mark, keep_closed_score cascade;
      drop function keep_closed_period, keep_period_closing, deadline_of_work_item, refuse_in_closed_period`);
  }
}
