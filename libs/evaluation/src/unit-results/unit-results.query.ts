import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { decimalText, type EvaluationRules, type ResultPeriod } from '../domain/index.js';

/** One unit, or with `unitId` null all of them together. */
export interface StoredUnitResult {
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly people: number;
  readonly scored: number;
  readonly mean: number | null;
  readonly excellent: number;
  readonly good: number;
  readonly satisfactory: number;
  readonly unsatisfactory: number;
  readonly insufficientData: number;
  readonly absent: number;
  readonly isClosed: boolean;
}

export interface ResultsWanted {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly period: ResultPeriod;
  /** Periods whose points count. */
  readonly counted: readonly string[];
}

const POINTS = `split_part(s.points_exact, '/', 1)::numeric / split_part(s.points_exact, '/', 2)::numeric`;
// $1 units below · $2 bloc · $3 and $4 first and last day · $5 counted periods · $6 decimals · $7–$9 thresholds.
const SCORES = `from period_score s where s.unit_id = any ($1) and s.bloc = $2 and s.period = any ($5)`;
/** As each unit scored them: who moved within the month stands in both. */
const OF_ONE = {
  results: `
    select s.civil_servant_id, s.unit_id, s.state, ${POINTS} as points, round(s.points_hundredths / 100.0, $6::int) as rounded ${SCORES}`,
  alongside: 'r.civil_servant_id = p.civil_servant_id and r.unit_id = p.unit_id',
  once: 'p.civil_servant_id, p.unit_id',
};
/** Each once, where they were scored last: the mean of the months, of two units in one month the mean of both. */
const OF_MEANS = {
  results: `
    select m.civil_servant_id, substr(max(m.period || m.unit_id::text), 8)::uuid as unit_id,
      case when bool_or(m.points is not null) then 'scored' when bool_or(m.not_scored) then 'not_scored'
        when bool_or(m.absent) then 'absent' else 'insufficient_data' end as state,
      avg(m.points) as points, round(round(avg(m.points), 10), $6::int) as rounded
    from (
      select s.civil_servant_id, s.period, max(s.unit_id::text) as unit_id, avg(${POINTS}) as points,
        bool_or(s.state = 'not_scored') as not_scored, bool_or(s.state = 'absent') as absent
      ${SCORES} group by s.civil_servant_id, s.period) m
    group by m.civil_servant_id`,
  alongside: 'r.civil_servant_id = p.civil_servant_id',
  once: 'p.civil_servant_id',
};

/** Whoever worked there in the period stands in the figures, with a result or without. */
const statement = ({ results, alongside, once }: typeof OF_ONE): string => `
  with results as (${results}),
  people as (
    select distinct on (${once}) p.civil_servant_id, p.unit_id from posting p
    where p.unit_id = any ($1) and p.bloc = $2 and p.started_on <= $4::date
      and coalesce(p.ended_on, 'infinity') >= $3::date
    order by ${once}, p.started_on desc),
  figures as (
    select coalesce(r.unit_id, p.unit_id) as unit_id, count(*)::int as people, count(r.points)::int as scored,
      round(avg(r.points), 2)::float8 as mean,
      (count(*) filter (where r.rounded >= $7::numeric))::int as excellent,
      (count(*) filter (where r.rounded >= $8::numeric and r.rounded < $7::numeric))::int as good,
      (count(*) filter (where r.rounded >= $9::numeric and r.rounded < $8::numeric))::int as satisfactory,
      (count(*) filter (where r.rounded < $9::numeric))::int as unsatisfactory,
      (count(*) filter (where r.state = 'insufficient_data'))::int as "insufficientData",
      (count(*) filter (where r.state = 'absent'))::int as absent
    from people p full join results r on ${alongside}
    group by grouping sets ((coalesce(r.unit_id, p.unit_id)), ()))
  select f.unit_id as "unitId", u.full_name as "unitName", f.people, f.scored, f.mean, f.excellent, f.good, f.satisfactory,
    f.unsatisfactory, f."insufficientData", f.absent,
    (select count(distinct k.period) from closed_period k where k.unit_id = f.unit_id and k.bloc = $2
      and k.period = any ($5)) = cardinality($5::text[]) as "isClosed"
  from figures f left join org_unit u on u.id = f.unit_id
  order by f.unit_id is null, u.sort_order, u.code, u.id`;
const RESULTS = { one: statement(OF_ONE), means: statement(OF_MEANS) };

const BELOW = `
  with recursive below as (
    select id from org_unit where id = $1
    union all select u.id from org_unit u join below b on u.parent_id = b.id)
  select id from below`;

/** Results by unit, set-based: an index over period and unit holds all that is asked of the scores. */
@Injectable()
export class UnitResultsQuery {
  /** The whole comes last, as the row without a unit. */
  async of(
    reader: Reader,
    { unitId, bloc, period, counted }: ResultsWanted,
    { decimals, thresholds }: EvaluationRules,
  ): Promise<StoredUnitResult[]> {
    const below = await reader.query<{ id: string }>(BELOW, [unitId]);
    const limits = [thresholds.excellent, thresholds.good, thresholds.satisfactory].map((one) => decimalText(one, 2));
    const values = [below.map(({ id }) => id), bloc, period.from, period.to, counted, decimals, ...limits];
    return reader.queryPlanned<StoredUnitResult>(
      period.months.length === 1 || counted.length === 1 ? RESULTS.one : RESULTS.means,
      values,
    );
  }
}
