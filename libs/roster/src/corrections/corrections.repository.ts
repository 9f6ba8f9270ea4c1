import { Injectable } from '@nestjs/common';
import type { OwnedRow, Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, stale, TOTAL_LIMIT } from '@commune/platform/http';
import { listsOfFields, type NamedCodes } from './correctable-fields.js';
import { CorrectionItem, CorrectionRequest } from './correction.entities.js';
import type { CorrectionListQuery } from './corrections.dto.js';

export interface StoredCorrection extends Omit<CorrectionRequest, 'submittedAt' | 'decidedAt'> {
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly fullName: string;
  readonly unitName: string;
  readonly recordVersion: number;
}

export interface ListedCorrection extends StoredCorrection {
  readonly fields: readonly string[];
}

const instant = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const COLUMNS = `
  r.id, r.civil_servant_id as "civilServantId", r.unit_id as "unitId", r.bloc, r.office_id as "officeId", r.reason, r.state,
  r.submitted_by_id as "submittedById", r.submitted_by as "submittedBy", ${instant('r.submitted_at')} as "submittedAt",
  r.decided_by as "decidedBy", ${instant('r.decided_at')} as "decidedAt", r.version,
  c.full_name as "fullName", u.full_name as "unitName", c.version as "recordVersion"`;

const FROM = `
  from correction_request r join civil_servant c on c.id = r.civil_servant_id join org_unit u on u.id = r.unit_id`;

const LISTED = `
  where ($1::text is null or r.state = $1) and ($2::uuid is null or r.civil_servant_id = $2)
    and ($3::text is null or exists (select from civil_servant n
      where n.id = r.civil_servant_id and n.name_search like '%' || fold_text($3) || '%'))`;

const ITEMS = `
  select id, request_id as "requestId", civil_servant_id as "civilServantId", unit_id as "unitId", bloc,
    office_id as "officeId", field, field_class as "fieldClass", part_action as "partAction",
    part_row_id as "partRowId", before, proposed, sealed, state,
    decision_reason as "decisionReason", version
  from correction_item where request_id = $1 order by part_action is not null, field, id`;

const PLACE = `
  select unit_id as "unitId", bloc, office_id as "officeId", civil_servant_id as "personId"
  from correction_request where id = $1`;

@Injectable()
export class CorrectionsRepository {
  /** Where the person was when the request was made, by whose right its papers are read. */
  async placeOf(reader: Reader, id: string): Promise<OwnedRow | undefined> {
    return (await reader.query<OwnedRow>(PLACE, [id]))[0];
  }

  async list(reader: Reader, query: CorrectionListQuery): Promise<ListedCorrection[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, { submittedAt: 'r.submitted_at', name: 'c.full_name' }, '-submittedAt', 'r.id');
    return reader.query<ListedCorrection>(
      `with chosen as materialized (select r.id ${FROM} ${LISTED} ${order} limit ${pageSize} offset ${offset})
       select ${COLUMNS}, (select coalesce(array_agg(concat_ws(' ', i.field, i.part_action) order by i.part_action is not null, i.field), '{}') from correction_item i
         where i.request_id = r.id) as fields ${FROM} join chosen on chosen.id = r.id ${order}`,
      filters(query),
    );
  }

  async total(reader: Reader, query: CorrectionListQuery): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `select count(*)::int as total from (select 1 from correction_request r ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredCorrection | undefined> {
    const [found] = await reader.query<StoredCorrection>(`select ${COLUMNS} ${FROM} where r.id = $1`, [id]);
    return found;
  }

  async items(reader: Reader, requestId: string): Promise<CorrectionItem[]> {
    return reader.query<CorrectionItem>(ITEMS, [requestId]);
  }

  async insert(
    writer: Writer,
    request: Omit<CorrectionRequest, 'submittedAt' | 'version' | 'decidedBy' | 'decidedAt'>,
    items: readonly Omit<CorrectionItem, 'version'>[],
  ): Promise<void> {
    await writer.manager.insert(CorrectionRequest, request);
    for (const item of items) {
      await writer.query(
        `insert into correction_item (id, request_id, civil_servant_id, unit_id, bloc, office_id, field, field_class,
           before, proposed, sealed, part_action, part_row_id, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12, $13, 'open')`,
        [
          ...[item.id, item.requestId, item.civilServantId, item.unitId, item.bloc, item.officeId],
          ...[item.field, item.fieldClass, JSON.stringify(item.before), JSON.stringify(item.proposed), item.sealed],
          ...[item.partAction, item.partRowId],
        ],
      );
    }
  }

  /** One conditional UPDATE decides between two who act at once. */
  async change(writer: Writer, id: string, version: number, state: string, decidedBy: string | null): Promise<void> {
    const changed = await writer.query(
      `update correction_request set state = $3, version = version + 1, decided_by = coalesce($4, decided_by),
         decided_at = case when $3 = 'decided' then now() else decided_at end
       where id = $1 and version = $2 and state = 'open' returning 1`,
      [id, version, state, decidedBy],
    );
    if (changed.length !== 1) throw stale();
  }

  async decide(writer: Writer, itemId: string, state: string, reason: string | null): Promise<void> {
    await writer.query(
      `update correction_item set state = $2, decision_reason = $3, version = version + 1 where id = $1 and state = 'open'`,
      [itemId, state, reason],
    );
  }

  async withdrawItems(writer: Writer, requestId: string): Promise<void> {
    await writer.query(
      `update correction_item set state = 'withdrawn', version = version + 1 where request_id = $1 and state = 'open'`,
      [requestId],
    );
  }

  async namedCodes(reader: Reader): Promise<NamedCodes> {
    const rows = await reader.query<{ list: string; code: string; name: string }>(
      `select list, code, name from code_list_entry where list = any ($1) order by list, sort_order, code`,
      [listsOfFields],
    );
    const byList = Map.groupBy(rows, ({ list }) => list);
    return new Map(
      [...byList].map(([list, entries]) => [list, new Map(entries.map(({ code, name }) => [code, name]))]),
    );
  }
}

function filters({ state, civilServantId, q }: CorrectionListQuery): unknown[] {
  return [state ?? null, civilServantId ?? null, q || null];
}
