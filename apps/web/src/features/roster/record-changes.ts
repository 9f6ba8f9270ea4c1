import type { FieldValue, FieldValues, RecordFieldKey } from './record-fields';

/** Empty text and nothing are the same; text is compared as it will be stored. */
const asStored = (value: FieldValue | undefined): FieldValue => {
  if (typeof value !== 'string') return value ?? null;
  return value.normalize('NFC').trim() || null;
};

export const sameValue = (left: FieldValue | undefined, right: FieldValue | undefined): boolean =>
  JSON.stringify(asStored(left)) === JSON.stringify(asStored(right));

const keysOf = (values: FieldValues): RecordFieldKey[] =>
  // Keys of a record keyed by RecordFieldKey; Object.keys forgets it.
  Object.keys(values) as RecordFieldKey[];

/** Only what differs, as it will be stored: the body of the PATCH. */
export const changedMembers = (before: FieldValues, after: FieldValues): FieldValues =>
  Object.fromEntries(
    keysOf(after)
      .filter((key) => !sameValue(before[key], after[key]))
      .map((key) => [key, asStored(after[key])] as const),
  );

/** One field that somebody else changed meanwhile. */
export interface MergeRow {
  key: RecordFieldKey;
  before: FieldValue;
  theirs: FieldValue;
  mine: FieldValue;
  /** Both changed it, to different values: a person has to choose. */
  isConflict: boolean;
}

export const mergeRows = (base: FieldValues, mine: FieldValues, theirs: FieldValues): MergeRow[] =>
  keysOf(theirs)
    .filter((key) => !sameValue(base[key], theirs[key]))
    .map((key) => ({
      key,
      before: base[key] ?? null,
      theirs: theirs[key] ?? null,
      mine: mine[key] ?? null,
      isConflict: !sameValue(base[key], mine[key]) && !sameValue(mine[key], theirs[key]),
    }));

export type MergeChoice = 'mine' | 'theirs';

/** Their record with my changes on top; where both changed, what was chosen (theirs, unless mine was taken). */
export const merged = (
  base: FieldValues,
  mine: FieldValues,
  theirs: FieldValues,
  choices: Readonly<Partial<Record<RecordFieldKey, MergeChoice>>>,
): FieldValues => {
  const rows = new Map(mergeRows(base, mine, theirs).map((row) => [row.key, row]));
  const changes = changedMembers(base, mine);
  const kept = keysOf(changes).filter((key) => !rows.get(key)?.isConflict || choices[key] === 'mine');
  return { ...theirs, ...Object.fromEntries(kept.map((key) => [key, changes[key]])) };
};
