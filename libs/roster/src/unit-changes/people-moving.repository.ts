import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { Place, UnitPlan } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';

interface Move {
  readonly from: Place;
  readonly to: Place;
}

const COUNT_IN = `
  select count(*)::int as count from civil_servant c
  where (c.office_id = any ($1::uuid[]) or c.id = any ($2::uuid[])) and c.merged_into is null`;

const COUNT_EXCEPTIONS = `
  select count(distinct r."recordId")::int as count
  from jsonb_to_recordset($1::jsonb) as r("recordId" uuid, "officeId" uuid)
    join civil_servant c on c.id = r."recordId" and c.office_id = r."officeId"`;

const COUNT_REQUIRED = `
  select count(*)::int as count from required_post
  where unit_id = any ($1::uuid[]) and coalesce(effective_to, 'infinity') >= $2`;

const PEOPLE = `
  select c.id from civil_servant c
  where c.unit_id = $1 and c.office_id = $2 and ($3::uuid[] is null or c.id = any ($3)) and not c.id = any ($4::uuid[])
  order by c.id for update`;

// The post that began earlier ends the day before; one that begins on the day or after simply stands elsewhere.
const CONTINUE = `
  insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_id, position_title, specialism_code, started_on, ended_on)
  select r."newId", p.civil_servant_id, $2, p.bloc, $3, p.position_id, p.position_title, p.specialism_code, $4::date, r."endedOn"
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "newId" uuid, "endedOn" date) join posting p on p.id = r.id`;
const RUNNING = `
  select id, ended_on as "endedOn" from posting
  where civil_servant_id = any ($1::uuid[]) and unit_id = $2 and office_id = $3 and started_on < $4
    and coalesce(ended_on, 'infinity') >= $4`;
const END = 'update posting set ended_on = $2::date - 1 where id = any ($1::uuid[])';
const SHIFT_LATER = `
  update posting set unit_id = $4, office_id = $5
  where civil_servant_id = any ($1::uuid[]) and unit_id = $2 and office_id = $3 and started_on >= $6`;
const STAND = `
  update civil_servant set unit_id = $2, office_id = $3, version = version + 1 where id = any ($1::uuid[])`;

const REQUIRED = `
  select coalesce(h.to_id, r.unit_id) as "unitId", r.bloc, r.position_id as "positionId", sum(r.required)::int as required
  from required_post r left join unnest($1::uuid[], $2::uuid[]) as h(from_id, to_id) on h.from_id = r.unit_id
  where (r.unit_id = any ($1::uuid[]) or r.unit_id = any ($2::uuid[]))
    and $3::date between r.effective_from and coalesce(r.effective_to, 'infinity')
  group by 1, 2, 3`;
const DROP_REQUIRED = 'delete from required_post where unit_id = any ($1::uuid[]) and effective_from >= $2';
const END_REQUIRED = `
  update required_post set effective_to = $2::date - 1
  where unit_id = any ($1::uuid[]) and effective_from < $2 and coalesce(effective_to, 'infinity') >= $2`;
const SET_REQUIRED = `
  insert into required_post (unit_id, bloc, position_id, required, effective_from, source)
  select r."unitId", r.bloc, r."positionId", r.required, $2::date, 'Cộng từ các đơn vị trước khi thay đổi'
  from jsonb_to_recordset($1::jsonb) as r("unitId" uuid, bloc text, "positionId" uuid, required int)`;

@Injectable()
export class PeopleMovingRepository {
  /** People of these offices, and these people wherever they are. */
  async countIn(reader: Reader, officeIds: readonly string[], ids: readonly string[]): Promise<number> {
    return countOf(await reader.query(COUNT_IN, [officeIds, ids]));
  }

  async countExceptions(reader: Reader, exceptions: UnitPlan['exceptions']): Promise<number> {
    const named = exceptions.map(({ recordId, from }) => ({ recordId, officeId: from.officeId }));
    return countOf(await reader.query(COUNT_EXCEPTIONS, [JSON.stringify(named)]));
  }

  async countRequired(reader: Reader, unitIds: readonly string[], day: string): Promise<number> {
    return countOf(await reader.query(COUNT_REQUIRED, [unitIds, day]));
  }

  /** `only`: these people alone; `except`: everybody but these. */
  async move(
    writer: Writer,
    { from, to }: Move,
    day: string,
    only: readonly string[] | null,
    except: readonly string[] = [],
  ): Promise<void> {
    const found = await writer.query<{ id: string }>(PEOPLE, [from.unitId, from.officeId, only, except]);
    if (found.length === 0) return;
    const ids = found.map(({ id }) => id);
    const place = [ids, from.unitId, from.officeId];
    const running = await writer.query<{ id: string; endedOn: string | null }>(RUNNING, [...place, day]);
    await writer.query(END, [running.map(({ id }) => id), day]);
    await writer.query(SHIFT_LATER, [...place, to.unitId, to.officeId, day]);
    const continued = running.map((posting) => ({ ...posting, newId: uuid() }));
    await writer.query(CONTINUE, [JSON.stringify(continued), to.unitId, to.officeId, day]);
    await writer.query(STAND, [ids, to.unitId, to.officeId]);
  }

  /** Required posts of the units that end are added to those of their heirs. */
  async carryRequired(
    writer: Writer,
    heirs: UnitPlan['successions'],
    closes: readonly string[],
    day: string,
  ): Promise<void> {
    const from = heirs.map(({ fromUnitId }) => fromUnitId);
    const to = heirs.map(({ toUnitId }) => toUnitId);
    const sums = await writer.query(REQUIRED, [from, to, day]);
    const ending = [...new Set([...closes, ...(sums.length > 0 ? to : [])])];
    await writer.query(DROP_REQUIRED, [ending, day]);
    await writer.query(END_REQUIRED, [ending, day]);
    if (sums.length > 0) await writer.query(SET_REQUIRED, [JSON.stringify(sums), day]);
  }
}

function countOf([row]: readonly unknown[]): number {
  const count: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'count') : 0;
  return typeof count === 'number' ? count : 0;
}
