/** A value of a field as an answer carries it. */
export type FieldValue = string | number | boolean | null | readonly string[];
export type FieldValues<Key extends string = string> = Readonly<Partial<Record<Key, FieldValue>>>;

/** Empty text and nothing are the same; text is compared as it will be stored. */
const asStored = (value: FieldValue | undefined): FieldValue => {
  if (typeof value !== 'string') return value ?? null;
  return value.normalize('NFC').trim() || null;
};

export const sameValue = (left: FieldValue | undefined, right: FieldValue | undefined): boolean =>
  JSON.stringify(asStored(left)) === JSON.stringify(asStored(right));

const keysOf = <Key extends string>(values: FieldValues<Key>): Key[] =>
  // Keys of a record keyed by Key; Object.keys forgets it.
  Object.keys(values) as Key[];

const picked = <Key extends string>(
  keys: readonly Key[],
  valueOf: (key: Key) => FieldValue | undefined,
): FieldValues<Key> =>
  // fromEntries forgets the names of its keys; they are exactly `keys`.
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as FieldValues<Key>;

/** Only what differs, as it will be stored: the body of the PATCH. */
export const changedMembers = <Key extends string>(
  before: FieldValues<Key>,
  after: FieldValues<Key>,
): FieldValues<Key> =>
  picked(
    keysOf(after).filter((key) => !sameValue(before[key], after[key])),
    (key) => asStored(after[key]),
  );

/** One field that somebody else changed meanwhile. */
export interface MergeRow<Key extends string = string> {
  key: Key;
  before: FieldValue;
  theirs: FieldValue;
  mine: FieldValue;
  /** Both changed it, to different values: a person has to choose. */
  isConflict: boolean;
}

export const mergeRows = <Key extends string>(
  base: FieldValues<Key>,
  mine: FieldValues<Key>,
  theirs: FieldValues<Key>,
): MergeRow<Key>[] =>
  keysOf(theirs)
    .filter((key) => !sameValue(base[key], theirs[key]))
    .map((key) => ({
      key,
      before: base[key] ?? null,
      theirs: theirs[key] ?? null,
      mine: mine[key] ?? null,
      isConflict: !sameValue(base[key], mine[key]) && !sameValue(mine[key], theirs[key]),
    }));

/** Fields that I alone changed: they go on top of the new version by themselves. */
export const onlyMine = <Key extends string>(
  base: FieldValues<Key>,
  mine: FieldValues<Key>,
  theirs: FieldValues<Key>,
): MergeRow<Key>[] =>
  keysOf(changedMembers(base, mine))
    .filter((key) => key in theirs && sameValue(base[key], theirs[key]))
    .map((key) => ({
      key,
      before: base[key] ?? null,
      theirs: theirs[key] ?? null,
      mine: mine[key] ?? null,
      isConflict: false,
    }));

/** Fields that I changed and may not change any more. */
export const lostFields = <Key extends string>(
  base: FieldValues<Key>,
  mine: FieldValues<Key>,
  theirs: FieldValues<Key>,
): Key[] => keysOf(changedMembers(base, mine)).filter((key) => !(key in theirs));

export type MergeChoice = 'mine' | 'theirs';
export type MergeChoices<Key extends string = string> = Readonly<Partial<Record<Key, MergeChoice>>>;

/** Their record with my changes on top; where both changed, what was chosen (theirs, unless mine was taken). */
export const merged = <Key extends string>(
  base: FieldValues<Key>,
  mine: FieldValues<Key>,
  theirs: FieldValues<Key>,
  choices: MergeChoices<Key>,
): FieldValues<Key> => {
  const rows = new Map(mergeRows(base, mine, theirs).map((row) => [row.key, row]));
  const changes = changedMembers(base, mine);
  const kept = keysOf(changes).filter(
    (key) => key in theirs && (!rows.get(key)?.isConflict || choices[key] === 'mine'),
  );
  return { ...theirs, ...picked(kept, (key) => changes[key]) };
};
