import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { WorkCatalogueEntryView, WorkCatalogueQuery } from './work-catalogue.dto.js';

export interface StoredEntry extends Omit<WorkCatalogueEntryView, 'allowedActions' | 'score' | 'coefficient'> {
  readonly scoreHundredths: number | null;
  readonly coefficientHundredths: number;
}

export type EntryToSet = Omit<StoredEntry, 'effectiveTo' | 'version'>;

const COLUMNS = `
  id, code, part, office_name as "officeName", task, detail, output, complexity_group as "complexityGroup",
  score_frame as "scoreFrame", score_hundredths as "scoreHundredths",
  coefficient_hundredths as "coefficientHundredths", effective_from::text as "effectiveFrom",
  effective_to::text as "effectiveTo", source, version`;

const LISTED = `
  from work_catalogue_entry
  where $1::date between effective_from and coalesce(effective_to, 'infinity')
    and ($2::int is null or complexity_group = $2) and ($3::text is null or part = $3)
    and ($4::text is null or search_text like '%' || fold_text($4) || '%')`;

// Ends the line that is followed first: one code means one line on each day.
const END_BEFORE = `
  update work_catalogue_entry e set effective_to = given."effectiveFrom" - 1, version = version + 1
  from jsonb_to_recordset($1::jsonb) as given(code text, "effectiveFrom" date)
  where e.code = given.code and e.effective_from < given."effectiveFrom"
    and coalesce(e.effective_to, 'infinity') >= given."effectiveFrom"`;

const INSERT = `
  insert into work_catalogue_entry (id, code, part, office_name, task, detail, output, complexity_group, score_frame,
    score_hundredths, coefficient_hundredths, effective_from, source)
  select given.id, given.code, given.part, given."officeName", given.task, given.detail, given.output,
    given."complexityGroup", given."scoreFrame", given."scoreHundredths", given."coefficientHundredths",
    given."effectiveFrom", given.source
  from jsonb_to_recordset($1::jsonb) as given(id uuid, code text, part text, "officeName" text, task text, detail text,
    output text, "complexityGroup" int, "scoreFrame" text, "scoreHundredths" int, "coefficientHundredths" int,
    "effectiveFrom" date, source text)`;

@Injectable()
export class WorkCatalogueRepository {
  async list(reader: Reader, query: WorkCatalogueQuery, asOf: string): Promise<StoredEntry[]> {
    const { pageSize, offset } = pageSizes(query);
    const columns = { code: 'code', task: 'task', group: 'complexity_group', coefficient: 'coefficient_hundredths' };
    const order = orderBy(query.sort, columns, 'code', 'id');
    return reader.queryPlanned<StoredEntry>(
      `select ${COLUMNS} ${LISTED} ${order} limit ${pageSize} offset ${offset}`,
      filters(query, asOf),
    );
  }

  async total(reader: Reader, query: WorkCatalogueQuery, asOf: string): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query, asOf),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredEntry | undefined> {
    const [row] = await reader.query<StoredEntry>(`select ${COLUMNS} from work_catalogue_entry where id = $1`, [id]);
    return row;
  }

  /** Of each code the line that begins last. */
  async newest(reader: Reader, codes: readonly string[]): Promise<ReadonlyMap<string, StoredEntry>> {
    const rows = await reader.query<StoredEntry>(
      `select distinct on (code) ${COLUMNS} from work_catalogue_entry where code = any ($1)
       order by code, effective_from desc`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** The lines of these codes that hold on the day. */
  async inForce(reader: Reader, codes: readonly string[], day: string): Promise<ReadonlyMap<string, StoredEntry>> {
    const rows = await reader.query<StoredEntry>(
      `select ${COLUMNS} from work_catalogue_entry
       where code = any ($1) and $2::date between effective_from and coalesce(effective_to, 'infinity')`,
      [codes, day],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** Two who set lines of the catalogue wait for each other. */
  async lock(writer: Writer): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('work-catalogue', 0))`);
  }

  /** What holds of these codes ends on the day before. */
  async set(writer: Writer, entries: readonly EntryToSet[]): Promise<void> {
    const given = JSON.stringify(entries);
    await writer.query(END_BEFORE, [given]);
    await writer.query(INSERT, [given]);
  }

  /** False where somebody else has changed it since. */
  async close(writer: Writer, id: string, version: number, lastDay: string): Promise<boolean> {
    const closed = await writer.query(
      `update work_catalogue_entry set effective_to = $3, version = version + 1
       where id = $1 and version = $2 returning id`,
      [id, version, lastDay],
    );
    return closed.length === 1;
  }
}

function filters({ group, part, q }: WorkCatalogueQuery, asOf: string): unknown[] {
  return [asOf, group ?? null, part ?? null, q ?? null];
}
