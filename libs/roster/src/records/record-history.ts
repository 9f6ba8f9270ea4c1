import type { FieldClass } from '@commune/kernel';
import { changedColumns, shownValue, type HistoryEntry } from '@commune/platform/audit';
import { competencyName } from '../domain/index.js';
import { columnOf } from '../record-parts/record-part.js';
import { recordParts } from '../record-parts/parts/index.js';
import type { RecordHistoryLine } from './record-history.dto.js';
import { fieldOfColumn, recordFields } from './record-fields.js';

/** The trail of a record as a reader of these classes may see it, field by field. */
export function historyOf(entries: readonly HistoryEntry[], readable: ReadonlySet<FieldClass>): RecordHistoryLine[] {
  return entries.flatMap((entry) => {
    const changes = inFormOrder(changedColumns(entry, internal))
      .filter((column) => mayRead(column, entry.fieldClass, readable))
      .map((column) => ({
        field: fieldOfColumn(column, entry.fieldClass) ?? column,
        before: told(column, shownValue(entry.before?.[column])),
        after: told(column, shownValue(entry.after?.[column])),
      }));
    const { seq, at, actorName, operation, reason, action, fieldClass } = entry;
    const part = partOf(entry);
    return changes.length === 0 ? [] : [{ seq, at, actorName, operation, reason, action, fieldClass, part, changes }];
  });
}

/** As the forms have them: the trail's JSON would tell the end of a time before its beginning. */
const formOrder = new Map(
  [
    ...recordParts.flatMap(({ fields }) => Object.keys(fields).map(columnOf)),
    ...Object.values(recordFields).map(({ column }) => column),
  ]
    .toReversed()
    .map((column, index, all) => [column, all.length - index]),
);
const inFormOrder = (columns: readonly string[]): string[] =>
  columns.toSorted((one, other) => placeOf(one) - placeOf(other));
const placeOf = (column: string): number => formOrder.get(column) ?? formOrder.size;

const columnsOf = new Map(recordParts.map((part) => [part, new Set(Object.keys(part.fields).map(columnOf))]));
/** Columns that rows have beside their members. */
const beside = ['removed_at', 'removed_reason', 'effective_to', 'source'];

/** The trail knows the record, not the table: the part is the only one of the class that has all these columns. */
function partOf(entry: HistoryEntry): string | null {
  const told = changedColumns(entry, new Set([...internal, ...beside]));
  const fitting = recordParts.filter(
    (part) => part.fieldClass === entry.fieldClass && told.every((column) => columnsOf.get(part)?.has(column)),
  );
  return fitting.length === 1 && told.length > 0 ? (fitting[0]?.one ?? null) : null;
}

/** Competencies stand in no code list that a reader could look them up in. */
const told = (column: string, text: string | null): string | null =>
  column === 'competency_code' && text !== null ? competencyName(text) : text;

/** Ids and derived columns mean nothing to a reader. */
const internal = new Set(['id', 'given_name', 'family_name', 'created_at', 'position_id']);

function mayRead(column: string, entryClass: string | null, readable: ReadonlySet<FieldClass>): boolean {
  const field = fieldOfColumn(column, entryClass);
  const fieldClass = field === undefined ? entryClass : recordFields[field].fieldClass;
  return [...readable].some((held) => held === fieldClass);
}
