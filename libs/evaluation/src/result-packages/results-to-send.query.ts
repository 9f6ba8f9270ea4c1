import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { ResultToSend } from './result-fields.js';
import { UNPACKED_OF_YEAR, YEARS_DUE } from './year-results.js';

export interface PackageAsked {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly period: string;
}

export interface PackageOrder extends PackageAsked {
  readonly includeIdNumbers: boolean;
}

export interface WaitingResults {
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly period: string;
  readonly resultOn: string;
  readonly people: number;
  readonly packed: number;
  readonly sent: number;
}

export interface WaitingQuery {
  readonly page?: number;
  readonly pageSize?: number;
  readonly sort?: string;
  readonly q?: string;
  readonly unitId?: string;
  readonly period?: string;
}

const BELOW = `
  below as (
    select id from org_unit where id = $1
    union all select u.id from org_unit u join below b on u.parent_id = b.id)`;
const DAY = `at time zone 'Asia/Ho_Chi_Minh')::date`;

const YEAR_LENGTH = 'YYYY'.length;

/** Of closed periods, what stands in no package that was not withdrawn. $1 unit, $2 bloc, $3 period. */
const UNPACKED = `
  select s.id as "resultId", s.civil_servant_id as "civilServantId", c.code as "personCode", s.full_name as "fullName",
    to_char(c.birth_date, 'YYYY-MM-DD') as "birthDate", s.unit_id as "unitId", u.code as "unitCode",
    u.full_name as "unitName", s.bloc, s.office_id as "officeId", o.full_name as "officeName",
    s.position_title as "positionTitle", s.is_leader as "isLeader", s.period,
    to_char((k.closed_at ${DAY}, 'YYYY-MM-DD') as "resultOn", s.points_hundredths / 100.0::float8 as points,
    s.general_hundredths / 100.0::float8 as "generalPoints",
    round((s.calculation -> 'score' ->> 'resultPoints')::numeric, 2)::float8 as "resultPoints",
    null as level, null as "decisionNumber", null as "idNumber"
  from period_score s
    join closed_period k on k.unit_id = s.unit_id and k.bloc = s.bloc and k.period = s.period
    join org_unit u on u.id = s.unit_id join org_unit o on o.id = s.office_id
    left join civil_servant c on c.id = s.civil_servant_id
  where s.unit_id in (select id from below) and s.bloc = $2 and s.period = $3 and s.state = 'scored'
    and not exists (select from packed_result r where r.result_id = s.id and not r.is_withdrawn)
  order by u.sort_order, u.code, o.sort_order, s.full_name collate "vi-x-icu", s.id`;
const WITHOUT_RESULT = `
  with recursive ${BELOW}
  select s.state, count(*)::int as people from period_score s
    join closed_period k on k.unit_id = s.unit_id and k.bloc = s.bloc and k.period = s.period
  where s.unit_id in (select id from below) and s.bloc = $2 and s.period = $3 and s.state <> 'scored'
  group by s.state order by s.state`;

/**
 * Closed periods and published years by unit with how many results went out. A quarter whose months were closed is their mean: the months are
 * what is due. `closed_period` has no wall, the scores have: a unit is told where its scores may be read.
 */
const WAITING = `
  with due as (
    select k.unit_id, k.bloc, k.period, (k.closed_at ${DAY} as result_on, k.scored as people
    from closed_period k
    where k.scored > 0 and ($1::uuid is null or k.unit_id = $1) and ($2::text is null or k.period = $2)
      and exists (select from period_score s where s.period = k.period and s.unit_id = k.unit_id and s.bloc = k.bloc)
      and not exists (select from closed_period m where k.period ~ 'Q' and m.unit_id = k.unit_id and m.bloc = k.bloc
        and m.period !~ 'Q' and m.period_from = k.period_from)
    union all ${YEARS_DUE}),
  counted as (
    select d.*, c.packed, c.sent from due d, lateral (
      select coalesce(sum(w.people) filter (where p.state = 'ready'), 0)::int as packed,
        coalesce(sum(w.people) filter (where p.state = 'sent'), 0)::int as sent
      from packed_unit w join result_package p on p.id = w.package_id
      where w.unit_id = d.unit_id and w.bloc = d.bloc and w.period = d.period and not w.is_withdrawn) c
    where c.sent < d.people),
  told as (
    select c.*, u.full_name, u.sort_order, u.code from counted c join org_unit u on u.id = c.unit_id
    where $3::text is null or fold_text(u.full_name) like '%' || fold_text($3) || '%')`;
const sortable = { due: 't.result_on', unit: 't.sort_order', period: 't.period' };

@Injectable()
export class ResultsToSend {
  /** Of two who pack the same at once, the second sees what the first has packed. */
  async lock(reader: Reader, { bloc, period }: PackageAsked): Promise<void> {
    await reader.query(`select pg_advisory_xact_lock(hashtextextended('result-package ' || $1 || ' ' || $2, 0))`, [
      bloc,
      period,
    ]);
  }

  async unpacked(reader: Reader, { unitId, bloc, period }: PackageAsked): Promise<ResultToSend[]> {
    const results = period.length === YEAR_LENGTH ? UNPACKED_OF_YEAR : UNPACKED;
    return reader.queryPlanned<ResultToSend>(`with recursive ${BELOW} ${results}`, [unitId, bloc, period]);
  }

  async withoutResult(reader: Reader, { unitId, bloc, period }: PackageAsked): Promise<Record<string, number>> {
    const values = [unitId, bloc, period];
    const rows = await reader.queryPlanned<{ state: string; people: number }>(WITHOUT_RESULT, values);
    return Object.fromEntries(rows.map(({ state, people }) => [state, people]));
  }

  /** What is due soonest comes first. */
  async waiting(reader: Reader, query: WaitingQuery): Promise<WaitingResults[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortable, 'due', 't.code, t.period, t.bloc, t.unit_id');
    return reader.queryPlanned<WaitingResults>(
      `${WAITING}
       select t.unit_id as "unitId", t.full_name as "unitName", t.bloc, t.period,
         to_char(t.result_on, 'YYYY-MM-DD') as "resultOn", t.people, t.packed, t.sent
       from told t ${order} limit ${pageSize} offset ${offset}`,
      filters(query),
    );
  }

  async countWaiting(reader: Reader, query: WaitingQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `${WAITING} select count(*)::int as total from (select from told limit ${TOTAL_LIMIT + 1}) as few`,
      filters(query),
    );
    return row?.total ?? 0;
  }
}

const filters = ({ unitId, period, q }: WaitingQuery): unknown[] => [unitId ?? null, period ?? null, q ?? null];
