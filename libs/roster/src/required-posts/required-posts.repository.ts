import { Injectable } from '@nestjs/common';
import type { Bloc, CalendarDate } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';

export interface PostToRequire {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly positionId: string;
  readonly required: number;
  readonly source: string;
}

export interface PositionOnDay {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly bloc: Bloc;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo: CalendarDate | null;
}

export interface RequiredNow {
  readonly unitId: string;
  readonly positionId: string;
  /** On the day asked about; null where nothing is set for it. */
  readonly required: number | null;
  readonly source: string | null;
  readonly firstSetOn: CalendarDate;
}

const ROWS = `jsonb_to_recordset($1::jsonb) as r("unitId" uuid, bloc text, "positionId" uuid, required int, source text)`;
const SAME = 'p.unit_id = r."unitId" and p.position_id = r."positionId"';

const SET = [
  `update required_post p set required = r.required, source = r.source from ${ROWS}
   where ${SAME} and p.effective_from = $2`,
  `update required_post p set effective_to = $2::date - 1 from ${ROWS}
   where ${SAME} and p.effective_from < $2 and coalesce(p.effective_to, 'infinity') >= $2::date`,
  `insert into required_post (unit_id, bloc, position_id, required, effective_from, effective_to, source)
   select r."unitId", r.bloc, r."positionId", r.required, $2::date,
     least(j.effective_to, (select min(p.effective_from) - 1 from required_post p where ${SAME} and p.effective_from > $2)),
     r.source
   from ${ROWS} join job_position j on j.id = r."positionId"
   on conflict (unit_id, position_id, effective_from) do nothing`,
];

const NOW = `
  select unit_id as "unitId", position_id as "positionId", min(effective_from) as "firstSetOn",
    max(required) filter (where $2::date between effective_from and coalesce(effective_to, 'infinity')) as required,
    max(source) filter (where $2::date between effective_from and coalesce(effective_to, 'infinity')) as source
  from required_post where unit_id = any ($1::uuid[]) group by unit_id, position_id`;

const POSITIONS = `
  select id, code, name, bloc, effective_from as "effectiveFrom", effective_to as "effectiveTo" from job_position`;

@Injectable()
export class RequiredPostsRepository {
  /** One setting of figures of units at a time, and none while units change. */
  async lock(writer: Writer): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtext('unit-change'))`);
  }

  /** From the day until the next one that is set already, or the position ends; one that begins on the day is corrected. */
  async set(writer: Writer, posts: readonly PostToRequire[], effectiveFrom: CalendarDate): Promise<void> {
    for (const statement of SET) await writer.query(statement, [JSON.stringify(posts), effectiveFrom]);
  }

  async on(reader: Reader, unitIds: readonly string[], day: CalendarDate): Promise<RequiredNow[]> {
    return reader.query<RequiredNow>(NOW, [unitIds, day]);
  }

  /** Of all days: a code may be of several positions, one after the other. */
  async positions(reader: Reader): Promise<PositionOnDay[]> {
    return reader.query<PositionOnDay>(POSITIONS);
  }
}
