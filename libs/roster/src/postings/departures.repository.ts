import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, stale, TOTAL_LIMIT } from '@commune/platform/http';
import { Departure } from './departure.entity.js';
import type { DepartureListQuery } from './departures.dto.js';

export type StoredDeparture = Omit<Departure, 'createdAt'> & {
  readonly fullName: string;
  readonly unitName: string;
  readonly officeName: string;
};

const SELECT = `
  select d.id, d.civil_servant_id as "civilServantId", d.unit_id as "unitId", d.bloc, d.office_id as "officeId",
    d.kind_code as "kindCode", d.left_on as "leftOn", d.decision_number as "decisionNumber", d.note, d.state, d.failure,
    d.posting_id as "postingId", d.returned_on as "returnedOn", d.requested_by_name as "requestedByName", d.version,
    c.full_name as "fullName", u.full_name as "unitName", o.name as "officeName"
  from departure d join civil_servant c on c.id = d.civil_servant_id
    join org_unit u on u.id = d.unit_id join org_unit o on o.id = d.office_id`;

const LISTED = `
  where ($1::text is null or d.state = $1) and ($2::uuid is null or d.civil_servant_id = $2)
    and ($3::text is null or d.kind_code = $3)
    and ($4::text is null or upper(d.decision_number) like upper($4) || '%'
      or exists (select from civil_servant n where n.id = d.civil_servant_id and n.name_search like '%' || fold_text($4) || '%'))`;

const sortColumns = { leftOn: 'd.left_on', name: 'c.full_name' } as const;

@Injectable()
export class DeparturesRepository {
  async list(reader: Reader, query: DepartureListQuery): Promise<StoredDeparture[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortColumns, '-leftOn', 'd.id');
    return reader.query(`${SELECT} ${LISTED} ${order} limit ${pageSize} offset ${offset}`, filters(query));
  }

  async total(reader: Reader, query: DepartureListQuery): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `select count(*)::int as total from (select 1 from departure d ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredDeparture | undefined> {
    const [found] = await reader.query<StoredDeparture>(`${SELECT} where d.id = $1`, [id]);
    return found;
  }

  /** The one that the person has not come back from. */
  async findOpenOf(reader: Reader, personId: string): Promise<StoredDeparture | undefined> {
    const [found] = await reader.query<StoredDeparture>(
      `${SELECT} where d.civil_servant_id = $1 and d.state in ('planned', 'done') and d.returned_on is null`,
      [personId],
    );
    return found;
  }

  async insert(writer: Writer, departure: Omit<Departure, 'createdAt' | 'version'>): Promise<void> {
    await writer.manager.insert(Departure, departure);
  }

  async change(writer: Writer, id: string, version: number, changes: Partial<Departure>): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(Departure)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }

  async due(reader: Reader, day: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `select id from departure where state = 'planned' and left_on <= $1::date order by left_on, id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }
}

function filters({ state, civilServantId, kindCode, q }: DepartureListQuery): unknown[] {
  return [state ?? null, civilServantId ?? null, kindCode ?? null, q || null];
}
