import { Injectable } from '@nestjs/common';
import { foldText } from '@commune/kernel';
import { today, type Reader, type Writer } from '@commune/platform/database';
import { stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { certificateKindOf } from '../domain/index.js';
import { CivilServant } from './civil-servant.entity.js';
import {
  ONE_RECORD,
  recordFieldKeys,
  recordFields,
  selectFields,
  type RecordFieldKey,
  type RecordTable,
} from './record-fields.js';

/** A whole record as stored, before the reader's classes are applied. */
export interface StoredRecord extends Readonly<Partial<Record<RecordFieldKey, unknown>>> {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly unitName: string;
  readonly officeName: string;
  readonly positionCode: string | null;
  /** The last day in the reader's unit, where the person has gone to another one: what is shown is of that day. */
  readonly formerUntil: string | null;
  /** The last day in office, of somebody who has left the service. */
  readonly lastDayOn: string | null;
  /** On the day; none of the time in another unit. */
  readonly absence: { readonly kindCode: string; readonly startedOn: string; readonly endedOn: string | null } | null;
  readonly ratings: readonly { year: number; rating: string; source: string }[];
}

// What is newer than the reader's own time with the person is left out, the note too: it has no day.
const FIND = `
  select c.id, c.version, ${selectFields(recordFieldKeys).replace('x.note as', 'case when not d.former then x.note end as')},
    u.full_name as "unitName", o.name as "officeName", pos.code as "positionCode",
    case when d.former then p.ended_on end as "formerUntil",
    case when not d.former and p.ended_on < $1::date then p.ended_on end as "lastDayOn",
    case when not d.former then (
      select jsonb_build_object('kindCode', a.kind_code, 'startedOn', a.started_on, 'endedOn', a.ended_on) from absence a
      where a.civil_servant_id = c.id and coalesce(a.ended_on, 'infinity') >= $1::date
      order by a.started_on limit 1) end as absence,
    coalesce((select jsonb_agg(jsonb_build_object('year', r.year, 'rating', r.rating, 'source', r.source) order by r.year desc)
      from annual_rating r where r.civil_servant_id = c.id), '[]'::jsonb) as ratings
  ${ONE_RECORD}`;

/** Rows of a part that change with the record page; the current row of parts that have dates. */
const currentRow: Readonly<Partial<Record<RecordTable, string>>> = {
  qualification: `civil_servant_id = $1 and effective_to is null`,
  salary_step: `id = (select id from salary_step where civil_servant_id = $1 order by effective_from desc limit 1)`,
  civil_servant_sensitive: `civil_servant_id = $1`,
  civil_servant_contact: `civil_servant_id = $1`,
  civil_servant_id_number: `civil_servant_id = $1`,
};

export interface FirstSalaryStep {
  readonly rankCode: string;
  readonly salaryCoefficientHundredths: number;
  readonly salaryFrom: string;
}

@Injectable()
export class CivilServantsRepository {
  async find(reader: Reader, id: string, asOf: string): Promise<StoredRecord | undefined> {
    const [record] = await reader.query<StoredRecord>(`${FIND} where c.id = $2`, [asOf, id]);
    return record;
  }

  async findMany(reader: Reader, ids: readonly string[], asOf: string): Promise<Map<string, StoredRecord>> {
    const found = await reader.query<StoredRecord>(`${FIND} where c.id = any ($2::uuid[])`, [asOf, ids]);
    return new Map(found.map((record) => [record.id, record]));
  }

  /** Where the record of the same person goes on, once it has been merged; its code only where the scope sees it. */
  async mergedInto(reader: Reader, id: string): Promise<{ id: string; code: string | null } | undefined> {
    const [found] = await reader.query<{ id: string; code: string | null }>(
      `select c.merged_into as id, k.code from civil_servant c left join civil_servant k on k.id = c.merged_into
       where c.id = $1 and c.merged_into is not null`,
      [id],
    );
    return found;
  }

  /** Records of the same person that go on in this one: what happened to them is part of its history. */
  async mergedFrom(reader: Reader, id: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }>('select id from civil_servant where merged_into = $1', [id]);
    return rows.map((row) => row.id);
  }

  /** Of people on record with this name, however it is written, and this birth date: five at most. */
  async codesOfTwins(
    reader: Reader,
    { fullName, birthDate }: { fullName: string; birthDate: string },
  ): Promise<string[]> {
    const found = await reader.query<{ code: string }>(
      `select code from civil_servant where name_search = $1 and birth_date = $2 and merged_into is null
       order by code limit 5`,
      [foldText(fullName), birthDate],
    );
    return found.map(({ code }) => code);
  }

  /** One conditional UPDATE decides between two editors; the one who read an older version is refused. */
  async raiseVersion(writer: Writer, id: string, version: number, changes: Partial<CivilServant>): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(CivilServant)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }

  /** Corrects the current row of one part of the record; false where there is none. Columns come from the table of fields only. */
  async correctPart(
    writer: Writer,
    table: RecordTable,
    id: string,
    changes: Readonly<Partial<Record<RecordFieldKey, unknown>>>,
  ): Promise<boolean> {
    const isStored = (key: RecordFieldKey): boolean =>
      recordFields[key].table === table && key !== 'idNumber' && !('sql' in recordFields[key]);
    const keys = recordFieldKeys.filter((key) => key in changes && isStored(key));
    if (keys.length === 0) return true;
    const where = currentRow[table];
    if (where === undefined) throw new Error(`Record: ${table} is not corrected by field`);
    const assignments = keys.map((key, index) => `${recordFields[key].column} = $${index + 2}`);
    const corrected = await writer.query(`update ${table} set ${assignments.join(', ')} where ${where} returning 1`, [
      id,
      ...keys.map((key) => changes[key]),
    ]);
    return corrected.length > 0;
  }

  /** A person of whom nothing of the kind is known yet gets a row to hold it. */
  async ensureContact(writer: Writer, id: string): Promise<void> {
    await writer.query(
      `insert into civil_servant_contact (civil_servant_id, unit_id, bloc, office_id)
       select id, unit_id, bloc, office_id from civil_servant where id = $1 on conflict do nothing`,
      [id],
    );
  }

  /** The certificates by name: what is not named goes, what is new comes without its particulars. */
  async setCertificateNames(writer: Writer, id: string, names: readonly string[]): Promise<void> {
    await writer.query('delete from certificate where civil_servant_id = $1 and name <> all ($2::text[])', [id, names]);
    const rows = names.map((name) => ({ id: uuid(), name, kind: certificateKindOf(name) }));
    await writer.query(
      `insert into certificate (id, civil_servant_id, unit_id, bloc, office_id, kind_code, name)
       select r.id, c.id, c.unit_id, c.bloc, c.office_id, r.kind, r.name
       from civil_servant c, jsonb_to_recordset($2::jsonb) as r(id uuid, name text, kind text)
       where c.id = $1 and not exists (select from certificate e where e.civil_servant_id = c.id and e.name = r.name)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** The first step of a person of whom none is known. */
  async insertSalaryStep(writer: Writer, id: string, stepId: string, step: FirstSalaryStep): Promise<void> {
    await writer.query(
      `insert into salary_step (id, civil_servant_id, unit_id, bloc, office_id, effective_from, rank_code, coefficient_hundredths)
       select $2, id, unit_id, bloc, office_id, $3, $4, $5 from civil_servant where id = $1`,
      [id, stepId, step.salaryFrom, step.rankCode, step.salaryCoefficientHundredths],
    );
  }

  async setIdNumber(
    writer: Writer,
    id: string,
    sealed: { ciphertext: Buffer; digest: Buffer; lastFour: string },
  ): Promise<void> {
    await writer.query(
      `insert into civil_servant_id_number (civil_servant_id, unit_id, bloc, office_id, ciphertext, digest, last_four)
       select id, unit_id, bloc, office_id, $2, $3, $4 from civil_servant where id = $1
       on conflict (civil_servant_id) do update set ciphertext = excluded.ciphertext, digest = excluded.digest, last_four = excluded.last_four`,
      [id, sealed.ciphertext, sealed.digest, sealed.lastFour],
    );
  }

  async isInList(reader: Reader, list: string, code: string): Promise<boolean> {
    const found = await reader.query(
      `select 1 from code_list_entry
       where list = $1 and code = $2 and $3::date between effective_from and coalesce(effective_to, 'infinity')`,
      [list, code, today()],
    );
    return found.length > 0;
  }

  async sealedIdNumber(reader: Reader, id: string): Promise<Buffer | undefined> {
    const [row] = await reader.query<{ ciphertext: Buffer }>(
      'select ciphertext from civil_servant_id_number where civil_servant_id = $1',
      [id],
    );
    return row?.ciphertext;
  }
}
