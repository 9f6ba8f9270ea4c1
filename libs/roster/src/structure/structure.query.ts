import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { dimensionKeys, type CountedCell, type Dimension } from '../domain/index.js';
import { RECORD_AS_OF } from '../records/record-fields.js';
import { dimensionSql } from './dimension-sql.js';

/** Which part of the corps: each null means no limit. */
export interface StructurePart {
  readonly asOf: string;
  readonly unitIds: readonly string[] | null;
  readonly clusterId: string | null;
  readonly officeId: string | null;
  readonly bloc: string | null;
}

/** $1 as of · $2 units · $3 cluster · $4 office · $5 bloc. */
export const PART = `
  and ($2::uuid[] is null or p.unit_id = any ($2))
  and ($3::uuid is null or exists (select 1 from cluster_membership m where m.unit_id = p.unit_id and m.cluster_id = $3
    and $1::date between m.effective_from and coalesce(m.effective_to, 'infinity')))
  and ($4::uuid is null or p.office_id = $4)
  and ($5::text is null or p.bloc = $5)`;

export function partValues({ asOf, unitIds, clusterId, officeId, bloc }: StructurePart): unknown[] {
  return [asOf, unitIds, clusterId, officeId, bloc];
}

const divided = dimensionKeys.filter((key) => key !== 'bloc');
const columns = divided.map((key) => `${dimensionSql[key]} as "${key}"`).join(', ');

/** All dimensions in one pass over the people, by grouping sets; each row tells by `set` which dimension it counts. */
const STRUCTURE = `
  with present as (select p.bloc, ${columns} ${RECORD_AS_OF} ${PART})
  select grouping(${divided.map((key) => `"${key}"`).join(', ')})::text as set,
    coalesce(${divided.map((key) => `"${key}"`).join(', ')}) as value,
    count(*) filter (where bloc = 'party') as party, count(*) filter (where bloc = 'government') as government
  from present
  group by grouping sets ((), ${divided.map((key) => `("${key}")`).join(', ')})
  order by set, value nulls last`;

const COMMUNES = `
  with present as (
    select p.unit_id, p.bloc, count(*) as head_count from posting p
    where $1::date between p.started_on and coalesce(p.ended_on, 'infinity') ${PART} group by p.unit_id, p.bloc),
  quota as (
    select unit_id, bloc, head_count from staffing_quota
    where $1::date between effective_from and coalesce(effective_to, 'infinity') and ($5::text is null or bloc = $5))
  select u.id as "unitId", u.code, coalesce(f.full_name, u.full_name) as "fullName", cl.name as "clusterName",
    coalesce((select head_count from present where unit_id = u.id and bloc = 'party'), 0) as party,
    coalesce((select head_count from present where unit_id = u.id and bloc = 'government'), 0) as government,
    (select head_count from quota where unit_id = u.id and bloc = 'party') as "partyQuota",
    (select head_count from quota where unit_id = u.id and bloc = 'government') as "governmentQuota"
  from org_unit u
    left join unit_former_name f on f.unit_id = u.id and $1::date between f.effective_from and f.effective_to
    left join cluster_membership cm on cm.unit_id = u.id and $1::date between cm.effective_from and coalesce(cm.effective_to, 'infinity')
    left join cluster cl on cl.id = cm.cluster_id
  where u.kind = 'commune' and u.id = any ($6::uuid[])
    and $1::date between u.effective_from and coalesce(u.effective_to, 'infinity')
    and ($2::uuid[] is null or u.id = any ($2)) and ($3::uuid is null or cm.cluster_id = $3)
  order by u.sort_order, u.code, u.id`;

// By unit and office, each by its index: over all posts at once every row would be held against the policy.
const FIRST_DAY = `
  select min(first.started_on)::text as day from unnest($1::uuid[]) as place(id), lateral (
    (select started_on from posting where unit_id = place.id order by started_on limit 1)
    union all (select started_on from posting where office_id = place.id order by started_on limit 1)) as first`;

export interface CommuneHeadCount {
  readonly unitId: string;
  readonly code: string;
  readonly fullName: string;
  readonly clusterName: string | null;
  readonly party: number;
  readonly government: number;
  readonly partyQuota: number | null;
  readonly governmentQuota: number | null;
}

export interface CountedStructure {
  readonly party: number;
  readonly government: number;
  readonly cells: ReadonlyMap<Dimension, readonly CountedCell[]>;
}

@Injectable()
export class StructureQuery {
  async count(reader: Reader, part: StructurePart): Promise<CountedStructure> {
    const rows = await reader.queryPlanned<CountedCell & { set: string }>(STRUCTURE, partValues(part));
    // grouping() has a 0 bit for the dimension that the row is grouped by, the first named at the left.
    const all = 2 ** divided.length - 1;
    const total = rows.find((row) => Number(row.set) === all);
    const cells = new Map<Dimension, CountedCell[]>(
      divided.map((key, index) => {
        const set = all - 2 ** (divided.length - 1 - index);
        const found = rows.filter((row) => Number(row.set) === set);
        return [key, found.map(({ value, party, government }) => ({ value, party, government }))];
      }),
    );
    const party = total?.party ?? 0;
    const government = total?.government ?? 0;
    cells.set('bloc', [
      { value: 'party', party, government: 0 },
      { value: 'government', party: 0, government },
    ]);
    return { party, government, cells };
  }

  /** One row for each commune of the reach, those without people too. */
  async headCounts(reader: Reader, part: StructurePart, reach: readonly string[]): Promise<CommuneHeadCount[]> {
    return reader.queryPlanned<CommuneHeadCount>(COMMUNES, [...partValues(part), reach]);
  }

  /** The first day from which the system knows anybody's post in these units and offices, or null. */
  async firstDay(reader: Reader, places: readonly string[]): Promise<string | null> {
    const [row] = await reader.query<{ day: string | null }>(FIRST_DAY, [places]);
    return row?.day ?? null;
  }
}
