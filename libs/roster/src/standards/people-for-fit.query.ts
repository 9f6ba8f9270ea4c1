import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { AssessedLevel, PersonForFit } from '../domain/index.js';

export interface PeopleWanted {
  readonly asOf: string;
  /** null: everybody in the reader's reach. */
  readonly unitIds: readonly string[] | null;
  readonly blocs: readonly Bloc[];
  readonly personId?: string;
  /** Posts of the past too: for standards that ask for years in a field. */
  readonly withPosts?: boolean;
  /** Levels of competencies too: for standards that ask for some, and for one person's own gap. */
  readonly withCompetencies?: boolean;
  /** At most so many, where the answer is for a screen. */
  readonly limit?: number;
}

/** The post that a person holds, and what is known of the person. */
export interface PersonInPost extends Omit<PersonForFit, 'fieldsOfStudy' | 'foreignLanguages' | 'ethnicLanguages'> {
  readonly competencies: readonly AssessedLevel[];
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly officeName: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly postingId: string;
  readonly positionId: string | null;
  readonly positionTitle: string;
  readonly specialismCode: string | null;
  readonly fieldOfStudy: string | null;
  readonly foreignLanguage: string | null;
  readonly foreignLanguageLevel: number | null;
  readonly ethnicLanguage: string | null;
}

const list = (columns: string, from: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object(${columns})) from ${from}), '[]'::jsonb)`;

const NEWEST_LEVELS = `(select distinct on (competency_code) competency_code, level, assessed_on
    from competency_assessment where civil_servant_id = c.id and assessed_on <= $1::date
    order by competency_code, assessed_on desc) held`;

// $1 as of · $2 units · $3 blocs · $4 person · $5 limit · $6 whether posts of the past are asked for · $7 whether competencies are. The year's rating of interest is that of the year before.
const PEOPLE = `
  select p.civil_servant_id as "civilServantId", c.full_name as "fullName", p.unit_id as "unitId",
    u.full_name as "unitName", o.name as "officeName", p.bloc, p.office_id as "officeId",
    p.id as "postingId", p.position_id as "positionId", p.position_title as "positionTitle",
    coalesce(p.specialism_code, pos.specialism_code) as "specialismCode",
    q.education_level as "educationLevel", q.field_of_study as "fieldOfStudy", q.political_theory as "politicalTheory",
    q.state_management as "stateManagement", q.it_level as "itLevel", q.foreign_language as "foreignLanguage",
    q.foreign_language_level as "foreignLanguageLevel", q.ethnic_language as "ethnicLanguage",
    c.recruited_on as "recruitedOn",
    ${list(
      `'name', held.name, 'expiresOn', held.expires_on`,
      `certificate held where held.civil_servant_id = c.id and coalesce(held.issued_on, $1::date) <= $1::date`,
    )} as certificates,
    case when $6 then ${list(
      `'positionId', held.position_id, 'specialismCode', held.specialism_code, 'startedOn', held.started_on, 'endedOn', held.ended_on`,
      `posting held where held.civil_servant_id = c.id and held.started_on <= $1::date`,
    )} else '[]'::jsonb end as posts,
    case when r.year is null then '[]'::jsonb
      else jsonb_build_array(jsonb_build_object('year', r.year, 'rating', r.rating)) end as ratings,
    case when $7 then ${list(
      `'code', held.competency_code, 'level', held.level, 'assessedOn', held.assessed_on`,
      NEWEST_LEVELS,
    )} else '[]'::jsonb end as competencies,
    coalesce(area.types, '{}') as "areaTypes"
  from posting p
    join civil_servant c on c.id = p.civil_servant_id
    join org_unit u on u.id = p.unit_id
    join org_unit o on o.id = p.office_id
    left join job_position pos on pos.id = p.position_id
    left join qualification q on q.civil_servant_id = c.id
      and $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
    left join annual_rating r on r.civil_servant_id = c.id and r.year = extract(year from $1::date) - 1
    left join (select unit_id, array_agg(area_type order by area_type) as types from unit_area_type
      where $1::date between effective_from and coalesce(effective_to, 'infinity') group by unit_id) area
      on area.unit_id = p.unit_id
  where $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
    and ($2::uuid[] is null or p.unit_id = any ($2)) and p.bloc = any ($3::text[])
    and ($4::uuid is null or p.civil_servant_id = $4)
  order by c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu", c.id
  limit $5`;

/** Everybody who holds a post on a day, with all that the fit rule asks, in one statement. */
@Injectable()
export class PeopleForFit {
  async inPosts(
    reader: Reader,
    { asOf, unitIds, blocs, personId, limit, withPosts = false, withCompetencies = false }: PeopleWanted,
  ): Promise<PersonInPost[]> {
    const values = [asOf, unitIds, blocs, personId ?? null, limit ?? null, withPosts, withCompetencies];
    return reader.query<PersonInPost>(PEOPLE, values);
  }
}

const SEPARATORS = /[;,]/u;

/** As the rule takes it: what stands in one field of the record as lists. */
export function personForFit(person: PersonInPost): PersonForFit {
  const { fieldOfStudy, foreignLanguage, foreignLanguageLevel, ethnicLanguage } = person;
  const ethnicLanguages = (ethnicLanguage ?? '').split(SEPARATORS).map((language) => language.trim());
  return {
    ...person,
    fieldsOfStudy: fieldOfStudy === null ? [] : [fieldOfStudy],
    foreignLanguages: foreignLanguage === null ? [] : [{ language: foreignLanguage, level: foreignLanguageLevel }],
    ethnicLanguages: ethnicLanguages.filter((language) => language !== ''),
  };
}
