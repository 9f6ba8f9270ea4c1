import { v7 as uuid } from 'uuid';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectCatalogue } from '../../database/row-level-security.js';
import { publicHolidays } from '../public-holidays.js';

const table = `
  create table calendar_day (
    id uuid primary key,
    day date not null,
    kind text not null,
    name text not null,
    source text not null,
    constraint calendar_day_once unique (day),
    constraint calendar_day_kind check (kind in ('holiday', 'working_weekend')),
    constraint calendar_day_of_week check (kind = 'holiday' or extract(isodow from day) >= 6)
  );`;

const INSERT = `
  insert into calendar_day (id, day, kind, name, source)
  select r.id, r.day, r.kind, r.name, r.source
  from jsonb_to_recordset($1::jsonb) as r(id uuid, day date, kind text, name text, source text)
  on conflict (day) do nothing`;

/** Days off and weekend days that are worked, begun with those known when this was written. */
export class Calendar1764106002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectCatalogue('calendar_day', ['setCalendarDay', 'removeCalendarDay', 'beginCalendarYear']));
    await runner.query(INSERT, [JSON.stringify(publicHolidays.map((known) => ({ ...known, id: uuid() })))]);
    await runner.query(auditTable('calendar_day', { recordType: 'calendar_day', recordColumn: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_day');
  }
}
