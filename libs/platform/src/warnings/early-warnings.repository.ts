import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import { v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../database/index.js';
import type { FoundWarning } from './warning-source.js';

export interface WarningKindFacts {
  readonly kind: string;
  readonly fieldClass: FieldClass;
}

/** What a look at one kind has changed. */
export interface StoredChanges {
  readonly opened: number;
  readonly reopened: number;
  readonly changed: number;
  readonly closed: number;
}

/** A unit in which something has changed that a warning may come from. */
export interface WarningMark {
  readonly id: number;
  readonly unitId: string;
}

/** So many rows in one statement: each stays far below the time limit of statements. */
const AT_ONCE = 5_000;

const SYSTEM = 'Hệ thống';

/**
 * One statement for many rows: new ones are added, changed ones rewritten, equal ones left alone. What was acknowledged
 * as less than severe and becomes severe is open again.
 */
const STORE = `
  with found as (
    select * from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::uuid[], $9::text[], $10::text[],
        $11::text[], $12::date[], $13::text[])
      as f(id, key, unit_id, bloc, office_id, civil_servant_id, subject, reason, link, due_on, severity)),
  known as (
    select w.key, w.state from early_warning w join found f on f.key = w.key where w.kind = $1),
  written as (
    insert into early_warning as w
      (id, kind, key, unit_id, bloc, office_id, civil_servant_id, field_class, subject, reason, link, due_on, severity)
    select id, $1, key, unit_id, bloc, office_id, civil_servant_id, $2, subject, reason, link, due_on, severity from found
    on conflict (kind, key) do update set
      unit_id = excluded.unit_id, bloc = excluded.bloc, office_id = excluded.office_id,
      civil_servant_id = excluded.civil_servant_id, field_class = excluded.field_class, subject = excluded.subject,
      reason = excluded.reason, link = excluded.link, due_on = excluded.due_on, severity = excluded.severity,
      state = case when w.state = 'resolved' then 'open'
        when w.state = 'acknowledged' and excluded.severity = 'high' and w.severity <> 'high' then 'open'
        else w.state end,
      acknowledged_until = case when excluded.severity = 'high' and w.severity <> 'high' then null
        else w.acknowledged_until end,
      opened_at = case when w.state = 'resolved' then now() else w.opened_at end,
      note = case when w.state = 'resolved' then null else w.note end,
      handled_by_id = case when w.state = 'resolved' then null else w.handled_by_id end,
      handled_by = case when w.state = 'resolved' then null else w.handled_by end,
      handled_at = case when w.state = 'resolved' then null else w.handled_at end,
      closed_at = null, changed_at = now(), version = w.version + 1
    where w.state = 'resolved'
      or (w.unit_id, w.bloc, w.office_id, w.civil_servant_id, w.field_class, w.subject, w.reason, w.link, w.due_on, w.severity)
        is distinct from (excluded.unit_id, excluded.bloc, excluded.office_id, excluded.civil_servant_id,
          excluded.field_class, excluded.subject, excluded.reason, excluded.link, excluded.due_on, excluded.severity)
    returning w.id, w.key, w.reason),
  steps as (
    insert into early_warning_step (warning_id, step, actor_name, reason)
    select w.id, case when k.key is null then 'opened' when k.state = 'resolved' then 'reopened' else 'changed' end,
      '${SYSTEM}', w.reason
    from written w left join known k on k.key = w.key
    returning step)
  select count(*) filter (where step = 'opened') as opened, count(*) filter (where step = 'reopened') as reopened,
    count(*) filter (where step = 'changed') as changed
  from steps`;

/** Those of the kind (in these units) whose cause was not found again. */
const CLOSE = `
  with gone as (
    update early_warning w set state = 'resolved', closed_at = now(), changed_at = now(), acknowledged_until = null,
      version = w.version + 1
    where w.kind = $1 and w.state <> 'resolved' and ($3::uuid[] is null or w.unit_id = any ($3))
      and not exists (select from unnest($2::text[]) as f(key) where f.key = w.key)
    returning w.id),
  steps as (
    insert into early_warning_step (warning_id, step, actor_name) select id, 'resolved', '${SYSTEM}' from gone returning 1)
  select count(*) as closed from steps`;

/** Acknowledged until a day that is over, and the cause still there. */
const RETURN = `
  with due as (
    update early_warning w set state = 'open', changed_at = now(), acknowledged_until = null, version = w.version + 1
    where w.state = 'acknowledged' and w.acknowledged_until < $1::date
    returning w.id)
  insert into early_warning_step (warning_id, step, actor_name) select id, 'returned', '${SYSTEM}' from due`;

/** What the engine writes, always by many rows at once. */
@Injectable()
export class EarlyWarningsRepository {
  /** One look at a kind at a time, in whichever process; held to the end of the transaction. */
  async lock(writer: Writer, kind: string): Promise<void> {
    await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`early warnings ${kind}`]);
  }

  async store(
    writer: Writer,
    { kind, fieldClass }: WarningKindFacts,
    found: readonly FoundWarning[],
    unitIds: readonly string[] | null,
  ): Promise<StoredChanges> {
    const changes = { opened: 0, reopened: 0, changed: 0 };
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const part = found.slice(from, from + AT_ONCE);
      const [row] = await writer.query<typeof changes>(STORE, [kind, fieldClass, ...columnsOf(part)]);
      changes.opened += row?.opened ?? 0;
      changes.reopened += row?.reopened ?? 0;
      changes.changed += row?.changed ?? 0;
    }
    const [row] = await writer.query<{ closed: number }>(CLOSE, [kind, found.map(({ key }) => key), unitIds]);
    return { ...changes, closed: row?.closed ?? 0 };
  }

  async returnOverdue(writer: Writer, on: string): Promise<void> {
    await writer.query(RETURN, [on]);
  }

  async noteCheck(writer: Writer, kind: string, found: number, milliseconds: number): Promise<void> {
    await writer.query(
      `insert into early_warning_check (kind, checked_at, found, milliseconds) values ($1, now(), $2, $3)
       on conflict (kind) do update set checked_at = excluded.checked_at, found = excluded.found,
         milliseconds = excluded.milliseconds`,
      [kind, found, milliseconds],
    );
  }

  /** The oldest of the last looks at all units, by kind; null where one has not been yet. */
  async checkedAt(reader: Reader, kinds: readonly string[]): Promise<Date | null> {
    const [row] = await reader.query<{ at: Date | null; known: number }>(
      'select min(checked_at) as at, count(*) as known from early_warning_check where kind = any ($1)',
      [kinds],
    );
    return row && row.known === kinds.length ? row.at : null;
  }

  async marks(reader: Reader): Promise<WarningMark[]> {
    return reader.query<WarningMark>('select id, unit_id as "unitId" from early_warning_mark order by id');
  }

  async dropMarks(writer: Writer, marks: readonly WarningMark[]): Promise<void> {
    await writer.query('delete from early_warning_mark where id = any ($1::bigint[])', [marks.map(({ id }) => id)]);
  }
}

function columnsOf(found: readonly FoundWarning[]): unknown[][] {
  const column = (of: (warning: FoundWarning) => unknown): unknown[] => found.map(of);
  return [
    column(() => uuid()),
    column((w) => w.key),
    column((w) => w.unitId),
    column((w) => w.bloc),
    column((w) => w.officeId),
    column((w) => w.civilServantId),
    column((w) => w.subject),
    column((w) => w.reason),
    column((w) => w.link),
    column((w) => w.dueOn),
    column((w) => w.severity),
  ];
}
