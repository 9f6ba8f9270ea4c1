import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import type { CodeList, JobPositionRow } from './positions.dto.js';

// Required posts and people come through row-level security: figures of the reader's own reach.
const POSITIONS = `
  select p.id, p.code, p.name, p.bloc, p.office_names as "officeNames", p.specialism_code as "specialismCode",
    p.is_leader as "isLeader", p.rank_code as "rankCode", s.min_education as "minEducation",
    coalesce(s.fields_of_study, '{}') as "fieldsOfStudy", s.min_political_theory as "minPoliticalTheory",
    s.min_state_management as "minStateManagement", s.source as "standardSource",
    p.effective_from as "effectiveFrom", p.effective_to as "effectiveTo",
    coalesce(r.required, 0) as required, coalesce(h.present, 0) as present
  from job_position p
    left join position_standard s on s.position_id = p.id
      and $1::date between s.effective_from and coalesce(s.effective_to, 'infinity')
    left join (select position_id, sum(required)::int as required from required_post
      where $1::date between effective_from and coalesce(effective_to, 'infinity') and ($3::uuid is null or unit_id = $3)
      group by position_id) r on r.position_id = p.id
    left join (select position_id, count(*)::int as present from posting
      where $1::date between started_on and coalesce(ended_on, 'infinity') and ($3::uuid is null or unit_id = $3)
      group by position_id) h on h.position_id = p.id
  where ($1::date between p.effective_from and coalesce(p.effective_to, 'infinity') or ($4 and p.effective_from > $1::date))
    and p.bloc = any ($2::text[])
  order by p.sort_order, p.code, p.id`;

const CODE_LISTS = `
  select list, min(source) filter (where not is_own) as source,
    jsonb_agg(jsonb_build_object('code', code, 'name', name, 'effectiveFrom', effective_from, 'effectiveTo', effective_to,
      'isOwn', is_own) order by sort_order, code) as entries,
    left(md5(string_agg(concat_ws('|', code, name, effective_from, effective_to), ',' order by sort_order, code)), 12) as version
  from code_list_entry
  where effective_from <= $1::date and list <> 'ethnic_group_1979'
  group by list order by list`;

@Injectable()
export class PositionsQuery {
  async positions(
    reader: Reader,
    asOf: string,
    blocs: readonly string[],
    unitId: string | null,
    includeUpcoming: boolean,
  ): Promise<JobPositionRow[]> {
    return reader.query<JobPositionRow>(POSITIONS, [asOf, blocs, unitId, includeUpcoming]);
  }

  async codeLists(reader: Reader, asOf: string): Promise<CodeList[]> {
    return reader.query<CodeList>(CODE_LISTS, [asOf]);
  }
}
