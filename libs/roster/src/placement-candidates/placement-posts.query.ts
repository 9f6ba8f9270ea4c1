import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { PlacementPostLine, PlacementPostQuery } from './placement-candidates.dto.js';

export interface PostsOfPlan {
  readonly planId: string;
  readonly asOf: string;
  readonly unitIds: readonly string[];
  readonly bloc: string;
}

// $1 as of · $2 units · $3 bloc · $4 the plan · $5 unit · $6 specialism · $7 search · $8 short or over · $9 only what stays so
const POSTS = `
  with held as (
    select unit_id, position_id, count(*)::int as present from posting
    where position_id is not null and unit_id = any ($2::uuid[]) and bloc = $3
      and $1::date between started_on and coalesce(ended_on, 'infinity') group by 1, 2),
  needed as (
    select unit_id, position_id, required from required_post
    where unit_id = any ($2::uuid[]) and bloc = $3
      and $1::date between effective_from and coalesce(effective_to, 'infinity')),
  planned as (
    select unit_id, position_id, sum(change)::int as change from (
      select from_unit_id as unit_id, from_position_id as position_id, -1 as change from placement_move
      where plan_id = $4 and undoes_id is null and state <> 'cancelled'
      union all
      select unit_id, position_id, 1 from placement_move
      where plan_id = $4 and undoes_id is null and state <> 'cancelled') ends
    group by 1, 2),
  post as (
    select coalesce(n.unit_id, h.unit_id) as unit_id, coalesce(n.position_id, h.position_id) as position_id,
      coalesce(n.required, 0) as required, coalesce(h.present, 0) as before
    from needed n full join held h on h.unit_id = n.unit_id and h.position_id = n.position_id),
  shown as (
    select p.*, p.before + coalesce(m.change, 0) as after
    from post p left join planned m on m.unit_id = p.unit_id and m.position_id = p.position_id)
  select s.unit_id as "unitId", u.full_name as "unitName", s.position_id as "positionId", j.name as "positionName",
    j.specialism_code as "specialismCode", j.is_leader as "isLeader", s.required, s.before, s.after
  from shown s join org_unit u on u.id = s.unit_id join job_position j on j.id = s.position_id
  where ($5::uuid is null or s.unit_id = $5) and ($6::text is null or j.specialism_code = $6)
    and ($7::text is null or fold_text(j.name || ' ' || u.full_name) like '%' || fold_text($7) || '%')
    and case $8 when 'over' then s.before > s.required and (not $9 or s.after > s.required)
      else s.before < s.required and (not $9 or s.after < s.required) end`;

const sortColumns = {
  unit: 'u.sort_order, u.code, j.sort_order',
  position: 'j.sort_order, j.name, u.sort_order',
  gap: 'abs(s.required - s.after)',
} as const;

/** Posts of a plan where people are missing or beyond need, before the plan and after it. */
@Injectable()
export class PlacementPostsQuery {
  async list(reader: Reader, plan: PostsOfPlan, query: PlacementPostQuery): Promise<PlacementPostLine[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortColumns, 'unit', 's.unit_id, s.position_id');
    return reader.queryPlanned(`${POSTS} ${order} limit ${pageSize} offset ${offset}`, filters(plan, query));
  }

  async total(reader: Reader, plan: PostsOfPlan, query: PlacementPostQuery): Promise<number> {
    const sql = `select count(*)::int as total from (${POSTS} limit ${TOTAL_LIMIT + 1}) as counted`;
    return (await reader.queryPlanned<{ total: number }>(sql, filters(plan, query)))[0]?.total ?? 0;
  }
}

function filters({ asOf, unitIds, bloc, planId }: PostsOfPlan, query: PlacementPostQuery): unknown[] {
  const { unitId = null, specialismCode = null, q = null, need = 'short', isOpen = false } = query;
  return [asOf, unitIds, bloc, planId, unitId, specialismCode, q, need, isOpen];
}
