import { Injectable } from '@nestjs/common';
import type { Bloc, CalendarDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { RequiredPostPeriod } from './required-posts.dto.js';

export interface RequiredPostLine {
  readonly positionId: string;
  readonly code: string;
  readonly name: string;
  readonly bloc: Bloc;
  readonly officeNames: string[];
  readonly required: number | null;
  readonly present: number;
  readonly periods: RequiredPostPeriod[];
}

export interface RequiredPostOfUnit extends Omit<RequiredPostLine, 'periods' | 'officeNames'> {
  readonly unitCode: string;
  readonly unitName: string;
  readonly effectiveFrom: CalendarDate | null;
  readonly source: string | null;
}

// Figures come through row-level security: who does not reach a bloc finds no number of it.
const TABLE = `
  select j.id as "positionId", j.code, j.name, j.bloc, j.office_names as "officeNames",
    (select r.required from required_post r where r.unit_id = $1 and r.position_id = j.id
      and $2::date between r.effective_from and coalesce(r.effective_to, 'infinity')) as required,
    (select count(*)::int from posting p where p.unit_id = $1 and p.position_id = j.id
      and $2::date between p.started_on and coalesce(p.ended_on, 'infinity')) as present,
    coalesce((select jsonb_agg(jsonb_build_object('required', r.required, 'effectiveFrom', r.effective_from,
        'effectiveTo', r.effective_to, 'source', r.source) order by r.effective_from desc)
      from required_post r where r.unit_id = $1 and r.position_id = j.id), '[]') as periods
  from job_position j
  where $2::date between j.effective_from and coalesce(j.effective_to, 'infinity') and j.bloc = any ($3::text[])
  order by j.sort_order, j.code, j.id`;

const QUOTAS = `
  select bloc, head_count as "headCount" from staffing_quota
  where unit_id = $1 and $2::date between effective_from and coalesce(effective_to, 'infinity')`;

const EXPORT = `
  select u.code as "unitCode", u.full_name as "unitName", j.id as "positionId", j.code, j.name, j.bloc, r.required,
    r.effective_from as "effectiveFrom", r.source, coalesce(h.present, 0) as present
  from unnest($1::uuid[]) with ordinality as wanted(id, place)
    join org_unit u on u.id = wanted.id
    cross join job_position j
    left join required_post r on r.unit_id = u.id and r.position_id = j.id
      and $2::date between r.effective_from and coalesce(r.effective_to, 'infinity')
    left join (select unit_id, position_id, count(*)::int as present from posting
      where unit_id = any ($1::uuid[]) and $2::date between started_on and coalesce(ended_on, 'infinity')
      group by unit_id, position_id) h on h.unit_id = u.id and h.position_id = j.id
  where $2::date between j.effective_from and coalesce(j.effective_to, 'infinity') and j.bloc = any ($3::text[])
  order by wanted.place, j.sort_order, j.code, j.id`;

/** What a commune needs and has, position by position, beside what it is authorised. */
@Injectable()
export class RequiredPostTableQuery {
  async lines(reader: Reader, unitId: string, day: CalendarDate, blocs: readonly Bloc[]): Promise<RequiredPostLine[]> {
    return reader.query<RequiredPostLine>(TABLE, [unitId, day, blocs]);
  }

  async quotas(reader: Reader, unitId: string, day: CalendarDate): Promise<ReadonlyMap<Bloc, number>> {
    const rows = await reader.query<{ bloc: Bloc; headCount: number }>(QUOTAS, [unitId, day]);
    return new Map(rows.map(({ bloc, headCount }) => [bloc, headCount]));
  }

  /** A line for each position of each of these communes. */
  async ofUnits(
    reader: Reader,
    unitIds: readonly string[],
    day: CalendarDate,
    blocs: readonly Bloc[],
  ): Promise<RequiredPostOfUnit[]> {
    return reader.query<RequiredPostOfUnit>(EXPORT, [unitIds, day, blocs]);
  }
}
