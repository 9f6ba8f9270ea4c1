import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { PART, partValues, type StructurePart } from '../structure/structure.query.js';
import { IS_COMPLETE, IS_DIGITISED, MISSING_COUNTS, pointsOf, SCORE } from './completeness-sql.js';

/** Of each commune in one pass over its people. */
const COMMUNES = `
  with ${pointsOf(PART)},
  counted as (
    select unit_id, count(*)::int as records, count(*) filter (where ${IS_COMPLETE})::int as complete,
      count(*) filter (where ${IS_DIGITISED})::int as digitised, coalesce(sum(${SCORE}), 0)::int as "scoreTotal",
      ${MISSING_COUNTS} as missing
    from point group by unit_id)
  select u.id as "unitId", u.full_name as "fullName", cl.name as "clusterName", k.records, k.complete, k.digitised,
    k."scoreTotal", k.missing
  from counted k join org_unit u on u.id = k.unit_id
    left join cluster_membership m on m.unit_id = u.id
      and $1::date between m.effective_from and coalesce(m.effective_to, 'infinity')
    left join cluster cl on cl.id = m.cluster_id
  order by u.sort_order, u.code, u.id`;

const TREND = `
  select s.taken_on::text as "takenOn", sum(s.records)::int as records, sum(s.complete)::int as complete,
    sum(s.digitised)::int as digitised, sum(s.score_total)::int as "scoreTotal", min(s.source) as source
  from completeness_snapshot s
  where ($1::uuid[] is null or s.unit_id = any ($1)) and ($3::text is null or s.bloc = $3)
    and ($2::uuid is null or exists (select from cluster_membership m where m.unit_id = s.unit_id and m.cluster_id = $2
      and s.taken_on between m.effective_from and coalesce(m.effective_to, 'infinity')))
  group by s.taken_on order by s.taken_on desc limit 60`;

export interface CountedRecords {
  readonly records: number;
  readonly complete: number;
  readonly digitised: number;
  /** The scores of all records added. */
  readonly scoreTotal: number;
}

export interface CountedCommune extends CountedRecords {
  readonly unitId: string;
  readonly fullName: string;
  readonly clusterName: string | null;
  readonly missing: Readonly<Record<string, number>>;
}

export interface CountedDay extends CountedRecords {
  readonly takenOn: string;
  readonly source: string;
}

@Injectable()
export class CompletenessQuery {
  async communes(reader: Reader, part: StructurePart): Promise<CountedCommune[]> {
    return reader.queryPlanned<CountedCommune>(COMMUNES, partValues(part));
  }

  /** The last sixty days on which it was taken, the latest first. */
  async trend(reader: Reader, { unitIds, clusterId, bloc }: StructurePart): Promise<CountedDay[]> {
    return reader.query<CountedDay>(TREND, [unitIds, clusterId, bloc]);
  }
}
