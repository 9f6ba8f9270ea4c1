import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { foldText } from '@commune/kernel';
import { partValues, type StructurePart } from '../structure/structure.query.js';
import { REQUIRED_AND_HELD } from './staffing-matrix.query.js';
import { NO_SPECIALISM, type StaffingPostsQuery } from './staffing-parameters.dto.js';
import type { StaffingPost } from './staffing.dto.js';

const sortColumns = {
  unit: 'u.sort_order, u.code',
  position: 'position_order, position_title',
  gap: 'gap',
  required: 'required',
  present: 'present',
} as const;

// A post outside the catalogue is known by its title alone, so the title tells such posts of a unit apart.
const POSTS = `
  with grouped as (
    select post.unit_id, post.bloc, post.position_id,
      case when post.position_id is null then post.position_title end as title, post.specialism_code,
      sum(post.required)::int as required, sum(post.present)::int as present
    from (${REQUIRED_AND_HELD}) as post
    group by 1, 2, 3, 4, 5),
  named as (
    select g.*, g.present - g.required as gap, pos.code as position_code, coalesce(pos.name, g.title) as position_title,
      coalesce(pos.sort_order, 100000) as position_order
    from grouped g left join job_position pos on pos.id = g.position_id
    where (g.required > 0 or g.present > 0)
      and ($3::uuid is null or exists (select 1 from cluster_membership m where m.unit_id = g.unit_id
        and m.cluster_id = $3 and $1::date between m.effective_from and coalesce(m.effective_to, 'infinity')))
      and ($6::text is null or coalesce(g.specialism_code, '${NO_SPECIALISM}') = $6)
      and ($7::uuid is null or g.position_id = $7)
      and ($8::text is null or $8 = case when g.present < g.required then 'shortage' when g.present > g.required
        then 'surplus' else 'balance' end)
      and ($9::text is null or fold_text(coalesce(pos.name, g.title)) like '%' || $9 || '%'))`;

const SHOWN = `
  select n.unit_id || ':' || coalesce(n.position_code, n.position_title) || ':' || coalesce(n.specialism_code, '') as id,
    n.unit_id as "unitId", coalesce(f.full_name, u.full_name) as "unitName", n.bloc, n.position_id as "positionId",
    n.position_code as "positionCode", n.position_title as "positionTitle", n.specialism_code as "specialismCode",
    n.required, n.present, n.gap
  from named n join org_unit u on u.id = n.unit_id
    left join unit_former_name f on f.unit_id = u.id and $1::date between f.effective_from and f.effective_to`;

@Injectable()
export class StaffingPostsSql {
  async page(reader: Reader, part: StructurePart, query: StaffingPostsQuery): Promise<StaffingPost[]> {
    const { pageSize, offset } = pageSizes(query);
    return this.rows(reader, part, query, pageSize, offset);
  }

  async rows(
    reader: Reader,
    part: StructurePart,
    query: StaffingPostsQuery,
    limit: number,
    offset = 0,
  ): Promise<StaffingPost[]> {
    const order = orderBy(query.sort, sortColumns, 'unit,position', 'id');
    return reader.queryPlanned<StaffingPost>(
      `${POSTS} ${SHOWN} ${order} limit ${limit} offset ${offset}`,
      valuesOf(part, query),
    );
  }

  async total(reader: Reader, part: StructurePart, query: StaffingPostsQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `${POSTS} select count(*) as total from (select 1 from named limit ${TOTAL_LIMIT + 1}) as counted`,
      valuesOf(part, query),
    );
    return row?.total ?? 0;
  }
}

function valuesOf(part: StructurePart, query: StaffingPostsQuery): unknown[] {
  const { specialismCode = null, positionId = null, gap = null, q } = query;
  const searched = q === undefined ? null : foldText(q).replace(/[\\%_]/g, '\\$&');
  return [...partValues(part), specialismCode, positionId, gap, searched];
}
