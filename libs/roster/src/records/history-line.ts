import { changedFields, type HistoryEntry } from '@commune/platform/audit';
import type { HistoryLine } from './record-history.dto.js';

/** One line of the history of something that has no classes of fields, without its internal columns. */
export function historyLine(entry: HistoryEntry, internal: readonly string[]): HistoryLine {
  const { seq, at, actorName, operation, reason, action } = entry;
  const changes = changedFields(entry, new Set(internal));
  return { seq, at, actorName, operation, reason, action, fieldClass: null, changes };
}
