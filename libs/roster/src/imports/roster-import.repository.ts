import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { TellProgress } from '@commune/platform/imports';
import { PARTICULARS, storeParticulars } from './particulars-sql.js';
import type { RecordToStore, StoredFacts } from './record-to-store.js';

export interface NumberOwner {
  readonly digest: Buffer;
  readonly civilServantId: string;
  readonly unitId: string;
  readonly bloc: string;
}

const FACTS = `
  select c.id, c.full_name as "fullName", c.given_name as "givenName", c.family_name as "familyName",
    c.birth_date as "birthDate", c.sex, c.unit_id as "unitId", c.bloc, c.office_id as "officeId",
    c.recruited_on as "recruitedOn", c.known_as_of as "knownAsOf", p.position_id as "positionId", p.position_title as "positionTitle",
    p.specialism_code as "specialismCode", p.started_on as "postedOn",
    (select max(e.ended_on) from posting e where e.civil_servant_id = c.id) as "earlierUntil",
    q.education_level as "educationLevel", q.field_of_study as "fieldOfStudy", q.graduation_year as "graduationYear",
    q.political_theory as "politicalTheory", q.state_management as "stateManagement", q.it_level as "itLevel",
    q.foreign_language as "foreignLanguage", q.foreign_language_level as "foreignLanguageLevel",
    q.ethnic_language as "ethnicLanguage",
    (select coalesce(array_agg(e.name order by e.name), '{}') from certificate e where e.civil_servant_id = c.id) as certificates,
    s.rank_code as "rankCode", s.coefficient_hundredths as "coefficientHundredths", s.effective_from as "salaryFrom",
    x.ethnic_group_code as "ethnicGroupCode", x.party_admitted_on as "partyAdmittedOn", x.note,
    coalesce((select jsonb_object_agg(r.year::text, r.rating) from annual_rating r where r.civil_servant_id = c.id), '{}') as ratings,
    ${PARTICULARS} as particulars
  from civil_servant c
    left join posting p on p.civil_servant_id = c.id and p.ended_on is null
    left join qualification q on q.civil_servant_id = c.id and q.effective_to is null
    left join lateral (select * from salary_step s where s.civil_servant_id = c.id order by s.effective_from desc limit 1) s on true
    left join civil_servant_sensitive x on x.civil_servant_id = c.id
    left join civil_servant_id_number n on n.civil_servant_id = c.id
    left join civil_servant_contact k on k.civil_servant_id = c.id
  where c.id = any ($1)`;

const rows = (columns: string): string => `from jsonb_to_recordset($1::jsonb) as r(${columns})`;
const PLACE = '"id" uuid, "unitId" uuid, "bloc" text, "officeId" uuid';
const PLACED = 'r."id", r."unitId", r."bloc", r."officeId"';

/** So many rows a statement: with all 20,000 of a large file one statement took longer than any may. */
const ROWS_AT_ONCE = 500;

/** Each statement takes many rows at once. What is already there as it should be is not touched, so leaves no history. */
const STORE: readonly string[] = [
  `insert into civil_servant (id, full_name, given_name, family_name, birth_date, sex, unit_id, bloc, office_id, recruited_on, known_as_of)
   select r."id", r."fullName", r."givenName", r."familyName", r."birthDate", r.sex, r."unitId", r.bloc, r."officeId", r."recruitedOn", r."knownAsOf"
   ${rows(`${PLACE}, "fullName" text, "givenName" text, "familyName" text, "birthDate" date, "sex" text, "recruitedOn" date, "knownAsOf" date`)}
   on conflict (id) do update set full_name = excluded.full_name, given_name = excluded.given_name,
     family_name = excluded.family_name, birth_date = excluded.birth_date, sex = excluded.sex,
     unit_id = excluded.unit_id, bloc = excluded.bloc, office_id = excluded.office_id, recruited_on = excluded.recruited_on, known_as_of = excluded.known_as_of, version = civil_servant.version + 1`,
  `insert into civil_servant_id_number (civil_servant_id, unit_id, bloc, office_id, ciphertext, digest, last_four)
   select ${PLACED}, decode(r."ciphertext", 'base64'), decode(r."digest", 'base64'), r."lastFour"
   ${rows(`${PLACE}, "ciphertext" text, "digest" text, "lastFour" text`)}
   on conflict (civil_servant_id) do nothing`,
  `insert into civil_servant_sensitive (civil_servant_id, unit_id, bloc, office_id, ethnic_group_code, party_admitted_on, note)
   select ${PLACED}, r."ethnicGroupCode", r."partyAdmittedOn", r."note"
   ${rows(`${PLACE}, "ethnicGroupCode" text, "partyAdmittedOn" date, "note" text`)}
   on conflict (civil_servant_id) do update set ethnic_group_code = excluded.ethnic_group_code,
     party_admitted_on = excluded.party_admitted_on, note = excluded.note`,
  // An earlier day of a post in the same place corrects its beginning; nobody else's day comes this far (listed-post).
  `update posting p set started_on = r."postedOn"
   ${rows(`${PLACE}, "postedOn" date`)}
   where p.civil_servant_id = r."id" and p.ended_on is null and p.started_on > r."postedOn"`,
  // A new post closes the one before it on the day before; a post that began on the same day is corrected.
  `update posting p set ended_on = r."postedOn" - 1
   ${rows(`${PLACE}, "postedOn" date`)}
   where p.civil_servant_id = r."id" and p.ended_on is null and p.started_on < r."postedOn"`,
  `update posting p set unit_id = r."unitId", bloc = r."bloc", office_id = r."officeId", position_id = r."positionId", position_title = r."positionTitle", specialism_code = r."specialismCode"
   ${rows(`${PLACE}, "positionId" uuid, "positionTitle" text, "specialismCode" text, "postedOn" date`)}
   where p.civil_servant_id = r."id" and p.ended_on is null and p.started_on = r."postedOn"`,
  `insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_id, position_title, specialism_code, started_on)
   select r."postingId", ${PLACED}, r."positionId", r."positionTitle", r."specialismCode", r."postedOn"
   ${rows(`${PLACE}, "postingId" uuid, "positionId" uuid, "positionTitle" text, "specialismCode" text, "postedOn" date`)}
   where not exists (select 1 from posting p where p.civil_servant_id = r."id" and p.ended_on is null)`,
  // As with any transfer: what the former unit knew stays as it was, and the same facts go on in a row of their own.
  `update qualification q set effective_to = r."movedOn" - 1
   ${rows('"id" uuid, "movedOn" date')}
   where q.civil_servant_id = r."id" and q.effective_to is null and q.effective_from < r."movedOn"`,
  `insert into qualification (id, civil_servant_id, unit_id, bloc, office_id, effective_from, education_level, field_of_study, graduation_year,
     political_theory, state_management, it_level, foreign_language, foreign_language_level, ethnic_language)
   select r."knownUntilMoveId", q.civil_servant_id, q.unit_id, q.bloc, q.office_id, r."movedOn", q.education_level, q.field_of_study,
     q.graduation_year, q.political_theory, q.state_management, q.it_level, q.foreign_language, q.foreign_language_level, q.ethnic_language
   ${rows('"id" uuid, "movedOn" date, "knownUntilMoveId" uuid')}
     join qualification q on q.civil_servant_id = r."id" and q.effective_to = r."movedOn" - 1
   where not exists (select from qualification later where later.civil_servant_id = r."id" and later.effective_to is null)`,
  // Qualifications known at an earlier date stay true until the day before the date of this file.
  `update qualification q set effective_to = $2::date - 1
   ${rows(PLACE)}
   where q.civil_servant_id = r."id" and q.effective_to is null and q.effective_from < $2::date and r."id" = any ($3::uuid[])`,
  `update qualification q set education_level = r."educationLevel", field_of_study = r."fieldOfStudy", graduation_year = r."graduationYear",
     political_theory = r."politicalTheory", state_management = r."stateManagement", it_level = r."itLevel",
     foreign_language = r."foreignLanguage", foreign_language_level = r."foreignLanguageLevel",
     ethnic_language = r."ethnicLanguage"
   ${rows(`${PLACE}, "educationLevel" text, "fieldOfStudy" text, "graduationYear" int, "politicalTheory" text, "stateManagement" text, "itLevel" text, "foreignLanguage" text, "foreignLanguageLevel" int, "ethnicLanguage" text`)}
   where q.civil_servant_id = r."id" and q.effective_to is null and r."id" = any ($3::uuid[]) and q.effective_from = $2::date`,
  `insert into qualification (id, civil_servant_id, unit_id, bloc, office_id, effective_from, education_level, field_of_study, graduation_year,
     political_theory, state_management, it_level, foreign_language, foreign_language_level, ethnic_language)
   select r."qualificationId", ${PLACED}, case when exists (select 1 from qualification q where q.civil_servant_id = r."id") then $2::date
       else least(r."postedOn", $2::date) end, r."educationLevel", r."fieldOfStudy", r."graduationYear",
     r."politicalTheory", r."stateManagement", r."itLevel", r."foreignLanguage", r."foreignLanguageLevel", r."ethnicLanguage"
   ${rows(`${PLACE}, "qualificationId" uuid, "postedOn" date, "educationLevel" text, "fieldOfStudy" text, "graduationYear" int, "politicalTheory" text, "stateManagement" text, "itLevel" text, "foreignLanguage" text, "foreignLanguageLevel" int, "ethnicLanguage" text`)}
   where not exists (select 1 from qualification q where q.civil_servant_id = r."id" and q.effective_to is null)`,
  // Known before the first row goes in: looked up row by row, the table that this statement fills would be read for each.
  `with known as materialized (select civil_servant_id, name from certificate
     where civil_servant_id in (select r."id" ${rows('"id" uuid')}))
   insert into certificate (id, civil_servant_id, unit_id, bloc, office_id, kind_code, name)
   select held.id, ${PLACED}, held.kind, held.name
   ${rows(`${PLACE}, "certificateRows" jsonb`)}
     cross join jsonb_to_recordset(r."certificateRows") as held(id uuid, name text, kind text)
   where (r."id", held.name) not in (select civil_servant_id, name from known)`,
  `insert into salary_step (id, civil_servant_id, unit_id, bloc, office_id, effective_from, rank_code, coefficient_hundredths)
   select r."salaryStepId", ${PLACED}, r."salaryFrom", r."rankCode", r."coefficientHundredths"
   ${rows(`${PLACE}, "salaryStepId" uuid, "salaryFrom" date, "rankCode" text, "coefficientHundredths" int`)}
   where r."salaryFrom" is not null and r."rankCode" is not null and r."coefficientHundredths" is not null
   on conflict (civil_servant_id, effective_from) do update set rank_code = excluded.rank_code,
     coefficient_hundredths = excluded.coefficient_hundredths`,
  `insert into annual_rating (id, civil_servant_id, unit_id, bloc, office_id, year, rating, source)
   select rated.id, ${PLACED}, rated.year, rated.rating, r."ratingSource"
   ${rows(`${PLACE}, "ratingRows" jsonb, "ratingSource" text`)},
     jsonb_to_recordset(r."ratingRows") as rated(id uuid, year int, rating text)
   on conflict (civil_servant_id, year) do update set rating = excluded.rating, source = excluded.source
     where annual_rating.rating <> excluded.rating`,
];

/** Most files say none, and then none is stored either: what is known is among the facts after the file. */
const saysParticulars = ({ particulars }: RecordToStore): boolean =>
  Object.values(particulars).some((value) => value !== null);

@Injectable()
export class RosterImportRepository {
  async ownersOf(reader: Reader, digests: readonly Buffer[]): Promise<NumberOwner[]> {
    return reader.query<NumberOwner>(
      'select digest, civil_servant_id as "civilServantId", unit_id as "unitId", bloc from owners_of_id_numbers($1)',
      [digests],
    );
  }

  async facts(reader: Reader, ids: readonly string[]): Promise<StoredFacts[]> {
    return reader.query<StoredFacts>(FACTS, [ids]);
  }

  /** Creates and updates in bulk, as of the day of the file. `requalified`: ids whose qualifications the file changes. */
  async store(
    writer: Writer,
    records: readonly RecordToStore[],
    asOf: string,
    requalified: readonly string[],
    told?: TellProgress,
  ): Promise<void> {
    const isRequalified = new Set(requalified);
    for (let done = 0; done < records.length; done += ROWS_AT_ONCE) {
      await told?.(done, records.length);
      const some = records.slice(done, done + ROWS_AT_ONCE);
      const values = [JSON.stringify(some), asOf, some.map(({ id }) => id).filter((id) => isRequalified.has(id))];
      for (const statement of [...STORE, ...(some.some(saysParticulars) ? storeParticulars : [])]) {
        await writer.query(statement, values.slice(0, statement.includes('$3') ? 3 : statement.includes('$2') ? 2 : 1));
      }
    }
  }

  /** A later list that says the same: the records are known up to its day, and that is all that changes. */
  async confirm(writer: Writer, ids: readonly string[], asOf: string): Promise<void> {
    await writer.query('update civil_servant set known_as_of = $2 where id = any ($1) and known_as_of < $2', [
      ids,
      asOf,
    ]);
  }
}
