import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { PartFacts } from '../domain/index.js';
import { columnOf, type RecordPart } from './record-part.js';

/** Whose part it is, as far as the scope sees it. */
export interface PartOwnerRow {
  readonly id: string;
  readonly version: number;
  readonly birthDate: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
}

export type PartRow = PartFacts & { readonly id: string };

/** More rows than any life has. */
const MOST = 500;

const FIND_OWNER = `select id, version, birth_date as "birthDate", unit_id as "unitId", bloc, office_id as "officeId"
  from civil_servant where id = $1 and merged_into is null`;

function selectOf({ table, fields, derived = {}, order }: RecordPart): string {
  const own = Object.keys(fields).map((member) => `r.${columnOf(member)} as "${member}"`);
  const more = Object.entries(derived).flatMap(([member, it]) => ('sql' in it ? [`${it.sql} as "${member}"`] : []));
  return `select r.id, ${[...own, ...more].join(', ')} from ${table} r where r.civil_servant_id = $1
    order by ${order}, r.id limit ${MOST}`;
}

const byRule = ({ derived = {} }: RecordPart, row: PartFacts): PartFacts =>
  Object.fromEntries(Object.entries(derived).flatMap(([member, it]) => ('of' in it ? [[member, it.of(row)]] : [])));

/** The rows of any declared part. Names of tables and columns come from declarations only, never from a request. */
@Injectable()
export class RecordPartsRepository {
  async owner(reader: Reader, id: string): Promise<PartOwnerRow | undefined> {
    const [owner] = await reader.query<PartOwnerRow>(FIND_OWNER, [id]);
    return owner;
  }

  async rows(reader: Reader, part: RecordPart, personId: string): Promise<PartRow[]> {
    const rows = await reader.query<PartRow>(selectOf(part), [personId]);
    return rows.map((row) => ({ ...row, ...byRule(part, row) }));
  }

  /** One UPDATE takes the record for this writer and raises its version; false where it was another one. */
  async take(writer: Writer, personId: string, version: number | null, knownOn: string | null): Promise<boolean> {
    const taken = await writer.query(
      `update civil_servant set version = version + 1, known_as_of = greatest(known_as_of, coalesce($3::date, known_as_of))
       where id = $1 and version = coalesce($2::int, version) returning id`,
      [personId, version, knownOn],
    );
    return taken.length === 1;
  }

  async insert(writer: Writer, part: RecordPart, personId: string, rowId: string, facts: PartFacts): Promise<void> {
    const members = Object.keys(part.fields);
    const json = JSON.stringify(Object.fromEntries(members.map((member) => [columnOf(member), facts[member] ?? null])));
    if (part.beforeAdd) await writer.query(part.beforeAdd, [personId, json]);
    const computed = Object.entries(part.computed ?? {});
    const columns = [...members.map(columnOf), ...computed.map(([column]) => column)];
    const values = [...members.map((member) => `n.${columnOf(member)}`), ...computed.map(([, sql]) => sql)];
    await writer.query(
      `insert into ${part.table} (id, civil_servant_id, unit_id, bloc, office_id, ${columns.join(', ')})
       select $2::uuid, c.id, c.unit_id, c.bloc, c.office_id, ${values.join(', ')}
       from civil_servant c, jsonb_populate_record(null::${part.table}, $3::jsonb) n where c.id = $1`,
      [personId, rowId, json],
    );
  }

  /** False where the row stands in another unit: a past that this writer may read but not change. */
  async update(writer: Writer, part: RecordPart, rowId: string, changes: PartFacts): Promise<boolean> {
    const members = Object.keys(part.fields).filter((member) => member in changes);
    if (members.length === 0) return true;
    const set = members.map((member, index) => `${columnOf(member)} = $${index + 2}`);
    const values = members.map((member) => changes[member]);
    const changed = await writer.query(`update ${part.table} set ${set.join(', ')} where id = $1 returning id`, [
      rowId,
      ...values,
    ]);
    return changed.length === 1;
  }

  async remove(writer: Writer, part: RecordPart, personId: string, rowId: string): Promise<boolean> {
    const [gone] = await writer.query<{ row: unknown }>(
      `delete from ${part.table} r where id = $1 returning to_jsonb(r) as row`,
      [rowId],
    );
    if (gone && part.afterRemove) await writer.query(part.afterRemove, [personId, JSON.stringify(gone.row)]);
    return gone !== undefined;
  }

  /** Which of these codes a list lacks on the day. */
  async unknownCodes(
    reader: Reader,
    wanted: readonly { list: string; code: string }[],
    day: string,
  ): Promise<Set<string>> {
    const rows = await reader.query<{ list: string }>(
      `select w.list from jsonb_to_recordset($1::jsonb) as w(list text, code text)
       where not exists (select 1 from code_list_entry e where e.list = w.list and e.code = w.code
         and $2::date between e.effective_from and coalesce(e.effective_to, 'infinity'))`,
      [JSON.stringify(wanted), day],
    );
    return new Set(rows.map(({ list }) => list));
  }
}
