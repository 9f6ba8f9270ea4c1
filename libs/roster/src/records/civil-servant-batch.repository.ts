import { Injectable } from '@nestjs/common';
import { splitVietnameseName } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import type { CivilServantPatch } from './civil-servant.dto.js';
import { isRecordField, recordFields, type RecordFieldKey, type RecordTable } from './record-fields.js';

export interface ChangeToStore {
  readonly id: string;
  readonly version: number;
  readonly patch: CivilServantPatch;
}

/** Parts of which a person has one current row, and which row that is. */
const currentRow = {
  qualification: 'p.civil_servant_id = r.civil_servant_id and p.effective_to is null',
  civil_servant_sensitive: 'p.civil_servant_id = r.civil_servant_id',
  civil_servant_contact: 'p.civil_servant_id = r.civil_servant_id',
} as const;
type PartTable = keyof typeof currentRow;
const partTables: readonly PartTable[] = ['qualification', 'civil_servant_sensitive', 'civil_servant_contact'];

const isOf = (table: RecordTable, key: string): key is RecordFieldKey =>
  isRecordField(key) && recordFields[key].table === table && !('sql' in recordFields[key]);

/** Whether the change is one of columns alone, which many records take in one statement. */
export function isOfColumns({ patch }: Pick<ChangeToStore, 'patch'>): boolean {
  const tables: readonly RecordTable[] = ['civil_servant', ...partTables];
  return Object.keys(patch).every((key) => key !== 'idNumber' && tables.some((table) => isOf(table, key)));
}

/** The same members of many records, a statement for each table. */
@Injectable()
export class CivilServantBatchRepository {
  /** In the order of ids, so that two batches that share people never wait for each other crosswise. */
  async lock(writer: Writer, ids: readonly string[]): Promise<void> {
    await writer.query('select from civil_servant where id = any ($1::uuid[]) order by id for update', [ids]);
  }

  /** Answers which were stored: those of that version, within the writer's reach. */
  async store(writer: Writer, changes: readonly ChangeToStore[], knownAsOf: string): Promise<Set<string>> {
    const stored = new Set<string>();
    for (const alike of Map.groupBy(changes, ({ patch }) => Object.keys(patch).toSorted().join()).values()) {
      for (const id of await this.storeAlike(writer, alike, knownAsOf)) stored.add(id);
    }
    return stored;
  }

  private async storeAlike(writer: Writer, alike: readonly ChangeToStore[], knownAsOf: string): Promise<string[]> {
    const raised = await this.raiseVersions(writer, alike, knownAsOf);
    const isRaised = new Set(raised);
    const changes = alike.filter(({ id }) => isRaised.has(id));
    for (const table of partTables) await this.correctParts(writer, table, changes);
    return raised;
  }

  private async raiseVersions(writer: Writer, changes: readonly ChangeToStore[], knownAsOf: string): Promise<string[]> {
    const rows = changes.map(({ id, version, patch }) => ({ id, version, ...ownColumns(patch) }));
    const columns = Object.keys(rows[0] ?? {}).slice(2);
    const assignments = [
      'version = c.version + 1',
      'known_as_of = $2::date',
      ...columns.map((name) => `${name} = r.${name}`),
    ];
    const raised = await writer.query<{ id: string }>(
      `update civil_servant c set ${assignments.join(', ')}
       from jsonb_populate_recordset(null::civil_servant, $1::jsonb) r
       where c.id = r.id and c.version = r.version returning c.id`,
      [JSON.stringify(rows), knownAsOf],
    );
    return raised.map(({ id }) => id);
  }

  private async correctParts(writer: Writer, table: PartTable, changes: readonly ChangeToStore[]): Promise<void> {
    const keys = Object.keys(changes[0]?.patch ?? {}).filter((key) => isOf(table, key));
    if (keys.length === 0) return;
    const ids = changes.map(({ id }) => id);
    if (table === 'civil_servant_contact') await this.ensureContacts(writer, ids);
    const rows = changes.map(({ id, patch }) => ({ civil_servant_id: id, ...columnsOf(table, patch) }));
    const assignments = Object.keys(columnsOf(table, changes[0]?.patch ?? {})).map((name) => `${name} = r.${name}`);
    await writer.query(
      `update ${table} p set ${assignments.join(', ')}
       from jsonb_populate_recordset(null::${table}, $1::jsonb) r where ${currentRow[table]}`,
      [JSON.stringify(rows)],
    );
  }

  /** People of whom nothing of the kind is known yet get a row to hold it. */
  private async ensureContacts(writer: Writer, ids: readonly string[]): Promise<void> {
    await writer.query(
      `insert into civil_servant_contact (civil_servant_id, unit_id, bloc, office_id)
       select id, unit_id, bloc, office_id from civil_servant where id = any ($1::uuid[]) on conflict do nothing`,
      [ids],
    );
  }
}

function columnsOf(table: RecordTable, patch: CivilServantPatch): Record<string, unknown> {
  const own = Object.entries(patch).flatMap(([key, value]) =>
    isOf(table, key) ? [[recordFields[key].column, value] as const] : [],
  );
  return Object.fromEntries(own);
}

/** Columns of the person's own row; a new name also gives its parts, by which lists sort. */
function ownColumns(patch: CivilServantPatch): Record<string, unknown> {
  const columns = columnsOf('civil_servant', patch);
  if (patch.fullName === undefined) return columns;
  const { given, familyAndMiddle } = splitVietnameseName(patch.fullName);
  return { ...columns, given_name: given, family_name: familyAndMiddle };
}
