import { protectUnitFacts } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The card as it was when the period of the commune's government was closed, as it is shown. */
const table = `
  create table kept_indicator_card (
    id uuid primary key,
    unit_id uuid not null,
    period text not null,
    closing_id uuid not null,
    card jsonb not null,
    constraint kept_indicator_card_unit foreign key (unit_id) references org_unit (id),
    constraint kept_indicator_card_closing foreign key (closing_id) references period_closing (id),
    constraint kept_indicator_card_once unique (unit_id, period)
  );
  create trigger kept_indicator_card_fixed before update or delete on kept_indicator_card
    for each row execute function keep_closed_period();
  create function keep_closed_indicator_value() returns trigger language plpgsql as $$
  declare
    first_day date := case when new.period like '%Q%'
      then make_date(left(new.period, 4)::int, right(new.period, 1)::int * 3 - 2, 1) else (new.period || '-01')::date end;
    months int := case when new.period like '%Q%' then 3 else 1 end;
  begin
    perform refuse_in_closed_period(new.unit_id, 'government', first_day,
      (first_day + months * interval '1 month' - interval '1 day')::date);
    return new;
  end $$;
  create trigger indicator_value_closed before insert on indicator_value
    for each row execute function keep_closed_indicator_value();`;

export class KeptIndicatorCards1764580002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectUnitFacts('kept_indicator_card'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger indicator_value_closed on indicator_value;
      drop function keep_closed_indicator_value;
      drop table kept_indicator_card`);
  }
}
