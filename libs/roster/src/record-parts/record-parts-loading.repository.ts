import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { recordParts } from './parts/index.js';
import { columnOf, type RecordPart } from './record-part.js';

/** What a history may be made of. */
export interface PersonOnRecord {
  readonly id: string;
  readonly code: string;
  readonly bloc: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly recruitedOn: string | null;
  readonly educationLevel: string | null;
  readonly fieldOfStudy: string | null;
  readonly graduationYear: number | null;
  readonly rankCode: string | null;
  readonly coefficientHundredths: number | null;
  readonly salaryFrom: string | null;
}

/** Members of a row, and whose it is. */
export type RowToLoad = Readonly<Record<string, string | number | null>> & { readonly civilServantId: string };

const PEOPLE = `
  select c.id, c.code, c.bloc, c.sex, c.birth_date as "birthDate", c.recruited_on as "recruitedOn",
    q.education_level as "educationLevel", q.field_of_study as "fieldOfStudy", q.graduation_year as "graduationYear",
    s.rank_code as "rankCode", s.coefficient_hundredths as "coefficientHundredths", s.effective_from as "salaryFrom"
  from civil_servant c
    left join qualification q on q.civil_servant_id = c.id and q.effective_to is null
    left join lateral (select * from salary_step s where s.civil_servant_id = c.id order by s.effective_from desc limit 1) s on true
  order by c.code`;

/** Dated parts in bulk, for a first load. */
@Injectable()
export class RecordPartsLoading {
  async people(reader: Reader): Promise<PersonOnRecord[]> {
    return reader.query<PersonOnRecord>(PEOPLE);
  }

  /** Rows of the part with this path; the rules of the part are the caller's to keep. */
  async load(writer: Writer, path: string, rows: readonly RowToLoad[]): Promise<void> {
    const part = recordParts.find((candidate) => candidate.path === path);
    if (!part) throw new Error(`Record parts: there is no part ${path}`);
    const json = rows.map(({ civilServantId, ...members }) => ({
      id: uuid(),
      civil_servant_id: civilServantId,
      ...columnsOf(part, members),
    }));
    await writer.query(insertInto(part), [JSON.stringify(json)]);
  }
}

function columnsOf({ fields }: RecordPart, members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields).map((member) => [columnOf(member), members[member] ?? null]));
}

function insertInto({ table, fields }: RecordPart): string {
  const columns = Object.keys(fields).map(columnOf);
  return `insert into ${table} (id, civil_servant_id, unit_id, bloc, office_id, ${columns.join(', ')})
    select n.id, c.id, c.unit_id, c.bloc, c.office_id, ${columns.map((column) => `n.${column}`).join(', ')}
    from jsonb_populate_recordset(null::${table}, $1::jsonb) n join civil_servant c on c.id = n.civil_servant_id`;
}
