import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { partValues, type StructurePart } from '../structure/structure.query.js';
import type { StaffingCommune } from './staffing.dto.js';

/** Posts required and posts held, one row each, of the part in $1–$5 of PART. The office ($4) has no required posts. */
export const REQUIRED_AND_HELD = `
  select r.unit_id, r.bloc, r.position_id, null::text as position_title, pos.specialism_code, r.required, 0 as present
  from required_post r join job_position pos on pos.id = r.position_id
  where $1::date between r.effective_from and coalesce(r.effective_to, 'infinity')
    and ($2::uuid[] is null or r.unit_id = any ($2)) and $4::uuid is null and ($5::text is null or r.bloc = $5)
  union all
  select p.unit_id, p.bloc, p.position_id, p.position_title, coalesce(p.specialism_code, pos.specialism_code), 0, 1
  from posting p left join job_position pos on pos.id = p.position_id
  where $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
    and ($2::uuid[] is null or p.unit_id = any ($2)) and ($4::uuid is null or p.office_id = $4)
    and ($5::text is null or p.bloc = $5)`;

/** In one statement, a row for each commune of the reach ($6); its cells and quotas come as JSON, ready for the answer. */
const MATRIX = `
  with cell as (
    select unit_id, bloc, specialism_code, sum(required)::int as required, sum(present)::int as present
    from (${REQUIRED_AND_HELD}) as post group by unit_id, bloc, specialism_code),
  cells as (
    select unit_id, json_agg(json_build_object('specialismCode', specialism_code, 'bloc', bloc, 'required', required,
      'present', present) order by specialism_code, bloc) as found
    from cell where required > 0 or present > 0 group by unit_id),
  quotas as (
    select unit_id, json_agg(json_build_object('bloc', bloc, 'headCount', head_count) order by bloc) as found
    from staffing_quota
    where $1::date between effective_from and coalesce(effective_to, 'infinity') and ($5::text is null or bloc = $5)
    group by unit_id)
  select u.id as "unitId", u.code, coalesce(f.full_name, u.full_name) as "fullName", cl.id as "clusterId",
    cl.name as "clusterName", coalesce(cells.found, '[]') as cells, coalesce(quotas.found, '[]') as quotas
  from org_unit u
    left join unit_former_name f on f.unit_id = u.id and $1::date between f.effective_from and f.effective_to
    left join cluster_membership cm on cm.unit_id = u.id
      and $1::date between cm.effective_from and coalesce(cm.effective_to, 'infinity')
    left join cluster cl on cl.id = cm.cluster_id
    left join cells on cells.unit_id = u.id
    left join quotas on quotas.unit_id = u.id
  where u.kind = 'commune' and u.id = any ($6::uuid[])
    and $1::date between u.effective_from and coalesce(u.effective_to, 'infinity')
    and ($2::uuid[] is null or u.id = any ($2)) and ($3::uuid is null or cm.cluster_id = $3)
  order by u.sort_order, u.code, u.id`;

@Injectable()
export class StaffingMatrixQuery {
  async communes(reader: Reader, part: StructurePart, reach: readonly string[]): Promise<StaffingCommune[]> {
    return reader.queryPlanned<StaffingCommune>(MATRIX, [...partValues(part), reach]);
  }
}
