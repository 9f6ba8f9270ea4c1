import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { HeldPost, TakenPost } from '../domain/index.js';

export interface PersonInPlace {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
}

export interface StoredPost extends HeldPost {
  readonly id: string;
}

const PERSON = `
  select id, version, full_name as "fullName", unit_id as "unitId", bloc, office_id as "officeId"
  from civil_servant where id = $1 and merged_into is null`;

const HELD = `
  select id, unit_id as "unitId", bloc, office_id as "officeId", position_id as "positionId",
    position_title as "positionTitle", specialism_code as "specialismCode", started_on as "startedOn", ended_on as "endedOn"
  from posting where civil_servant_id = $1 order by started_on`;

const POSITION = `
  select j.bloc as "positionBloc",
    (select r.required from required_post r where r.unit_id = $2 and r.position_id = j.id
      and $3::date between r.effective_from and coalesce(r.effective_to, 'infinity')) as required,
    (select count(*)::int from posting p where p.unit_id = $2 and p.position_id = j.id and p.civil_servant_id <> $4
      and $3::date between p.started_on and coalesce(p.ended_on, 'infinity')) as holders
  from job_position j where j.id = $1`;

const TAKE = `
  insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_id, position_title, specialism_code, started_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

// What the former unit knew stays as it was: from the day on the same facts go on in a row of their own.
const SPLIT_QUALIFICATION = `
  with known as (
    update qualification set effective_to = $2::date - 1
    where civil_servant_id = $1 and effective_to is null and effective_from < $2 returning *)
  select * from known`;
const GO_ON_QUALIFIED = `
  insert into qualification (id, civil_servant_id, unit_id, bloc, office_id, effective_from, education_level, field_of_study,
    graduation_year, political_theory, state_management, it_level, foreign_language, foreign_language_level, ethnic_language)
  select $3, civil_servant_id, unit_id, bloc, office_id, $2::date, education_level, field_of_study,
    graduation_year, political_theory, state_management, it_level, foreign_language, foreign_language_level, ethnic_language
  from qualification where civil_servant_id = $1 and effective_to = $2::date - 1`;

const STAND = `
  update civil_servant set unit_id = $2, bloc = $3, office_id = $4, version = version + 1,
    known_as_of = greatest(known_as_of, $5::date) where id = $1`;

/** Posts of a person, and where the person stands. */
@Injectable()
export class PostingsRepository {
  /** Nothing where the record is not the caller's to change: a former unit reads it and can't lock it. */
  async lock(writer: Writer, personId: string): Promise<PersonInPlace | undefined> {
    const [person] = await writer.query<PersonInPlace>(`${PERSON} for update`, [personId]);
    return person;
  }

  async held(reader: Reader, personId: string): Promise<StoredPost[]> {
    return reader.query<StoredPost>(HELD, [personId]);
  }

  async positionOn(
    reader: Reader,
    { positionId, unitId, startedOn }: TakenPost,
    personId: string,
  ): Promise<{ positionBloc: string | null; required: number | null; holders: number }> {
    const none = { positionBloc: null, required: null, holders: 0 };
    if (positionId === null) return none;
    const values = [positionId, unitId, startedOn, personId];
    const [found] = await reader.query<typeof none>(POSITION, values);
    return found ?? none;
  }

  async end(writer: Writer, postingId: string, lastDay: string): Promise<void> {
    await writer.query('update posting set ended_on = $2 where id = $1', [postingId, lastDay]);
  }

  async take(writer: Writer, id: string, personId: string, post: TakenPost): Promise<void> {
    const { unitId, bloc, officeId, positionId, positionTitle, specialismCode, startedOn } = post;
    const place = [unitId, bloc, officeId];
    await writer.query(TAKE, [id, personId, ...place, positionId, positionTitle, specialismCode, startedOn]);
  }

  async splitQualification(writer: Writer, personId: string, day: string, newId: string): Promise<void> {
    const split = await writer.query(SPLIT_QUALIFICATION, [personId, day]);
    if (split.length > 0) await writer.query(GO_ON_QUALIFIED, [personId, day, newId]);
  }

  async stand(writer: Writer, personId: string, { unitId, bloc, officeId }: TakenPost, today: string): Promise<void> {
    await writer.query(STAND, [personId, unitId, bloc, officeId, today]);
  }

  /** Raises the version where nothing else of the person's own row changes. */
  async touch(writer: Writer, personId: string): Promise<void> {
    await writer.query('update civil_servant set version = version + 1 where id = $1', [personId]);
  }

  async accountFollows(
    writer: Writer,
    personId: string,
    left: readonly string[],
    lastDay: string,
    roleId: string,
  ): Promise<void> {
    await writer.query('select account_follows($1, $2::uuid[], $3::date, $4)', [personId, left, lastDay, roleId]);
  }

  /** Whose record the acting account is linked with. */
  async actingPerson(reader: Reader): Promise<string | null> {
    const [row] = await reader.query<{ id: string | null }>('select acting_person() as id');
    return row?.id ?? null;
  }
}
