import { Injectable } from '@nestjs/common';
import type { Reader } from '../database/index.js';
import type { UnitRow } from './units.dto.js';

// Quotas come through row-level security: who may not read a bloc's figures gets null for them.
const UNITS = `
  select u.id, u.code, u.kind, coalesce(f.name, u.name) as name, coalesce(f.full_name, u.full_name) as "fullName",
    u.parent_id as "parentId", u.bloc,
    c.id as "clusterId", c.name as "clusterName",
    coalesce((select array_agg(a.area_type order by a.area_type) from unit_area_type a
      where a.unit_id = u.id and $2::date between a.effective_from and coalesce(a.effective_to, 'infinity')), '{}')
      as "areaTypes",
    (select q.head_count from staffing_quota q where q.unit_id = u.id and q.bloc = 'party'
      and $2::date between q.effective_from and coalesce(q.effective_to, 'infinity')) as "partyQuota",
    (select q.head_count from staffing_quota q where q.unit_id = u.id and q.bloc = 'government'
      and $2::date between q.effective_from and coalesce(q.effective_to, 'infinity')) as "governmentQuota",
    u.effective_from as "effectiveFrom", u.effective_to as "effectiveTo"
  from org_unit u
    left join unit_former_name f on f.unit_id = u.id and $2::date between f.effective_from and f.effective_to
    left join cluster_membership m on m.unit_id = u.id
      and $2::date between m.effective_from and coalesce(m.effective_to, 'infinity')
    left join cluster c on c.id = m.cluster_id
  where u.id = any ($1::uuid[]) and $2::date between u.effective_from and coalesce(u.effective_to, 'infinity')
    and ($3::text is null or u.kind = $3)
  order by array_position($1::uuid[], u.id), u.id`;

@Injectable()
export class UnitListQuerySql {
  /** In the order of `ids`, which is that of the tree. */
  async unitsAmong(reader: Reader, ids: readonly string[], asOf: string, kind: string | null): Promise<UnitRow[]> {
    return reader.query<UnitRow>(UNITS, [ids, asOf, kind]);
  }
}
