import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { YearRating } from '../domain/index.js';

/** Somebody in post with the ratings on record, as a source of warnings asks for them. */
export interface RatedPerson {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly isLeader: boolean;
  readonly positionTitle: string;
  readonly postedOn: string;
  readonly ratings: readonly YearRating[];
  /** Days of reprimands, oldest first. */
  readonly reprimands: readonly string[];
  /** Posts that the person is planned for. */
  readonly plannedFor: readonly string[];
  readonly lowQuarter: { readonly period: string; readonly hundredths: number } | null;
}

const rated = (condition: string): string =>
  `exists (select from annual_rating r where r.civil_servant_id = c.id and ${condition})`;
/** Whom each source looks at closer: few of many. $1 the day. */
const chosen = {
  failingLeader: `j.is_leader and ${rated(`r.rating = 'unsatisfactory'`)}`,
  reappointed: `j.is_leader and ${rated(`r.rating = 'unsatisfactory'`)}`,
  reprimanded: `j.is_leader and exists (select from discipline_record d where d.civil_servant_id = c.id and d.form = 'reprimand')`,
  failing: rated(`r.rating = 'unsatisfactory' and r.year >= extract(year from $1::date) - 1`),
  planned: `exists (select from planning_pool_entry e where e.civil_servant_id = c.id and e.removed_on is null)
    and ${rated(`r.rating in ('satisfactory', 'unsatisfactory')`)}`,
  satisfactory: rated(`r.rating = 'satisfactory' and r.year >= extract(year from $1::date) - 1`),
  excellent: rated(`r.rating = 'excellent' and r.year >= extract(year from $1::date) - 1`),
  lowQuarter: 'q.hundredths < 5000',
} as const;
export type ChosenPeople = keyof typeof chosen;

/** The last quarter that is closed where it was scored. */
const QUARTER = `
  left join lateral (
    select s.period, s.points_hundredths as hundredths from period_score s
      join closed_period k on k.unit_id = s.unit_id and k.bloc = s.bloc and k.period = s.period
    where s.civil_servant_id = c.id and s.period like '%Q%' and s.state = 'scored' and s.period_to < $1::date
      and s.period_to >= $1::date - interval '6 months'
    order by s.period desc, s.unit_id limit 1) q on true`;
const statement = (condition: string): string => `
  select c.id as "civilServantId", c.full_name as "fullName", c.unit_id as "unitId", c.bloc, c.office_id as "officeId",
    coalesce(j.is_leader, false) as "isLeader", p.position_title as "positionTitle", p.started_on::text as "postedOn",
    coalesce((select jsonb_agg(jsonb_build_object('year', r.year, 'rating', r.rating) order by r.year)
      from annual_rating r where r.civil_servant_id = c.id), '[]') as ratings,
    array(select d.decided_on::text from discipline_record d where d.civil_servant_id = c.id and d.form = 'reprimand'
      and d.decided_on <= $1::date order by d.decided_on) as reprimands,
    array(select e.position_title from planning_pool_entry e where e.civil_servant_id = c.id and e.removed_on is null
      order by e.position_title) as "plannedFor",
    case when q.period is not null then jsonb_build_object('period', q.period, 'hundredths', q.hundredths) end as "lowQuarter"
  from civil_servant c
    join posting p on p.civil_servant_id = c.id and $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
    left join job_position j on j.id = p.position_id ${QUARTER}
  where ($2::uuid[] is null or c.unit_id = any ($2)) and (${condition})
  order by c.id`;

/** Reads the record of the roster: ratings, posts, discipline and pools of those in post. */
@Injectable()
export class RatedPeople {
  async chosen(
    reader: Reader,
    whom: ChosenPeople,
    on: string,
    unitIds: readonly string[] | null,
  ): Promise<RatedPerson[]> {
    return reader.queryPlanned<RatedPerson>(statement(chosen[whom]), [on, unitIds]);
  }
}
