import type { RecordComparison } from '@commune/api-client';

/** What is taken from the record that is merged, by field and by row. */
export interface MergeChoice {
  readonly fields: readonly string[];
  readonly rows: readonly string[];
}

/** Rows that say all that the kept one says, and more, are taken unless somebody decides otherwise. */
export const firstChoice = ({ parts }: Pick<RecordComparison, 'parts'>): MergeChoice => ({
  fields: [],
  rows: parts.flatMap(({ dropped }) =>
    dropped.filter(({ outcome, saysMore }) => outcome === 'clash' && saysMore).map(({ id }) => id),
  ),
});

export const toggled = (list: readonly string[], key: string, isChosen: boolean): string[] =>
  isChosen ? [...new Set([...list, key])] : list.filter((other) => other !== key);
