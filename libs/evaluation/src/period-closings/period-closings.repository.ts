import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import type { EvaluationPeriod } from '../domain/index.js';
import type { PeriodClosingView, UnitScoringProgress } from './period-closings.dto.js';

export interface StoredClosing extends Omit<PeriodClosingView, 'periodName'> {
  readonly jobId: string | null;
  readonly version: number;
}

export interface NewClosing {
  readonly id: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly period: string;
  readonly startedByName: string;
  /** Now, unless a demonstration tells of earlier days. */
  readonly startedAt?: string;
}

export interface PlaceOfPeriod {
  readonly unitId: string;
  readonly bloc: Bloc;
}

/** Whom a closing would leave without points, beside the number of all of them. */
export interface UnconfirmedPerson {
  readonly fullName: string;
  readonly unitName: string;
  readonly total: number;
}

export interface UnitToClose {
  readonly id: string;
  readonly name: string;
}

export interface ClosedUnit {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly closingId: string;
  readonly people: number;
  readonly scored: number;
  /** Now, unless a demonstration tells of earlier days. */
  readonly closedAt?: string;
}

const instant = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const SELECT = `
  select c.id, c.unit_id as "unitId", u.full_name as "unitName", c.bloc, c.period, c.state,
    c.started_by_name as "startedByName", ${instant('c.started_at')} as "startedAt",
    ${instant('c.closed_at')} as "closedAt", c.units, c.people, c.scored, c.job_id as "jobId", c.version
  from period_closing c join org_unit u on u.id = c.unit_id`;
const BELOW = `
  with recursive below as (
    select id from org_unit where id = $1
    union all select u.id from org_unit u join below b on u.parent_id = b.id)`;
/** Where somebody of the bloc worked in the period, in the order of the list of units. */
const UNITS = `
  ${BELOW}
  select u.id, u.full_name as name from org_unit u
  where u.id in (select id from below) and exists (select from posting p where p.unit_id = u.id and p.bloc = $2
    and p.started_on <= $4::date and coalesce(p.ended_on, 'infinity') >= $3::date)
  order by u.sort_order, u.code, u.id`;
// $5 to $7: the cards that the period is scored by, with their days. Of a quarter of months all three must be confirmed.
const STOOD = `
  ${BELOW},
  cards as (select * from unnest($5::text[], $6::date[], $7::date[]) as c (period, first, last)),
  people as (
    select distinct p.civil_servant_id, p.unit_id, c.period from posting p
      join cards c on p.started_on <= c.last and coalesce(p.ended_on, 'infinity') >= c.first
    where p.bloc = $2 and p.unit_id in (select id from below)),
  stood as (
    select p.civil_servant_id, p.unit_id, bool_and(s.state is not distinct from 'confirmed') as is_confirmed,
      bool_and(coalesce(s.state, 'open') <> 'open') as is_sent
    from people p left join scorecard s
      on s.civil_servant_id = p.civil_servant_id and s.unit_id = p.unit_id and s.period = p.period
    group by p.civil_servant_id, p.unit_id)`;
const IS_CLOSED = `exists (select from closed_period k where k.unit_id = u.id and k.bloc = $2 and k.period_from <= $3
      and k.period_to >= $4)`;
const PROGRESS = `
  ${STOOD},
  counted as (
    select unit_id, count(*)::int as people, count(*) filter (where is_sent and not is_confirmed)::int as self_scored,
      count(*) filter (where is_confirmed)::int as confirmed
    from stood group by unit_id)
  select c.unit_id as "unitId", u.full_name as "unitName", c.people, c.self_scored as "selfScored", c.confirmed,
    ${IS_CLOSED} as "isClosed"
  from counted c join org_unit u on u.id = c.unit_id order by u.sort_order, u.code, u.id`;
// Which of them a closing would leave without points; a few are told by name.
const UNCONFIRMED = `
  ${STOOD}
  select c.full_name as "fullName", u.full_name as "unitName", count(*) over ()::int as total
  from stood t join org_unit u on u.id = t.unit_id join civil_servant c on c.id = t.civil_servant_id
  where not t.is_confirmed and not ${IS_CLOSED}
  order by u.sort_order, u.code, c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu", c.id limit $8`;

@Injectable()
export class PeriodClosingsRepository {
  async list(reader: Reader, period: string | null): Promise<StoredClosing[]> {
    return reader.query<StoredClosing>(
      `${SELECT} where $1::text is null or c.period = $1 order by c.started_at desc, c.id limit 200`,
      [period],
    );
  }

  async find(reader: Reader, id: string): Promise<StoredClosing | undefined> {
    const [closing] = await reader.query<StoredClosing>(`${SELECT} where c.id = $1`, [id]);
    return closing;
  }

  async findOf(reader: Reader, unitId: string, bloc: Bloc, period: string): Promise<StoredClosing | undefined> {
    const [closing] = await reader.query<StoredClosing>(
      `${SELECT} where c.unit_id = $1 and c.bloc = $2 and c.period = $3`,
      [unitId, bloc, period],
    );
    return closing;
  }

  /** False where somebody else has begun the same at the same moment. */
  async insert(writer: Writer, closing: NewClosing): Promise<boolean> {
    const { id, unitId, bloc, period, startedByName, startedAt = null } = closing;
    const inserted = await writer.query(
      `insert into period_closing (id, unit_id, bloc, period, state, started_by_name, started_at)
       values ($1, $2, $3, $4, 'running', $5, coalesce($6::timestamptz, now()))
       on conflict on constraint period_closing_once do nothing returning id`,
      [id, unitId, bloc, period, startedByName, startedAt],
    );
    return inserted.length === 1;
  }

  async runsAs(writer: Writer, id: string, jobId: string): Promise<void> {
    await writer.query('update period_closing set job_id = $2, version = version + 1 where id = $1', [id, jobId]);
  }

  /** With the counts of all its units, of those too that somebody had closed before. */
  async markClosed(
    writer: Writer,
    { id, bloc, period }: Pick<StoredClosing, 'id' | 'bloc' | 'period'>,
    unitIds: readonly string[],
    closedAt: string | null = null,
  ): Promise<void> {
    await writer.query(
      `update period_closing c set state = 'closed', closed_at = coalesce($5::timestamptz, now()), version = version + 1, units = k.units,
         people = k.people, scored = k.scored
       from (select count(*)::int as units, coalesce(sum(people), 0)::int as people, coalesce(sum(scored), 0)::int as scored
         from closed_period where unit_id = any ($2) and bloc = $3 and period = $4) k
       where c.id = $1 and c.state = 'running'`,
      [id, unitIds, bloc, period, closedAt],
    );
  }

  async units(reader: Reader, unitId: string, bloc: Bloc, { from, to }: EvaluationPeriod): Promise<UnitToClose[]> {
    return reader.query<UnitToClose>(UNITS, [unitId, bloc, from, to]);
  }

  /** By the cards that score the period: its own, or those of its months. */
  async progress(
    reader: Reader,
    { unitId, bloc }: PlaceOfPeriod,
    { from, to }: EvaluationPeriod,
    cards: readonly EvaluationPeriod[],
  ): Promise<UnitScoringProgress[]> {
    return reader.queryPlanned<UnitScoringProgress>(PROGRESS, [unitId, bloc, from, to, ...daysOf(cards)]);
  }

  /** Those whose cards are not all confirmed where the period is open: the first so many, each with the number of all. */
  async unconfirmed(
    reader: Reader,
    { unitId, bloc }: PlaceOfPeriod,
    { from, to }: EvaluationPeriod,
    cards: readonly EvaluationPeriod[],
    most: number,
  ): Promise<UnconfirmedPerson[]> {
    return reader.queryPlanned<UnconfirmedPerson>(UNCONFIRMED, [unitId, bloc, from, to, ...daysOf(cards), most]);
  }

  /** Alone with the place: whoever writes there has ended, or waits until this has. */
  async lock(writer: Writer, unitId: string, bloc: Bloc): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('evaluation-period ' || $1::uuid || $2, 0))`, [
      unitId,
      bloc,
    ]);
  }

  async isClosed(reader: Reader, unitId: string, bloc: Bloc, { key }: EvaluationPeriod): Promise<boolean> {
    const rows = await reader.query('select from closed_period where unit_id = $1 and bloc = $2 and period = $3', [
      unitId,
      bloc,
      key,
    ]);
    return rows.length > 0;
  }

  async close(writer: Writer, { key, from, to }: EvaluationPeriod, unit: ClosedUnit): Promise<void> {
    const { unitId, bloc, closingId, people, scored, closedAt = null } = unit;
    await writer.query(
      `insert into closed_period (unit_id, bloc, period, period_from, period_to, closing_id, people, scored, closed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::timestamptz, now()))`,
      [unitId, bloc, key, from, to, closingId, people, scored, closedAt],
    );
  }
}

const daysOf = (cards: readonly EvaluationPeriod[]) => [
  cards.map(({ key }) => key),
  cards.map(({ from }) => from),
  cards.map(({ to }) => to),
];
