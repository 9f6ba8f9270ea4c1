import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { JobPositionPatch, JobPositionRequest, JobPositionView } from './position-catalogue.dto.js';

export type StoredPosition = Omit<JobPositionView, 'allowedActions'>;

export interface HoldersOfUnit {
  readonly unitName: string;
  readonly count: number;
}

const FIND = `
  select id, code, name, bloc, office_names as "officeNames", specialism_code as "specialismCode",
    is_leader as "isLeader", rank_code as "rankCode", sort_order as "sortOrder", effective_from as "effectiveFrom",
    effective_to as "effectiveTo", version
  from job_position where id = $1`;

const INSERT = `
  insert into job_position (id, code, name, bloc, office_names, specialism_code, is_leader, rank_code, sort_order, effective_from)
  values ($1, $2, $3, $4, $5, $6, $7, $8,
    coalesce($9::int, (select coalesce(max(sort_order), 0) + 1 from job_position where bloc = $4)), $10)`;

const UPDATE = `
  update job_position set name = $3, office_names = $4, specialism_code = $5, is_leader = $6, rank_code = $7,
    sort_order = $8, version = version + 1
  where id = $1 and version = $2 returning id`;

const SET_LAST_DAY = `
  update job_position set effective_to = $3, version = version + 1 where id = $1 and version = $2 returning id`;

const HOLDERS_AFTER = `
  select u.full_name as "unitName", count(*)::int as count
  from posting p join org_unit u on u.id = p.unit_id
  where p.position_id = $1 and coalesce(p.ended_on, 'infinity') > $2::date
  group by u.id order by count(*) desc, u.full_name, u.id`;

const END_REQUIRED = [
  'delete from required_post where position_id = $1 and effective_from > $2',
  `update required_post set effective_to = $2
   where position_id = $1 and effective_from <= $2 and coalesce(effective_to, 'infinity') > $2::date`,
];
const REQUIRED_AGAIN = 'update required_post set effective_to = null where position_id = $1 and effective_to = $2';

const KNOWN = `
  select 1 from code_list_entry
  where list = $1 and code = $2 and $3::date between effective_from and coalesce(effective_to, 'infinity')`;

@Injectable()
export class PositionCatalogueRepository {
  async find(reader: Reader, id: string): Promise<StoredPosition | undefined> {
    const [row] = await reader.query<StoredPosition>(FIND, [id]);
    return row;
  }

  /** Nobody is given a post of this position until the transaction ends: a foreign key waits for this lock. */
  async lock(writer: Writer, id: string): Promise<StoredPosition | undefined> {
    const [row] = await writer.query<StoredPosition>(`${FIND} for update`, [id]);
    return row;
  }

  async insert(writer: Writer, id: string, request: JobPositionRequest): Promise<void> {
    const { code, name, bloc, officeNames, specialismCode = null, isLeader, rankCode, sortOrder = null } = request;
    const facts = [id, code, name, bloc, officeNames, specialismCode, isLeader, rankCode, sortOrder];
    await writer.query(INSERT, [...facts, request.effectiveFrom]);
  }

  /** False where somebody else has changed it since. */
  async change(
    writer: Writer,
    stored: StoredPosition,
    version: number,
    patch: Omit<JobPositionPatch, 'reason'>,
  ): Promise<boolean> {
    const { id, name, officeNames, specialismCode, isLeader, rankCode, sortOrder } = { ...stored, ...patch };
    const values = [id, version, name, officeNames, specialismCode, isLeader, rankCode, sortOrder];
    return (await writer.query(UPDATE, values)).length === 1;
  }

  /** Null: open again. False where somebody else has changed it since. */
  async setLastDay(writer: Writer, id: string, version: number, lastDay: string | null): Promise<boolean> {
    return (await writer.query(SET_LAST_DAY, [id, version, lastDay])).length === 1;
  }

  /** Where people hold a post of the position after this day, most first. */
  async holdersAfter(reader: Reader, id: string, day: string): Promise<HoldersOfUnit[]> {
    return reader.query<HoldersOfUnit>(HOLDERS_AFTER, [id, day]);
  }

  /** No commune needs a post that has ended. */
  async endRequired(writer: Writer, id: string, lastDay: string): Promise<void> {
    for (const statement of END_REQUIRED) await writer.query(statement, [id, lastDay]);
  }

  /** What ended with the position goes on with it. */
  async requireAgain(writer: Writer, id: string, lastDay: string): Promise<void> {
    await writer.query(REQUIRED_AGAIN, [id, lastDay]);
  }

  async isListed(reader: Reader, list: 'rank' | 'specialism', code: string, day: string): Promise<boolean> {
    return (await reader.query(KNOWN, [list, code, day])).length > 0;
  }
}
