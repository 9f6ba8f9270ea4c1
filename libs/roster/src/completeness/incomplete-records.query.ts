import { Injectable } from '@nestjs/common';
import { foldText } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { checkCodes } from '../domain/index.js';
import { PART, partValues, type StructurePart } from '../structure/structure.query.js';
import type { IncompleteRecord, IncompleteRecordsQuery } from './completeness.dto.js';
import { IS_COMPLETE, MISSING_CODES, pointsOf, SCORE } from './completeness-sql.js';

const sortColumns = {
  score: 'k.score',
  name: 'c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu"',
  unit: 'u.sort_order, u.code',
} as const;

const FOUND = (missing: string | undefined): string => `
  with ${pointsOf(
    `${PART} and ($6::text is null or c.name_search like '%' || $6 || '%')`,
    `p.id as posting_id, p.office_id, p.position_title,`,
  )},
  found as (
    select id, unit_id, bloc, office_id, position_title, ${SCORE} as score, ${MISSING_CODES} as missing from point
    where ${missing === undefined ? `coalesce(${SCORE}, 100) < 100` : `"${missing}"`}
      and (not $7::boolean or not ${IS_COMPLETE}))`;

@Injectable()
export class IncompleteRecordsSql {
  async rows(
    reader: Reader,
    part: StructurePart,
    query: IncompleteRecordsQuery,
    limit = pageSizes(query).pageSize,
  ): Promise<IncompleteRecord[]> {
    const order = orderBy(query.sort, sortColumns, 'score,unit,name', 'c.id');
    return reader.query<IncompleteRecord>(
      `${FOUND(knownCheck(query))}
       select c.id, c.code, c.full_name as "fullName", k.unit_id as "unitId", u.full_name as "unitName", k.bloc,
         o.name as "officeName", k.position_title as "positionTitle", k.score, k.missing
       from found k join civil_servant c on c.id = k.id join org_unit u on u.id = k.unit_id
         join org_unit o on o.id = k.office_id
       ${order} limit ${limit} offset ${pageSizes(query).offset}`,
      valuesOf(part, query),
    );
  }

  async total(reader: Reader, part: StructurePart, query: IncompleteRecordsQuery): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `${FOUND(knownCheck(query))} select count(*) as total from (select 1 from found limit ${TOTAL_LIMIT + 1}) as counted`,
      valuesOf(part, query),
    );
    return row?.total ?? 0;
  }

  /** Per check: true where it is missing, null where it does not apply; undefined for who holds no post today. */
  async pointsOfOne(
    reader: Reader,
    civilServantId: string,
    asOf: string,
  ): Promise<Readonly<Record<string, boolean | null>> | undefined> {
    const [row] = await reader.query<Record<string, boolean | null>>(
      `with ${pointsOf('and c.id = $2::uuid')} select * from point`,
      [asOf, civilServantId],
    );
    return row;
  }
}

/** The check becomes the name of a column, so it is one of the list. */
function knownCheck({ missing }: IncompleteRecordsQuery): string | undefined {
  return checkCodes.find((code) => code === missing);
}

function valuesOf(part: StructurePart, { q, requiredOnly = false }: IncompleteRecordsQuery): unknown[] {
  return [...partValues(part), q === undefined ? null : foldText(q).replace(/[\\%_]/g, '\\$&'), requiredOnly];
}
