import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import type { AccessScope, Reader, Writer } from '@commune/platform/database';
import { stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import type { MergeState } from '../domain/index.js';
import { recordParts } from '../record-parts/parts/index.js';
import { recordTables } from '../records/record-fields.js';
import type { PartMoves } from './merged-parts.js';

export interface PersonToMerge {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
}

export interface MergeRow {
  readonly id: string;
  readonly civilServantId: string;
  readonly keptCode: string;
  readonly keptName: string;
  readonly droppedId: string;
  readonly droppedCode: string;
  readonly droppedName: string;
  readonly droppedUnitName: string;
  readonly reason: string;
  readonly mergedBy: string;
  readonly mergedAt: string;
}

const PEOPLE = `
  select id, version, code, full_name as "fullName", unit_id as "unitId", bloc, office_id as "officeId"
  from civil_servant where id = any ($1) and merged_into is null order by id for update`;

const STATE = `
  select exists (select from posting p where p.civil_servant_id = $1 and p.ended_on is null) as "keptIsInPost",
    exists (select from posting p where p.civil_servant_id = $2 and p.ended_on is null) as "givenIsInPost",
    exists (select from transfer t where t.civil_servant_id = $2 and t.state = 'planned')
      or exists (select from departure d where d.civil_servant_id = $2 and d.state = 'planned') as "givenHasOpenSteps",
    exists (select from correction_request r where r.civil_servant_id = $2 and r.state = 'open') as "givenHasOpenCorrection"`;

/** The tables of which a record that is given up keeps nothing, with the class of what they say. */
const kept: readonly { readonly table: string; readonly fieldClass: FieldClass }[] = [
  ...recordParts.map(({ table, fieldClass }) => ({ table, fieldClass })),
  { table: 'civil_servant_sensitive', fieldClass: 'sensitive' },
  { table: 'civil_servant_contact', fieldClass: 'contact' },
  { table: 'civil_servant_id_number', fieldClass: 'id_number' },
];
const singleTables = ['civil_servant_sensitive', 'civil_servant_contact', 'civil_servant_id_number'];
const ownTables = new Set([
  ...kept.map(({ table }) => table),
  ...Object.keys(recordTables),
  'former_place',
  'civil_servant_external_code',
]);

/** Whoever refers to a person by a foreign key follows; columns in the order of the key. */
const FOLLOWERS = `
  select c.conrelid::regclass::text as table,
    array(select a.attname::text from unnest(c.conkey) with ordinality k(num, place)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num order by k.place) as columns
  from pg_constraint c
  where c.contype = 'f' and c.confrelid = 'civil_servant'::regclass order by 1`;

const MERGES = `
  select m.id, m.civil_servant_id as "civilServantId", c.code as "keptCode", c.full_name as "keptName",
    m.dropped_id as "droppedId", m.dropped_code as "droppedCode", m.dropped_name as "droppedName",
    u.full_name as "droppedUnitName", m.reason, m.merged_by as "mergedBy",
    to_char(m.merged_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "mergedAt"
  from record_merge m join civil_servant c on c.id = m.civil_servant_id join org_unit u on u.id = m.dropped_unit_id`;

@Injectable()
export class RecordMergesRepository {
  /** Both records, locked in one order whoever else merges them. */
  async lock(writer: Writer, ids: readonly string[]): Promise<PersonToMerge[]> {
    return writer.query<PersonToMerge>(PEOPLE, [ids]);
  }

  async state(reader: Reader, keptId: string, droppedId: string): Promise<MergeState> {
    const [state] = await reader.query<MergeState>(STATE, [keptId, droppedId]);
    if (!state) throw stale();
    return state;
  }

  /** What the record holds before anything of it moves. Digests are of no use to a reader. */
  async snapshot(reader: Reader, droppedId: string): Promise<Map<FieldClass, Record<string, unknown>>> {
    const [person] = await reader.query<{ row: unknown }>(
      `select to_jsonb(c) - 'name_search' as row from civil_servant c where id = $1`,
      [droppedId],
    );
    const content = new Map<FieldClass, Record<string, unknown>>([['identity', { civil_servant: [person?.row] }]]);
    for (const { table, fieldClass } of kept) {
      const [found] = await reader.query<{ rows: unknown[] | null }>(
        `select jsonb_agg(to_jsonb(r) - 'digest') as rows from ${table} r where civil_servant_id = $1`,
        [droppedId],
      );
      if (found?.rows) content.set(fieldClass, { ...content.get(fieldClass), [table]: found.rows });
    }
    return content;
  }

  /** Rows of one part: what gives way goes first, so that nothing stands twice at any moment. */
  async movePart(writer: Writer, moves: PartMoves, { id, unitId, bloc, officeId }: PersonToMerge): Promise<void> {
    const { table, removed, shortened, moved, keepsPlace, lastDayColumn } = moves;
    await writer.query(`delete from ${table} where id = any ($1)`, [removed]);
    for (const { id: rowId, endsOn } of shortened) {
      await writer.query(`update ${table} set ${lastDayColumn} = $2 where id = $1`, [rowId, endsOn]);
    }
    const place = keepsPlace ? '' : ', unit_id = $3, bloc = $4, office_id = $5';
    const values = keepsPlace ? [] : [unitId, bloc, officeId];
    await writer.query(`update ${table} set civil_servant_id = $2 ${place} where id = any ($1)`, [
      moved,
      id,
      ...values,
    ]);
  }

  async sealedNumber(reader: Reader, id: string) {
    const [row] = await reader.query<{ ciphertext: Buffer; digest: Buffer; lastFour: string }>(
      'select ciphertext, digest, last_four as "lastFour" from civil_servant_id_number where civil_servant_id = $1',
      [id],
    );
    return row;
  }

  async removeSingles(writer: Writer, droppedId: string): Promise<void> {
    for (const table of singleTables) {
      await writer.query(`delete from ${table} where civil_servant_id = $1`, [droppedId]);
    }
  }

  async ensureSensitive(writer: Writer, id: string): Promise<void> {
    await writer.query(
      `insert into civil_servant_sensitive (civil_servant_id, unit_id, bloc, office_id)
       select id, unit_id, bloc, office_id from civil_servant where id = $1 on conflict do nothing`,
      [id],
    );
  }

  /** All else that names the person by a foreign key. Answers the ids that went over, by table. */
  async moveFollowers(writer: Writer, to: PersonToMerge, from: PersonToMerge): Promise<Record<string, string[]>> {
    const moved: Record<string, string[]> = {};
    const followers = await writer.query<{ table: string; columns: string[] }>(FOLLOWERS);
    for (const { table, columns } of followers.filter((found) => !ownTables.has(found.table))) {
      const values = columns.length === 1 ? [to.id] : [to.id, to.unitId, to.bloc, to.officeId];
      const set = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
      const rows = await writer.query<{ id: string }>(
        `update ${table} r set ${set} where ${columns[0] ?? ''} = $1 returning coalesce(to_jsonb(r) ->> 'id', r.ctid::text) as id`,
        [from.id, ...values],
      );
      if (rows.length > 0) moved[table] = rows.map(({ id }) => id);
    }
    return moved;
  }

  async insert(
    writer: Writer,
    { actor, reason = '' }: AccessScope,
    people: { readonly kept: PersonToMerge; readonly dropped: PersonToMerge },
    { moved, snapshot }: { readonly moved: object; readonly snapshot: ReadonlyMap<FieldClass, unknown> },
  ): Promise<string> {
    const [id, { unitId, bloc, officeId }, { dropped }] = [uuid(), people.kept, people];
    await writer.query(
      `insert into record_merge (id, civil_servant_id, unit_id, bloc, office_id, dropped_id, dropped_code, dropped_name,
         dropped_unit_id, reason, moved, merged_by_id, merged_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13)`,
      [
        ...[id, people.kept.id, unitId, bloc, officeId, dropped.id, dropped.code, dropped.fullName, dropped.unitId],
        ...[reason, JSON.stringify(moved), actor.accountId, actor.name],
      ],
    );
    for (const [fieldClass, content] of snapshot) {
      await writer.query(
        `insert into record_merge_snapshot (id, merge_id, civil_servant_id, unit_id, bloc, office_id, field_class, content)
         values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
        [uuid(), id, people.kept.id, unitId, bloc, officeId, fieldClass, JSON.stringify(content)],
      );
    }
    return id;
  }

  /** From here on the other record points to the one that is kept, with all that once pointed to it. */
  async point(writer: Writer, keptId: string, droppedId: string): Promise<void> {
    await writer.query(
      'update civil_servant set merged_into = $1, version = version + 1 where id = $2 or merged_into = $2',
      [keptId, droppedId],
    );
  }

  async list(
    reader: Reader,
    civilServantId: string | null,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<MergeRow[]> {
    return reader.query<MergeRow>(
      `${MERGES} where ($1::uuid is null or m.civil_servant_id = $1) order by m.merged_at desc, m.id limit $2 offset $3`,
      [civilServantId, limit, offset],
    );
  }

  async total(reader: Reader, civilServantId: string | null): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      'select count(*)::int as total from record_merge where ($1::uuid is null or civil_servant_id = $1)',
      [civilServantId],
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<MergeRow | undefined> {
    const [found] = await reader.query<MergeRow>(`${MERGES} where m.id = $1`, [id]);
    return found;
  }

  /** Of the classes that row-level security lets through. */
  async contentOf(reader: Reader, mergeId: string): Promise<{ fieldClass: FieldClass; content: SnapshotContent }[]> {
    return reader.query(
      `select field_class as "fieldClass", content from record_merge_snapshot where merge_id = $1 order by field_class`,
      [mergeId],
    );
  }
}

/** Rows by table, columns as stored. */
export type SnapshotContent = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
