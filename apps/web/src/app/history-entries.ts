import type { HistoryEntry } from '@/ui/HistoryList.vue';

/** A line of a history as the API tells it, of whatever record. */
export interface ToldLine {
  seq: number;
  at: string;
  actorName: string;
  operation: string;
  reason: string | null;
  action: string;
  changes: readonly { field: string; before: string | null; after: string | null }[];
}

export interface HistoryWords {
  action: (operation: string, action: string) => string;
  field: (field: string) => string;
  value: (field: string, text: string | null) => string | null;
  /** Marks of the system that tell a reader nothing. */
  untold?: ReadonlySet<string>;
}

const changesOf = (line: ToldLine, words: HistoryWords): HistoryEntry['changes'] =>
  line.changes
    .filter(({ field }) => !words.untold?.has(field))
    .map(({ field, before, after }) => ({
      field: words.field(field),
      // What was made had nothing before.
      before: line.action === 'insert' ? undefined : words.value(field, before),
      after: words.value(field, after),
    }));

export const historyEntries = (lines: readonly ToldLine[], words: HistoryWords): HistoryEntry[] =>
  lines.map((line) => ({
    id: String(line.seq),
    at: line.at,
    actor: line.actorName,
    action: words.action(line.operation, line.action),
    reason: line.reason ?? undefined,
    changes: line.action.startsWith('sign') ? [] : changesOf(line, words),
  }));
