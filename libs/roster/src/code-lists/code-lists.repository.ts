import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { CodeListEntryView } from './code-lists.dto.js';

export type StoredEntry = Omit<CodeListEntryView, 'allowedActions'>;

const ENTRIES = `
  select id, code, name, source, is_own as "isOwn", effective_from as "effectiveFrom", effective_to as "effectiveTo",
    version
  from code_list_entry where list = $1 order by sort_order, code, effective_from`;

const INSERT = `
  insert into code_list_entry (id, list, code, name, sort_order, source, effective_from, effective_to, is_own)
  select $1, $2, $3, $4, (select coalesce(max(sort_order), 0) + 1 from code_list_entry where list = $2), $5, $6, $7, true`;

const UPDATE = `
  update code_list_entry set name = $3, source = $4, effective_to = $5, version = version + 1
  where id = $1 and version = $2 and is_own returning id`;

@Injectable()
export class CodeListsRepository {
  async entries(reader: Reader, list: string): Promise<StoredEntry[]> {
    return reader.query<StoredEntry>(ENTRIES, [list]);
  }

  /** Two who add to one list follow each other: each judges what the other has added. */
  async lock(writer: Writer, list: string): Promise<void> {
    await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`code list ${list}`]);
  }

  async insert(writer: Writer, list: string, entry: Omit<StoredEntry, 'isOwn' | 'version'>): Promise<void> {
    const { id, code, name, source, effectiveFrom, effectiveTo } = entry;
    await writer.query(INSERT, [id, list, code, name, source, effectiveFrom, effectiveTo]);
  }

  /** False where somebody else has changed it since. */
  async change(writer: Writer, version: number, entry: StoredEntry): Promise<boolean> {
    const { id, name, source, effectiveTo } = entry;
    return (await writer.query(UPDATE, [id, version, name, source, effectiveTo])).length === 1;
  }
}
