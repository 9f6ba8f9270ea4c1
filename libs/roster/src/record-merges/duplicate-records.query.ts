import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import type { TwinFacts, TwinMatches } from '../domain/index.js';

export interface TwinRow extends TwinFacts {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly bloc: string;
  readonly positionTitle: string;
}

export interface TwinPair extends TwinMatches {
  readonly one: TwinRow;
  readonly other: TwinRow;
}

/** More than anybody would go through; what is beyond comes once these are settled. */
export const MOST_PAIRS = 500;

const SAME_NAME = 'a.name_search = b.name_search';
const EXCHANGED = `make_date(extract(year from a.birth_date)::int, 1, 1) = make_date(extract(year from b.birth_date)::int, 1, 1)
    and extract(month from a.birth_date) = extract(day from b.birth_date) and extract(day from a.birth_date) = extract(month from b.birth_date)`;

const row = (
  alias: string,
): string => `jsonb_build_object('id', ${alias}.id, 'version', ${alias}.version, 'code', ${alias}.code,
  'fullName', ${alias}.full_name, 'nameSearch', ${alias}.name_search, 'birthDate', ${alias}.birth_date, 'sex', ${alias}.sex,
  'unitId', ${alias}.unit_id, 'unitName', (select u.full_name from org_unit u where u.id = ${alias}.unit_id),
  'officeId', ${alias}.office_id, 'officeName', (select o.name from org_unit o where o.id = ${alias}.office_id),
  'bloc', ${alias}.bloc, 'positionTitle', coalesce((select p.position_title from posting p where p.civil_servant_id = ${alias}.id
    order by p.started_on desc limit 1), ''),
  'isInPost', exists (select from posting p where p.civil_servant_id = ${alias}.id and p.ended_on is null),
  'idLastFour', (select n.last_four from civil_servant_id_number n where n.civil_servant_id = ${alias}.id))`;

/**
 * Pairs of records that look like one person's, each once, told apart or merged already left out. By the same name on
 * the same day or on the day with its month exchanged, by a number of insurance, by a telephone or an address of mail.
 * What row-level security hides matches nothing. $1 units (null: everywhere) · $2 these two only.
 */
const PAIRS = `
  with person as materialized (
    select * from civil_servant c where c.merged_into is null and ($2::uuid[] is null or c.id = any ($2))),
  contact as materialized (
    select civil_servant_id as id, nullif(regexp_replace(phone, '\\D', '', 'g'), '') as phone, lower(nullif(email, '')) as email
    from civil_servant_contact where phone is not null or email is not null),
  pair as (
    select a.id as one, b.id as other from person a join person b on ${SAME_NAME} and a.birth_date = b.birth_date and a.code < b.code
    union
    select a.id, b.id from person a join person b on ${SAME_NAME} and a.code < b.code and a.birth_date <> b.birth_date and ${EXCHANGED}
    union
    select a.id, b.id from person a join civil_servant_id_number m on m.civil_servant_id = a.id and m.social_insurance_number is not null
      join civil_servant_id_number n on n.social_insurance_number = m.social_insurance_number
      join person b on b.id = n.civil_servant_id and a.code < b.code
    union
    select a.id, b.id from person a join contact k on k.id = a.id join contact l on l.phone = k.phone or l.email = k.email
      join person b on b.id = l.id and a.code < b.code and a.birth_date = b.birth_date)
  select ${row('a')} as one, ${row('b')} as other,
    exists (select from civil_servant_id_number m join civil_servant_id_number n on n.social_insurance_number = m.social_insurance_number
      where m.civil_servant_id = a.id and n.civil_servant_id = b.id) as "sameInsuranceNumber",
    exists (select from contact k join contact l on l.phone = k.phone or l.email = k.email
      where k.id = a.id and l.id = b.id) as "sameContact"
  from pair join person a on a.id = pair.one join person b on b.id = pair.other
  where ($1::uuid[] is null or a.unit_id = any ($1) or b.unit_id = any ($1))
    and ($2::uuid[] is not null or not exists (select from distinct_people d
      where d.civil_servant_id in (a.id, b.id) and d.other_id in (a.id, b.id)))
  order by a.code, b.code limit ${MOST_PAIRS + 1}`;

@Injectable()
export class DuplicateRecordsQuery {
  async pairs(
    reader: Reader,
    {
      unitIds = null,
      ids = null,
    }: { readonly unitIds?: readonly string[] | null; readonly ids?: readonly string[] | null },
  ): Promise<TwinPair[]> {
    return reader.queryPlanned<TwinPair>(PAIRS, [unitIds, ids]);
  }
}
