import type { FieldClass } from '@commune/kernel';
import { changedColumns, shownValue, type HistoryEntry } from '@commune/platform/audit';
import type { HistoryLine } from './record-history.dto.js';
import { fieldOfColumn, recordFields } from './record-fields.js';

/** The trail of a record as a reader of these classes may see it, field by field. */
export function historyOf(entries: readonly HistoryEntry[], readable: ReadonlySet<FieldClass>): HistoryLine[] {
  return entries.flatMap((entry) => {
    const changes = changedColumns(entry, internal)
      .filter((column) => mayRead(column, entry.fieldClass, readable))
      .map((column) => ({
        field: fieldOfColumn(column, entry.fieldClass) ?? column,
        before: shownValue(entry.before?.[column]),
        after: shownValue(entry.after?.[column]),
      }));
    const { seq, at, actorName, operation, reason, action, fieldClass } = entry;
    return changes.length === 0 ? [] : [{ seq, at, actorName, operation, reason, action, fieldClass, changes }];
  });
}

/** Ids and derived columns mean nothing to a reader. */
const internal = new Set(['id', 'given_name', 'family_name', 'created_at', 'position_id']);

function mayRead(column: string, entryClass: string | null, readable: ReadonlySet<FieldClass>): boolean {
  const field = fieldOfColumn(column, entryClass);
  const fieldClass = field === undefined ? entryClass : recordFields[field].fieldClass;
  return [...readable].some((held) => held === fieldClass);
}
