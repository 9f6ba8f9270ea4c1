import type { AccountHistoryChange, AccountHistoryLine } from '@commune/api-client';
import type { HistoryEntry } from '@/ui/HistoryList.vue';

export interface HistoryWords {
  action: (operation: string, action: string) => string;
  field: (field: string) => string;
  value: (field: string, text: string | null) => string | null;
}

/** Marks of the system that tell a reader nothing. */
const untold = new Set(['detail', 'address', 'method', 'secondFactor', 'why', 'roleAssignmentId', 'confirmedAt']);

const changesOf = (line: AccountHistoryLine, words: HistoryWords): HistoryEntry['changes'] =>
  line.changes
    .filter(({ field }: AccountHistoryChange) => !untold.has(field))
    .map(({ field, before, after }) => ({
      field: words.field(field),
      // What was made had nothing before.
      before: line.action === 'insert' ? undefined : words.value(field, before),
      after: words.value(field, after),
    }));

export const historyEntries = (lines: readonly AccountHistoryLine[], words: HistoryWords): HistoryEntry[] =>
  lines.map((line) => ({
    id: String(line.seq),
    at: line.at,
    actor: line.actorName,
    action: words.action(line.operation, line.action),
    reason: line.reason ?? undefined,
    changes: line.action.startsWith('sign') ? [] : changesOf(line, words),
  }));
