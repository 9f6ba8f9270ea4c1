import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { DownsizingFacts, Sex } from '../domain/index.js';
import type { DownsizingQuery } from './downsizing.dto.js';

export interface PersonToConsider extends DownsizingFacts {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly positionTitle: string;
}

export interface UnitToReduce {
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly quota: number;
  readonly people: readonly { readonly sex: Sex; readonly birthDate: string; readonly retiresOn: string | null }[];
}

/** $1 the day · $2 unit · $3 bloc · $4 search · $5 ground. A ground of `downsizing.ts` each: rating, group of the review, post beyond need, discipline. */
const CANDIDATES = `
  with post as (
    select p.civil_servant_id, p.unit_id, p.bloc, p.position_id, p.position_title,
      count(*) over (partition by p.unit_id, p.position_id) as present
    from posting p where $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
      and ($2::uuid is null or p.unit_id = $2) and ($3::text is null or p.bloc = $3)),
  rated as (
    select civil_servant_id, max(year) as year from annual_rating
    where rating = 'unsatisfactory' and year >= extract(year from $1::date) - 1 group by civil_servant_id),
  reviewed as (
    select distinct on (a.civil_servant_id) a.civil_servant_id, a.decided_group
    from review_assessment a join review_share s on s.id = a.share_id join review_round r on r.id = a.round_id
    where a.decided_group is not null and s.state = 'accepted' order by a.civil_servant_id, r.as_of desc, a.id),
  disciplined as (
    select civil_servant_id, max(decided_on) as decided_on from discipline_record
    where form <> 'expulsion' and decided_on > $1::date - interval '1 year' group by civil_servant_id)
  select c.id as "civilServantId", c.full_name as "fullName", post.unit_id as "unitId", u.full_name as "unitName", post.bloc,
    post.position_title as "positionTitle", rated.year as "unsatisfactoryYear", reviewed.decided_group as "reviewGroup",
    q.required, post.present::int as present, disciplined.decided_on as "disciplinedOn",
    (select max(a.ended_on) from absence a where a.civil_servant_id = c.id and a.kind_code = 'maternity') as "maternityUntil",
    exists (select from absence a where a.civil_servant_id = c.id and a.kind_code = 'maternity'
      and $1::date between a.started_on and coalesce(a.ended_on, 'infinity')) as "isOnMaternity",
    exists (select from absence a where a.civil_servant_id = c.id and a.kind_code = 'suspension'
      and $1::date between a.started_on and coalesce(a.ended_on, 'infinity')) as "isSuspended"
  from post join civil_servant c on c.id = post.civil_servant_id join org_unit u on u.id = post.unit_id
    left join required_post q on q.unit_id = post.unit_id and q.position_id = post.position_id
      and $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
    left join rated on rated.civil_servant_id = c.id
    left join reviewed on reviewed.civil_servant_id = c.id
    left join disciplined on disciplined.civil_servant_id = c.id
  where case coalesce($5::text, 'any')
      when 'rated-unsatisfactory' then rated.year is not null
      when 'fit-group-5' then reviewed.decided_group = 5
      when 'surplus-post' then post.present > q.required
      when 'disciplined' then disciplined.decided_on is not null
      else rated.year is not null or reviewed.decided_group = 5 or post.present > q.required
        or disciplined.decided_on is not null end
    and ($4::text is null or fold_text(c.full_name) like '%' || fold_text($4) || '%')`;

const ORDER = `order by u.sort_order, u.code, c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu", c.id`;

/** $1 the day · $2 unit · $3 bloc. */
const UNITS = `
  select u.id as "unitId", u.full_name as "unitName", q.bloc, q.head_count as quota,
    coalesce(json_agg(json_build_object('sex', c.sex, 'birthDate', c.birth_date, 'retiresOn', e.retires_on))
      filter (where c.id is not null), '[]') as people
  from staffing_quota q join org_unit u on u.id = q.unit_id and u.kind = 'commune'
      and $1::date between u.effective_from and coalesce(u.effective_to, 'infinity')
    left join posting p on p.unit_id = q.unit_id and p.bloc = q.bloc
      and $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
    left join civil_servant c on c.id = p.civil_servant_id
    left join retirement_exception e on e.civil_servant_id = c.id
  where $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
    and ($2::uuid is null or q.unit_id = $2) and ($3::text is null or q.bloc = $3)
  group by u.id, u.full_name, u.sort_order, u.code, q.bloc, q.head_count order by u.sort_order, u.code, q.bloc`;

@Injectable()
export class DownsizingSql {
  /** A page of them, or the first of all by `limit`. */
  async candidates(reader: Reader, day: string, query: DownsizingQuery, limit?: number): Promise<PersonToConsider[]> {
    const { pageSize, offset } = limit === undefined ? pageSizes(query) : { pageSize: limit, offset: 0 };
    const sql = `${CANDIDATES} ${ORDER} limit ${pageSize} offset ${offset}`;
    return reader.queryPlanned<PersonToConsider>(sql, candidateValues(day, query));
  }

  async total(reader: Reader, day: string, query: DownsizingQuery): Promise<number> {
    const sql = `select count(*)::int as total from (${CANDIDATES} limit ${TOTAL_LIMIT + 1}) as counted`;
    return (await reader.queryPlanned<{ total: number }>(sql, candidateValues(day, query)))[0]?.total ?? 0;
  }

  async units(reader: Reader, day: string, { unitId = null, bloc = null }: UnitFilter): Promise<UnitToReduce[]> {
    return reader.queryPlanned<UnitToReduce>(UNITS, [day, unitId, bloc]);
  }
}

const candidateValues = (day: string, { unitId, bloc, q, ground }: DownsizingQuery): unknown[] => [
  ...[day, unitId ?? null, bloc ?? null],
  ...[q ?? null, ground ?? null],
];

interface UnitFilter {
  readonly unitId?: string | null;
  readonly bloc?: string | null;
}
