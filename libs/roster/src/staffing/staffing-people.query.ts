import { Injectable } from '@nestjs/common';
import { foldText } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { bornByToRetireBy } from '../domain/index.js';
import { STANDARDS_IN_FORCE, STUDIED_ACCEPTED_FIELD } from '../fields-of-study/accepted-fields-sql.js';
import { postsAsOf } from '../records/record-fields.js';
import { PART, partValues, type StructurePart } from '../structure/structure.query.js';
import type { PeopleGroup, StaffingPeopleQuery } from './staffing-people.dto.js';
import { NO_SPECIALISM } from './staffing-parameters.dto.js';

/** A person before the reader's classes are applied. */
export interface StaffingPersonRow {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: 'party' | 'government';
  readonly officeId: string;
  readonly officeName: string;
  readonly positionTitle: string;
  readonly positionCode: string | null;
  readonly specialismCode: string | null;
  readonly educationLevel: string | null;
  readonly fieldOfStudy: string | null;
  readonly meetsField: boolean | null;
  /** From when on, by a day of the record's own; the age decides where there is none. */
  readonly ownRetirementOn: string | null;
}

/** What the service has found out before: until when retirement is near, and who alone is meant. */
export interface PeopleAsked {
  readonly retiresBy: string;
  readonly ids: readonly string[] | null;
}

const NAME = 'c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu"';
const sortColumns = { unit: 'u.sort_order, u.code', name: NAME, position: 'pos.sort_order' } as const;

/** What a post asks of its holder's field of study, and the field of the post itself. */
export const POSTS_WITH_FIELDS = postsAsOf(`
  left join job_position pos on pos.id = p.position_id
  left join ${STANDARDS_IN_FORCE} st on st.position_id = p.position_id
  left join qualification q on q.civil_servant_id = c.id
    and $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
  left join retirement_exception own on own.civil_servant_id = c.id
  join org_unit u on u.id = p.unit_id
  join org_unit o on o.id = p.office_id`);

export const SPECIALISM = 'coalesce(p.specialism_code, pos.specialism_code)';
export const MEETS_FIELD = `case when cardinality(st.fields_of_study) > 0
  then ${STUDIED_ACCEPTED_FIELD} end`;

/** Fields of study that the standards of a specialism's positions accept. */
const FIELDS_OF = (specialism: string): string => `(
  select unnest(s.accepted_fields) from ${STANDARDS_IN_FORCE} s join job_position sp on sp.id = s.position_id
  where sp.specialism_code = ${specialism})`;

/**
 * $6 specialism · $7 position · $8 text · $9, $10 the last days of birth of whoever is near retirement · $11 who ·
 * $12 until when it is near: a day of one's own on the record goes before the age.
 */
const OF_FIELD = `($6::text is null or coalesce(${SPECIALISM}, '${NO_SPECIALISM}') = $6)`;
const groups: Readonly<Record<PeopleGroup, string>> = {
  holders: OF_FIELD,
  trained_elsewhere: `coalesce(${SPECIALISM}, '') <> $6 and q.field_of_study_folded in ${FIELDS_OF('$6')}`,
  near_retirement: `${OF_FIELD} and case when own.retires_on is null
    then c.birth_date <= case c.sex when 'male' then $9::date else $10::date end else own.retires_on <= $12::date end`,
};

const filter = (group: PeopleGroup): string => `${PART}
  and ${groups[group]}
  and ($7::uuid is null or p.position_id = $7)
  and ($8::text is null or c.name_search like '%' || $8 || '%')
  -- each parameter is named whatever the group, so that its type is known
  and ($9::date is null or $10::date is not null or $12::date is not null)
  and ($11::uuid[] is null or c.id = any ($11))`;

@Injectable()
export class StaffingPeopleSql {
  async page(
    reader: Reader,
    part: StructurePart,
    query: StaffingPeopleQuery,
    { retiresBy, ids }: PeopleAsked,
    limit = pageSizes(query).pageSize,
  ): Promise<StaffingPersonRow[]> {
    const { offset } = pageSizes(query);
    const order = orderBy(query.sort, sortColumns, 'unit,position,name', 'c.id');
    return reader.query<StaffingPersonRow>(
      `select c.id, c.code, c.full_name as "fullName", c.birth_date as "birthDate", c.sex, p.unit_id as "unitId",
         u.full_name as "unitName", p.bloc, p.office_id as "officeId", o.name as "officeName",
         p.position_title as "positionTitle", pos.code as "positionCode", ${SPECIALISM} as "specialismCode",
         q.education_level as "educationLevel", q.field_of_study as "fieldOfStudy", ${MEETS_FIELD} as "meetsField",
         own.retires_on as "ownRetirementOn"
       ${POSTS_WITH_FIELDS} ${filter(query.group ?? 'holders')} ${order} limit ${limit} offset ${offset}`,
      valuesOf(part, query, { retiresBy, ids }),
    );
  }

  async total(
    reader: Reader,
    part: StructurePart,
    query: StaffingPeopleQuery,
    { retiresBy, ids }: PeopleAsked,
  ): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `select count(*) as total from (select 1 ${POSTS_WITH_FIELDS} ${filter(query.group ?? 'holders')}
         limit ${TOTAL_LIMIT + 1}) as counted`,
      valuesOf(part, query, { retiresBy, ids }),
    );
    return row?.total ?? 0;
  }
}

function valuesOf(part: StructurePart, query: StaffingPeopleQuery, { retiresBy, ids }: PeopleAsked): unknown[] {
  const { specialismCode = null, positionId = null, q } = query;
  const searched = q === undefined ? null : foldText(q).replace(/[\\%_]/g, '\\$&');
  const born = [bornByToRetireBy('male', retiresBy), bornByToRetireBy('female', retiresBy)];
  return [...partValues(part), specialismCode, positionId, searched, ...born, ids, retiresBy];
}
