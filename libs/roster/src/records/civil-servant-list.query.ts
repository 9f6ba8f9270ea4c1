import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { dimensionSql } from '../structure/dimension-sql.js';
import { PART, partValues, type StructurePart } from '../structure/structure.query.js';
import { dividedDimensions, UNKNOWN_VALUE, type CivilServantListQuery } from './civil-servant-list.dto.js';
import { RECORD_AS_OF, selectFields, type RecordFieldKey } from './record-fields.js';

const listed = [
  'code',
  'fullName',
  'birthDate',
  'sex',
  'unitId',
  'bloc',
  'officeId',
  'positionTitle',
  'specialismCode',
  'postedOn',
  'educationLevel',
  'fieldOfStudy',
  'politicalTheory',
  'stateManagement',
  'ethnicGroupCode',
] as const satisfies readonly RecordFieldKey[];

/** A row as the database gives it, before the reader's classes are applied. */
export type ListedRow = Readonly<Record<(typeof listed)[number], unknown>> & {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly unitName: string;
  readonly officeName: string;
  readonly positionCode: string | null;
};

const NAME = 'c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu"';

/** Sort keys and the columns they stand for. */
const sortColumns = {
  name: NAME,
  birthDate: 'c.birth_date',
  unit: 'u.sort_order, u.code',
  position: 'pos.sort_order',
  postedOn: 'p.started_on',
  code: 'c.code',
} as const;

/** Sorting tells something of the column, so it needs the column's class; keys not named here are of the class `name`. */
export const sortClasses: Readonly<Record<string, FieldClass>> = { birthDate: 'identity' };

const JOINS = `
  join org_unit u on u.id = p.unit_id
  join org_unit o on o.id = p.office_id`;

/** $1–$5 the part (see PART) · $6 folded search or null · $7 digest of a number or null · $8… dimension filters. */
function conditions(
  query: CivilServantListQuery,
  ids?: readonly string[],
): { sql: string; values: (string | readonly string[])[] } {
  const filtered = dividedDimensions.filter((key) => query[key] !== undefined);
  const known = filtered.filter((key) => query[key] !== UNKNOWN_VALUE);
  const parts = filtered.map((key) => {
    const place = known.indexOf(key);
    return place < 0 ? `and (${dimensionSql[key]}) is null` : `and (${dimensionSql[key]}) = $${8 + place}`;
  });
  const values = known.map((key) => query[key] ?? '');
  if (ids === undefined) return { sql: parts.join(' '), values };
  return { sql: `${parts.join(' ')} and c.id = any ($${8 + known.length}::uuid[])`, values: [...values, ids] };
}

const SEARCH = `
  and ($6::text is null or c.name_search like '%' || $6 || '%' or c.code = upper($6)
    or exists (select 1 from civil_servant_id_number n where n.civil_servant_id = c.id and n.digest = $7))`;

const from = RECORD_AS_OF.replace('where $1', `${JOINS} where $1`);

@Injectable()
export class CivilServantListQuerySql {
  async page(
    reader: Reader,
    part: StructurePart,
    query: CivilServantListQuery,
    search: SearchTerms,
  ): Promise<ListedRow[]> {
    const { pageSize, offset } = pageSizes(query);
    return this.rows(reader, part, query, search, { limit: pageSize, offset });
  }

  async rows(
    reader: Reader,
    part: StructurePart,
    query: CivilServantListQuery,
    search: SearchTerms,
    { limit, offset, ids }: { limit: number; offset: number; ids?: readonly string[] },
  ): Promise<ListedRow[]> {
    const { sql, values } = conditions(query, ids);
    const order = orderBy(query.sort, sortColumns, 'name', 'c.id');
    const exactFirst = order.replace('order by', `order by ($6::text is not null and c.name_search = $6) desc,`);
    return reader.query<ListedRow>(
      `select c.id, c.version, ${selectFields(listed)}, u.full_name as "unitName", o.name as "officeName", pos.code as "positionCode"
       ${from} ${PART} ${SEARCH} ${sql} ${exactFirst} limit ${limit} offset ${offset}`,
      [...partValues(part), search.folded, search.digest, ...values],
    );
  }

  async ethnicGroupNames(reader: Reader): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.query<{ code: string; name: string }>(
      `select code, name from code_list_entry where list = 'ethnic_group' order by code`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  /** Counts no further than the limit of totals. */
  async total(reader: Reader, part: StructurePart, query: CivilServantListQuery, search: SearchTerms): Promise<number> {
    const { sql, values } = conditions(query);
    const [row] = await reader.query<{ total: number }>(
      `select count(*) as total from (select 1 ${from} ${PART} ${SEARCH} ${sql} limit ${TOTAL_LIMIT + 1}) as counted`,
      [...partValues(part), search.folded, search.digest, ...values],
    );
    return row?.total ?? 0;
  }
}

export interface SearchTerms {
  /** Folded, with LIKE's own signs escaped; null where nothing is searched. */
  readonly folded: string | null;
  /** HMAC of a 12-digit number, which finds its owner without the number being stored or compared. */
  readonly digest: Buffer | null;
}
