import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { stale } from '@commune/platform/http';

export interface PeopleOfCommune {
  readonly unitId: string;
  readonly unitName: string;
  readonly ethnicGroups: { readonly code: string; readonly name: string }[];
  readonly source: string | null;
  readonly version: number;
}

export interface PeopleToSet {
  readonly unitId: string;
  readonly ethnicGroupCodes: readonly string[];
  readonly source: string;
}

/** $1 communes. */
const OF_COMMUNES = `
  select u.id as "unitId", u.full_name as "unitName", c.source, coalesce(c.version, 0) as version,
    coalesce((select jsonb_agg(jsonb_build_object('code', e.code, 'name', e.name) order by wanted.place)
      from unnest(c.ethnic_group_codes) with ordinality as wanted(code, place)
        join code_list_entry e on e.list = 'ethnic_group' and e.code = wanted.code), '[]') as "ethnicGroups"
  from org_unit u left join commune_people c on c.unit_id = u.id
  where u.id = any ($1::uuid[]) order by u.sort_order, u.code`;

const INSERT = `
  insert into commune_people (unit_id, ethnic_group_codes, source) values ($1, $2, $3)
  on conflict (unit_id) do nothing returning unit_id`;

/** $1 code of the commune · $2 names of the peoples in their order · $3 source. Nothing where none is on the list. */
const LOAD = `
  insert into commune_people (unit_id, ethnic_group_codes, source)
  select u.id, known.codes, $3
  from org_unit u cross join (
    select array_agg(e.code order by wanted.place) as codes from unnest($2::text[]) with ordinality as wanted(name, place)
      join code_list_entry e on e.list = 'ethnic_group' and e.name = wanted.name) known
  where u.code = $1 and known.codes is not null on conflict (unit_id) do nothing`;

const CHANGE = `
  update commune_people set ethnic_group_codes = $2, source = $3, version = version + 1
  where unit_id = $1 and version = $4 returning unit_id`;

export interface CommunePeopleToLoad {
  readonly communeCode: string;
  /** By their names on the list of 54. */
  readonly ethnicGroups: readonly string[];
  readonly source: string;
}

@Injectable()
export class CommunePeopleRepository {
  async of(reader: Reader, unitIds: readonly string[]): Promise<PeopleOfCommune[]> {
    return reader.query<PeopleOfCommune>(OF_COMMUNES, [unitIds]);
  }

  async knownGroups(reader: Reader, codes: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = `select code from code_list_entry where list = 'ethnic_group' and code = any ($1::text[])`;
    return new Set((await reader.query<{ code: string }>(sql, [codes])).map(({ code }) => code));
  }

  /** Version 0: nothing is there yet. */
  async set(writer: Writer, { unitId, ethnicGroupCodes, source }: PeopleToSet, version: number): Promise<void> {
    const values = [unitId, ethnicGroupCodes, source];
    const rows = version === 0 ? writer.query(INSERT, values) : writer.query(CHANGE, [...values, version]);
    if ((await rows).length !== 1) throw stale();
  }

  /** The first load; what people have entered stays. */
  async load(writer: Writer, people: readonly CommunePeopleToLoad[]): Promise<void> {
    for (const { communeCode, ethnicGroups, source } of people) {
      await writer.query(LOAD, [communeCode, ethnicGroups, source]);
    }
  }
}
