import type { HistoryChange, RecordHistoryLine } from '@commune/api-client';
import type { HistoryEntry } from '@/ui/HistoryList.vue';
import { recordFields } from './record-fields';

export interface HistoryWords {
  action: (line: RecordHistoryLine) => string;
  field: (field: string) => string;
  /** The part that a column belongs to, where its name alone does not tell it. */
  part: (line: RecordHistoryLine, field: string) => string | undefined;
  value: (field: string, text: string | null) => string | null;
  ratingOf: (year: string) => string;
}

/** Columns that only tie the parts of a record together. */
const ties = new Set([
  'civil_servant_id',
  'source',
  'effective_to',
  'kind',
  'size_bytes',
  'removed_at',
  'removed_reason',
]);
/** Between two lines of one act: a load writes table by table. */
const SAME_ACT_MS = 5000;

const ratingChange = (line: RecordHistoryLine, words: HistoryWords): HistoryEntry['changes'] | undefined => {
  const year = line.changes.find(({ field }) => field === 'year');
  const rating = line.changes.find(({ field }) => field === 'rating');
  if (!year || !rating) return undefined;
  const named = (text: string | null): string | null => words.value('rating', text);
  const field = words.ratingOf(year.after ?? year.before ?? '');
  return [{ field, before: rating.before === null ? undefined : named(rating.before), after: named(rating.after) }];
};

/** The parts of a record have a first day each; only that of the salary is a field. */
const isFirstDay = ({ field }: HistoryChange, line: RecordHistoryLine): boolean =>
  field === 'effective_from' || (field === 'salaryFrom' && line.fieldClass !== 'employment');

const isTold = (change: HistoryChange, line: RecordHistoryLine): boolean =>
  !ties.has(change.field) && !isFirstDay(change, line) && (change.before ?? '') !== (change.after ?? '');

const placeOf = ({ field }: HistoryChange): number => {
  const place = recordFields.findIndex(({ key }) => key === field);
  return place < 0 ? recordFields.length : place;
};
const inOrderOfRecord = (left: HistoryChange, right: HistoryChange): number => placeOf(left) - placeOf(right);

const changesOf = (line: RecordHistoryLine, words: HistoryWords): HistoryEntry['changes'] =>
  ratingChange(line, words) ??
  line.changes
    .filter((change) => isTold(change, line))
    .sort(inOrderOfRecord)
    .map(({ field, before, after }) => ({
      field: [words.part(line, field), words.field(field)].filter(Boolean).join(' · '),
      // What was made had nothing before.
      before: line.action === 'insert' ? undefined : words.value(field, before),
      after: words.value(field, after),
    }));

const isSameAct = (left: RecordHistoryLine, right: RecordHistoryLine): boolean =>
  left.operation === right.operation &&
  left.actorName === right.actorName &&
  left.reason === right.reason &&
  Math.abs(Date.parse(left.at) - Date.parse(right.at)) < SAME_ACT_MS;

/** One save touches several parts of a record and leaves a line for each; the reader sees one act. */
export const historyEntries = (lines: readonly RecordHistoryLine[], words: HistoryWords): HistoryEntry[] => {
  const acts: RecordHistoryLine[][] = [];
  for (const line of lines) {
    const act = acts.at(-1);
    const last = act?.at(-1);
    if (act && last && isSameAct(last, line)) act.push(line);
    else acts.push([line]);
  }
  return acts.flatMap((act) => {
    const [first] = act;
    if (!first) return [];
    const changes = [...act].reverse().flatMap((line) => changesOf(line, words));
    const reason = first.reason ?? undefined;
    return [
      { id: String(first.seq), at: first.at, actor: first.actorName, action: words.action(first), reason, changes },
    ];
  });
};
