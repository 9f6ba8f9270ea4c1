import { Injectable } from '@nestjs/common';
import { v5 as uuidOf, v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../database/index.js';

export interface StoredValue {
  readonly id: string;
  readonly key: string;
  readonly value: string;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly setByName: string;
  readonly setAt: string;
}

export interface ValueToStore {
  readonly key: string;
  readonly value: string;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly setByName: string;
}

const NAMESPACE = 'b5a1c1de-6c0f-4c7e-9a55-0d1f2f7f3a60';

const COLUMNS = `id, key, value, effective_from as "effectiveFrom", reason, set_by_name as "setByName",
  to_char(set_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "setAt"`;

const IN_FORCE = `select distinct on (key) key, value from setting_value where key = any ($1) and effective_from <= $2
  order by key, effective_from desc`;
const ALL = `select ${COLUMNS} from setting_value order by key, effective_from desc`;
const ALL_OF = `select ${COLUMNS} from setting_value where key = $1 order by effective_from desc`;
const INSERT = `insert into setting_value (id, setting_id, key, value, effective_from, reason, set_by_name)
  values ($1, $2, $3, $4, $5, $6, $7)`;

@Injectable()
export class SettingsRepository {
  /** By key; without those of which no value is set. */
  async inForce(reader: Reader, keys: readonly string[], onDay: string): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.query<Pick<StoredValue, 'key' | 'value'>>(IN_FORCE, [keys, onDay]);
    return new Map(rows.map(({ key, value }) => [key, value]));
  }

  /** Newest first within each key. */
  async all(reader: Reader): Promise<StoredValue[]> {
    return reader.query<StoredValue>(ALL);
  }

  async allOf(reader: Reader, key: string): Promise<StoredValue[]> {
    return reader.query<StoredValue>(ALL_OF, [key]);
  }

  async insert(writer: Writer, value: ValueToStore): Promise<void> {
    const { key, effectiveFrom, reason, setByName } = value;
    await writer.query(INSERT, [uuid(), recordIdOf(key), key, value.value, effectiveFrom, reason, setByName]);
  }

  /** False where no such value is there. */
  async remove(writer: Writer, key: string, id: string): Promise<boolean> {
    const sql = 'delete from setting_value where key = $1 and id = $2 returning id';
    return (await writer.query(sql, [key, id])).length === 1;
  }
}

/** The audit trail names records by uuid: all values of a setting are one record. */
export function recordIdOf(key: string): string {
  return uuidOf(key, NAMESPACE);
}
