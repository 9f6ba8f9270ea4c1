import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { CERTIFICATE_NAMES, RECORD_AS_OF } from '../records/record-fields.js';
import type { ReviewFacts, PersonToReview } from './review-facts.js';

/** $1 day of the figures · $2 units · $3 one person, or null for everybody. */
const PEOPLE = `
  select c.id as "civilServantId", p.unit_id as "unitId", p.bloc, p.office_id as "officeId", c.full_name as "fullName",
    c.code, c.birth_date as "birthDate", c.sex, coalesce(of.full_name, o.full_name) as "officeName",
    pos.code as "positionCode", p.position_title as "positionTitle", pos.is_leader as "isLeader",
    p.specialism_code as "specialismCode", q.education_level as "educationLevel", q.field_of_study as "fieldOfStudy",
    q.political_theory as "politicalTheory", q.state_management as "stateManagement", q.it_level as "itLevel",
    q.foreign_language as "foreignLanguage", q.foreign_language_level as "foreignLanguageLevel",
    q.ethnic_language as "ethnicLanguage", ${CERTIFICATE_NAMES} as certificates,
    c.recruited_on as "recruitedOn", p.started_on as "postedOn",
    s.rank_code as "rankCode", r.rating as "lastRating", r.year as "lastRatingYear", e.name as "ethnicGroup"
  ${RECORD_AS_OF.replace(
    'where',
    `join org_unit o on o.id = p.office_id
    left join unit_former_name of on of.unit_id = o.id and $1::date between of.effective_from and of.effective_to
    left join lateral (select rank_code from salary_step where civil_servant_id = c.id and effective_from <= $1::date
      order by effective_from desc limit 1) s on true
    left join lateral (select rating, year from annual_rating where civil_servant_id = c.id
      and year < extract(year from $1::date) order by year desc limit 1) r on true
    left join code_list_entry e on e.list = 'ethnic_group' and e.code = x.ethnic_group_code
      and $1::date between e.effective_from and coalesce(e.effective_to, 'infinity')
  where`,
  )}
    and p.unit_id = any ($2::uuid[]) and ($3::uuid is null or c.id = $3)
  order by p.unit_id, p.bloc, o.sort_order, o.code, pos.sort_order nulls last, c.given_name collate "vi-x-icu",
    c.family_name collate "vi-x-icu", c.id`;

/** Communes of the day with their name, cluster and quota of the day. */
const UNITS = `
  select u.id as "unitId", b.bloc, u.code as "unitCode", coalesce(f.full_name, u.full_name) as "unitName",
    cl.name as "clusterName", u.sort_order as "sortOrder", q.head_count as quota
  from org_unit u cross join (values ('government'), ('party')) as b(bloc)
    left join unit_former_name f on f.unit_id = u.id and $1::date between f.effective_from and f.effective_to
    left join cluster_membership m on m.unit_id = u.id and $1::date between m.effective_from and coalesce(m.effective_to, 'infinity')
    left join cluster cl on cl.id = m.cluster_id
    left join staffing_quota q on q.unit_id = u.id and q.bloc = b.bloc
      and $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
  where u.kind = 'commune' and u.id = any ($2::uuid[])
    and $1::date between u.effective_from and coalesce(u.effective_to, 'infinity')
  order by u.sort_order, u.code, u.id, b.bloc`;

const INSERT_SHARES = `
  insert into review_share (id, round_id, unit_id, bloc, unit_code, unit_name, cluster_name, sort_order, quota, deadline)
  select r.id, $2, r."unitId", r.bloc, r."unitCode", r."unitName", r."clusterName", r."sortOrder", r.quota, $3
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "unitId" uuid, bloc text, "unitCode" text, "unitName" text,
    "clusterName" text, "sortOrder" int, quota int)`;

const INSERT_PEOPLE = `
  with rows as (
    select * from jsonb_to_recordset($1::jsonb) as r(id uuid, "shareId" uuid, "civilServantId" uuid, "unitId" uuid,
      bloc text, "officeId" uuid, "sortOrder" int, "fullName" text, "positionGroup" text, "specialismCode" text,
      facts jsonb, "ethnicGroup" text, "proposedGroup" int, "proposedReasons" jsonb, "addedOn" date)),
  people as (
    insert into review_assessment (id, round_id, share_id, civil_servant_id, unit_id, bloc, office_id, sort_order,
      full_name, position_group, specialism_code, facts, proposed_group, proposed_reasons, added_on)
    select id, $2, "shareId", "civilServantId", "unitId", bloc, "officeId", "sortOrder", "fullName", "positionGroup",
      "specialismCode", facts, "proposedGroup", "proposedReasons", "addedOn" from rows returning id)
  insert into review_assessment_sensitive (assessment_id, civil_servant_id, unit_id, bloc, office_id, round_id, ethnic_group)
  select rows.id, "civilServantId", "unitId", bloc, "officeId", $2, "ethnicGroup" from rows join people using (id)`;

export interface UnitOfRound {
  readonly unitId: string;
  readonly bloc: 'party' | 'government';
  readonly unitCode: string;
  readonly unitName: string;
  readonly clusterName: string | null;
  readonly sortOrder: number;
  readonly quota: number | null;
}

export interface PersonToInsert extends Pick<
  PersonToReview,
  'civilServantId' | 'unitId' | 'bloc' | 'officeId' | 'fullName' | 'specialismCode' | 'ethnicGroup'
> {
  readonly id: string;
  readonly shareId: string;
  readonly sortOrder: number;
  readonly positionGroup: string;
  readonly facts: ReviewFacts;
  readonly proposedGroup: number | null;
  readonly proposedReasons: readonly unknown[];
  readonly addedOn: string | null;
}

/** What a round takes from the roster on its day, and the two statements that keep it. */
@Injectable()
export class ReviewOpeningQuery {
  async units(reader: Reader, asOf: string, unitIds: readonly string[]): Promise<UnitOfRound[]> {
    return reader.query<UnitOfRound>(UNITS, [asOf, unitIds]);
  }

  /** In the order in which a share shows them. */
  async people(
    reader: Reader,
    asOf: string,
    unitIds: readonly string[],
    personId: string | null = null,
  ): Promise<PersonToReview[]> {
    return reader.query<PersonToReview>(PEOPLE, [asOf, unitIds, personId]);
  }

  async insertShares(
    writer: Writer,
    round: { readonly id: string; readonly deadline: string },
    shares: readonly (UnitOfRound & { readonly id: string })[],
  ): Promise<void> {
    await writer.query(INSERT_SHARES, [JSON.stringify(shares), round.id, round.deadline]);
  }

  async insertPeople(writer: Writer, roundId: string, people: readonly PersonToInsert[]): Promise<void> {
    if (people.length > 0) await writer.query(INSERT_PEOPLE, [JSON.stringify(people), roundId]);
  }
}
