import { changedFields, type HistoryEntry } from '@commune/platform/audit';
import type { HistoryLine } from '@commune/roster';

/** Ids mean nothing to a reader. */
const internal = new Set(['id', 'civil_servant_id', 'unit_id', 'office_id']);

/** The trail of a record of evaluation, newest first. */
export function historyLines(entries: readonly HistoryEntry[]): HistoryLine[] {
  return entries.flatMap((entry) => {
    const { seq, at, actorName, operation, reason, action, fieldClass } = entry;
    const changes = changedFields(entry, internal);
    return changes.length === 0 ? [] : [{ seq, at, actorName, operation, reason, action, fieldClass, changes }];
  });
}
