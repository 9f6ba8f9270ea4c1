import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes } from '@commune/platform/http';
import { dimensionFilters } from '../structure/dimension-filters.js';
import { PART, partValues, type StructurePart } from '../structure/structure.query.js';
import type { CivilServantListQuery } from './civil-servant-list.dto.js';
import { particulars } from './record-particulars.dto.js';
import {
  leaversAsOf,
  partsUsedBy,
  postsAsOf,
  RECORD_AS_OF,
  selectFields,
  type RecordFieldKey,
} from './record-fields.js';

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

/** These people in this order, with these of their fields; $1 the day, $2 their posts. One plan serves every list. */
const show = (keys: readonly RecordFieldKey[], joins = ''): string => `
  select c.id, c.version, ${selectFields(keys)}, u.full_name as "unitName", o.name as "officeName", pos.code as "positionCode"
  ${withoutDay(RECORD_AS_OF).replace(
    'from posting p',
    'from unnest($2::uuid[]) with ordinality as chosen(id, place) join posting p on p.id = chosen.id',
  )}
    join org_unit u on u.id = p.unit_id join org_unit o on o.id = p.office_id ${joins}
  order by chosen.place`;
const SHOW = show(listed);
/** With the particulars, which no list shows and an export may name. */
const SHOW_WHOLE = show(
  [...listed, ...particulars],
  `left join civil_servant_id_number n on n.civil_servant_id = c.id
    left join civil_servant_contact k on k.civil_servant_id = c.id`,
);

/** Which posts are meant is known, and of who has left they are of an earlier day. */
function withoutDay(record: string): string {
  return record.slice(0, record.lastIndexOf('where $1'));
}

const UNIT = 'join org_unit u on u.id = p.unit_id';

interface Filter {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Where something is searched, those come first whose whole name it is. */
  readonly exactFirst: string;
}

/** $1–$5 the part (see PART), then what is searched, the dimensions and the chosen people. */
function filterOf(
  part: StructurePart,
  query: CivilServantListQuery,
  search: SearchTerms,
  ids?: readonly string[],
): Filter {
  const values: unknown[] = [...partValues(part)];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const { sql: searched, exactFirst } = searchSql(search, place);
  const dimensions = dimensionFilters(query, place);
  const chosen = ids === undefined ? '' : `and c.id = any (${place(ids)}::uuid[])`;
  return { sql: [PART, searched, dimensions, chosen].join(' '), values, exactFirst };
}

/** A clause for each case: with "or" over all of them no index could serve any. */
function searchSql(
  { folded, digest }: SearchTerms,
  place: (value: unknown) => string,
): { sql: string; exactFirst: string } {
  if (folded === null) return { sql: '', exactFirst: '' };
  if (digest !== null) {
    const owner = `select n.civil_servant_id from civil_servant_id_number n where n.digest = ${place(digest)}`;
    return { sql: `and c.id = (${owner})`, exactFirst: '' };
  }
  const text = place(folded);
  return {
    sql: `and (c.name_search like '%' || ${text} || '%' or c.code = upper(${text}))`,
    exactFirst: `c.name_search = ${text} desc, `,
  };
}

/**
 * Whom the question means, found once: counted, and the posts of the page taken from them in their order. What they are
 * ordered by is carried along under names of its own, since the order is made outside.
 */
function findStatement(
  { sql, values, exactFirst }: Filter,
  { sort, presence }: CivilServantListQuery,
  { limit, offset }: { limit: number; offset: number },
): { text: string; values: readonly unknown[] } {
  const order = exactFirst + orderBy(sort, sortColumns, 'name', 'c.id').replace('order by ', '');
  const terms = order.split(', ').map((term) => /^(?<column>.+?)(?<direction> asc| desc)?$/.exec(term)?.groups ?? {});
  const carried = terms.map(({ column }, index) => `${column} as sort_${index}`).join(', ');
  const sorted = terms.map(({ direction = '' }, index) => `sort_${index}${direction}`).join(', ');
  const joins = [partsUsedBy(`${sql} ${order}`), ...(/\bu\./.test(order) ? [UNIT] : [])].join(' ');
  const people = presence === 'left' ? leaversAsOf : postsAsOf;
  const text = `
    with found as materialized (select p.id, ${carried} ${people(joins)} ${sql}),
      page as (select id, row_number() over () as place from (
        select id from found order by ${sorted} limit ${limit} offset ${offset}) as sorted)
    select (select count(*) from found) as total,
      coalesce((select array_agg(id order by place) from page), '{}') as posts`;
  return { text, values };
}

export interface FoundRows {
  readonly rows: ListedRow[];
  /** Of all that the question means, not of these rows. */
  readonly total: number;
}

interface RowsWanted {
  readonly limit: number;
  readonly offset: number;
  readonly ids?: readonly string[];
  readonly isWhole?: boolean;
}

export interface NamesOfCodes {
  readonly ethnicGroups: ReadonlyMap<string, string>;
  readonly religions: ReadonlyMap<string, string>;
}

@Injectable()
export class CivilServantListQuerySql {
  async page(
    reader: Reader,
    part: StructurePart,
    query: CivilServantListQuery,
    search: SearchTerms,
  ): Promise<FoundRows> {
    const { pageSize, offset } = pageSizes(query);
    return this.rows(reader, part, query, search, { limit: pageSize, offset });
  }

  /** First who is on the page, by as few tables as the question needs; then what is shown of them. */
  async rows(
    reader: Reader,
    part: StructurePart,
    query: CivilServantListQuery,
    search: SearchTerms,
    { limit, offset, ids, isWhole = false }: RowsWanted,
  ): Promise<FoundRows> {
    const filter = filterOf(part, query, search, ids);
    const { text, values } = findStatement(filter, query, { limit, offset });
    const [found] = await reader.queryPlanned<{ total: number; posts: string[] }>(text, values);
    const { total, posts } = found ?? { total: 0, posts: [] };
    const rows =
      posts.length === 0 ? [] : await reader.query<ListedRow>(isWhole ? SHOW_WHOLE : SHOW, [part.asOf, posts]);
    return { rows, total };
  }

  /** Of the lists that stand in the database. */
  async names(reader: Reader): Promise<NamesOfCodes> {
    const rows = await reader.query<{ list: string; code: string; name: string }>(
      `select list, code, name from code_list_entry where list in ('ethnic_group', 'religion') order by list, code`,
    );
    const of = (wanted: string): ReadonlyMap<string, string> =>
      new Map(rows.filter(({ list }) => list === wanted).map(({ code, name }) => [code, name]));
    return { ethnicGroups: of('ethnic_group'), religions: of('religion') };
  }
}

export interface SearchTerms {
  /** Folded, with LIKE's own signs escaped; null where nothing is searched. */
  readonly folded: string | null;
  /** HMAC of a 12-digit number, which finds its owner without the number being stored or compared. */
  readonly digest: Buffer | null;
}
