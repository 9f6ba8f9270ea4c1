import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, stale, TOTAL_LIMIT } from '@commune/platform/http';
import { Transfer, type HandedPaper } from './transfer.entity.js';
import type { TransferListQuery } from './transfers.dto.js';

export type StoredTransfer = Omit<Transfer, 'createdAt'>;

const SELECT = `
  select t.id, t.civil_servant_id as "civilServantId", t.full_name as "fullName", t.from_unit_id as "fromUnitId",
    t.from_bloc as "fromBloc", t.from_office_id as "fromOfficeId", t.from_position_title as "fromPositionTitle",
    t.unit_id as "unitId", t.bloc, t.office_id as "officeId", t.position_id as "positionId",
    t.position_title as "positionTitle", t.specialism_code as "specialismCode", t.kind_code as "kindCode",
    t.effective_on as "effectiveOn", t.decision_number as "decisionNumber", t.note, t.state, t.failure, t.papers,
    t.open_items as "openItems", t.handed_over_on as "handedOverOn", t.handed_over_by as "handedOverBy",
    t.missing_papers as "missingPapers", t.received_note as "receivedNote", t.received_on as "receivedOn",
    t.received_by as "receivedBy", t.requested_by_name as "requestedByName", t.version
  from transfer t`;

const LISTED = `
  where ($1::text is null or t.state = $1) and ($2::uuid is null or t.civil_servant_id = $2)
    and ($3::boolean is null or $3 = (t.state = 'done' and t.received_on is null and t.unit_id <> t.from_unit_id))
    and ($4::text is null or fold_text(t.full_name) like '%' || fold_text($4) || '%' or upper(t.decision_number) like upper($4) || '%')`;

const sortColumns = { effectiveOn: 't.effective_on', name: 't.full_name' } as const;

@Injectable()
export class TransfersRepository {
  async list(reader: Reader, query: TransferListQuery): Promise<StoredTransfer[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortColumns, '-effectiveOn', 't.id');
    return reader.query(`${SELECT} ${LISTED} ${order} limit ${pageSize} offset ${offset}`, filters(query));
  }

  async total(reader: Reader, query: TransferListQuery): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `select count(*)::int as total from (select 1 from transfer t ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredTransfer | undefined> {
    const [found] = await reader.query<StoredTransfer>(`${SELECT} where t.id = $1`, [id]);
    return found;
  }

  async insert(writer: Writer, transfer: StoredTransfer): Promise<void> {
    await writer.manager.insert(Transfer, transfer);
  }

  async change(writer: Writer, id: string, version: number, changes: Partial<Transfer>): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(Transfer)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }

  async due(reader: Reader, day: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `select id from transfer where state = 'planned' and effective_on <= $1::date order by effective_on, id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  /** What lies in the record when it is handed on. */
  async papersOf(reader: Reader, personId: string): Promise<HandedPaper[]> {
    return reader.query<HandedPaper>(
      `select kind, file_name as "fileName" from attachment
       where record_type = 'civil_servant' and record_id = $1 and removed_at is null order by kind, file_name, id`,
      [personId],
    );
  }
}

function filters({ state, civilServantId, awaitsReceipt, q }: TransferListQuery): unknown[] {
  return [state ?? null, civilServantId ?? null, awaitsReceipt ?? null, q || null];
}
