import type { FieldClass } from '@commune/kernel';
import { recordParts } from '../record-parts/parts/index.js';
import { columnOf } from '../record-parts/record-part.js';
import { partTexts, type NameOfCode } from '../record-parts/part-text.js';
import { recordFields } from '../records/record-fields.js';
import { fieldText, mergeFields, nameOfField } from './merge-fields.js';
import type { SnapshotPart } from './record-merges.dto.js';
import type { SnapshotContent } from './record-merges.repository.js';

type StoredRow = Readonly<Record<string, unknown>>;

/** What the other record held, part by part, as people read it. */
export function snapshotParts(
  stored: readonly { readonly fieldClass: FieldClass; readonly content: SnapshotContent }[],
  nameOf: NameOfCode,
): SnapshotPart[] {
  const tables = new Map(stored.flatMap(({ content }) => Object.entries(content)));
  const single = mergeFields.flatMap((key) => {
    const { table, column } = recordFields[key];
    const row = table === 'qualification' ? undefined : tables.get(table)?.[0];
    const text = row ? fieldText(key, row[column], nameOf) : '';
    return text === '' ? [] : [`${nameOfField(key)}: ${text}`];
  });
  const parts = recordParts.flatMap((part) => {
    const rows = tables.get(part.table) ?? [];
    const members = Object.keys({ ...part.fields, ...part.derived });
    const factsOf = (row: StoredRow): StoredRow => Object.fromEntries(members.map((key) => [key, row[columnOf(key)]]));
    const texts = rows.map((row) =>
      partTexts(part, factsOf(row), nameOf)
        .map(({ label, text }) => `${label}: ${text}`)
        .join(' · '),
    );
    return texts.length === 0 ? [] : [{ word: part.word, rows: texts }];
  });
  return [{ word: 'thông tin chung', rows: single }, ...parts];
}
