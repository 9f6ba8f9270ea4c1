import { Injectable } from '@nestjs/common';
import { foldText } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { PART, partValues, type StructurePart } from '../structure/structure.query.js';
import type { PipelinePerson, PipelineQuery } from './pipeline.dto.js';
import { pipelineOf } from './pipeline-sql.js';

export interface PipelineRules {
  readonly youngBelowAge: number;
  readonly potentialYears: number;
  /** Whether the reader may know of ethnic groups, on every row. */
  readonly knowsEthnicity: boolean;
}

export interface CountedGroup {
  readonly key: string;
  readonly count: number;
  readonly withPotential: number;
  readonly inPool: number;
}

const groups = {
  all: 'true',
  young: 'age < $6::int',
  women: `sex = 'female'`,
  minority: 'minority',
  potential: 'potential',
  pool: 'pool',
  young_women: `age < $6::int and sex = 'female'`,
} as const;

/** Every group counted in one pass, given as a row each. */
const COUNTS = `
  select g.key, g.count::int, g."withPotential"::int, g."inPool"::int
  from (select ${Object.entries(groups)
    .map(
      ([key, condition]) => `count(*) filter (where ${condition}) as "${key}_count",
        count(*) filter (where (${condition}) and potential) as "${key}_potential",
        count(*) filter (where (${condition}) and pool) as "${key}_pool"`,
    )
    .join(', ')} from person) as sums,
    lateral (values ${Object.keys(groups)
      .map((key) => `('${key}', "${key}_count", "${key}_potential", "${key}_pool")`)
      .join(', ')}) as g (key, count, "withPotential", "inPool")`;

const sortColumns = {
  name: 'c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu"',
  unit: 'u.sort_order, u.code',
  age: 'f.birth_date',
} as const;

/** The filters of the list: $6, $7 the rules, then text, age, sex, ethnic minority, potential, pool, term. */
const FOUND = (knowsEthnicity: boolean): string => `
  with ${pipelineOf(`${PART} and ($8::text is null or c.name_search like '%' || $8 || '%')`, knowsEthnicity)},
  found as (
    select * from person
    where ($9::int is null or age < $9) and ($10::text is null or sex = $10)
      and ($11::text is null or minority = ($11 = 'yes')) and ($12::text is null or potential = ($12 = 'yes'))
      and ($13::text is null or pool = ($13 = 'yes')) and $6::int > 0
      and ($14::text is null or exists (select from planning_pool_entry e where e.civil_servant_id = person.id
        and e.term = $14 and e.added_on <= $1::date and (e.removed_on is null or e.removed_on > $1::date))))`;

const POOLS = `coalesce((select json_agg(json_build_object('id', e.id, 'positionTitle', e.position_title, 'term', e.term,
    'addedOn', e.added_on, 'version', e.version) order by e.added_on, e.position_title)
  from planning_pool_entry e where e.civil_servant_id = f.id and e.added_on <= $1::date
    and (e.removed_on is null or e.removed_on > $1::date)), '[]') as pools`;

@Injectable()
export class PipelineSql {
  async counts(reader: Reader, part: StructurePart, rules: PipelineRules): Promise<CountedGroup[]> {
    return reader.query<CountedGroup>(`with ${pipelineOf(PART, rules.knowsEthnicity)} ${COUNTS}`, [
      ...partValues(part),
      rules.youngBelowAge,
      rules.potentialYears,
    ]);
  }

  async rows(
    reader: Reader,
    part: StructurePart,
    query: PipelineQuery,
    rules: PipelineRules,
    limit = pageSizes(query).pageSize,
  ): Promise<PipelinePerson[]> {
    const order = orderBy(query.sort, sortColumns, 'unit,name', 'c.id');
    return reader.query<PipelinePerson>(
      `${FOUND(rules.knowsEthnicity)}
       select c.id, c.code, c.full_name as "fullName", f.unit_id as "unitId", u.full_name as "unitName", f.bloc,
         f.position_title as "positionTitle", f.birth_date as "birthDate", f.age, f.sex, f.minority as "ethnicMinority",
         f.education_level as "educationLevel", f.potential as "hasPotential",
         (select r.rating from annual_rating r where r.civil_servant_id = f.id and r.year < extract(year from $1::date)
           order by r.year desc limit 1) as "lastRating", ${POOLS}
       from found f join civil_servant c on c.id = f.id join org_unit u on u.id = f.unit_id
       ${order} limit ${limit} offset ${pageSizes(query).offset}`,
      valuesOf(part, query, rules),
    );
  }

  async total(reader: Reader, part: StructurePart, query: PipelineQuery, rules: PipelineRules): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `${FOUND(rules.knowsEthnicity)} select count(*) as total from (select 1 from found limit ${TOTAL_LIMIT + 1}) as counted`,
      valuesOf(part, query, rules),
    );
    return row?.total ?? 0;
  }
}

function valuesOf(part: StructurePart, query: PipelineQuery, rules: PipelineRules): unknown[] {
  const { q, ageBelow = null, sex = null, ethnicMinority = null, potential = null, inPool = null, term = null } = query;
  const searched = q === undefined ? null : foldText(q).replace(/[\\%_]/g, '\\$&');
  return [
    ...partValues(part),
    rules.youngBelowAge,
    rules.potentialYears,
    ...[searched, ageBelow, sex, ethnicMinority, potential, inPool, term],
  ];
}
