import type { HistoryEntry } from './audit-trail.js';

export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Columns that an entry of the trail changed, without those that mean nothing to a reader. */
export function changedColumns(
  { before, after }: Pick<HistoryEntry, 'before' | 'after'>,
  internal: ReadonlySet<string>,
): string[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...columns].filter(
    (column) => !internal.has(column) && (before?.[column] ?? null) !== (after?.[column] ?? null),
  );
}

/** The same with their values, under the names that the API uses. */
export function changedFields(
  entry: Pick<HistoryEntry, 'before' | 'after'>,
  internal: ReadonlySet<string>,
): ChangedField[] {
  return changedColumns(entry, internal).map((column) => ({
    field: column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    before: shownValue(entry.before?.[column]),
    after: shownValue(entry.after?.[column]),
  }));
}

export function shownValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return String(value);
  // What is made of parts has no text of its own: how many there are is all that a line of the trail can say.
  const isMadeOfParts = value.some((one) => typeof one === 'object' && one !== null);
  return isMadeOfParts ? `${value.length} mục` : value.join('; ');
}
