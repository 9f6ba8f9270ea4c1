import { computed, ref, shallowRef, type Ref } from 'vue';
import { ApiProblem, asProblem, fieldErrors, problemText } from '../problem';
import {
  changedMembers,
  lostFields,
  merged,
  mergeRows,
  onlyMine,
  type FieldValue,
  type FieldValues,
  type MergeChoices,
  type MergeRow,
} from './field-changes';

export interface Versioned<Key extends string> {
  version: number;
  values: FieldValues<Key>;
}

export interface EditedRecord<Key extends string> {
  /** Stores the changed members over that version. */
  send: (changes: FieldValues<Key>, version: number) => Promise<unknown>;
  /** How it stands now. */
  load: () => Promise<Versioned<Key>>;
}

export interface Merge<Key extends string> {
  theirs: Versioned<Key>;
  rows: readonly MergeRow<Key>[];
  mine: readonly MergeRow<Key>[];
  lost: readonly Key[];
}

/** The work on a small record with a version: what it was, what it is to be, sending, and merging after a 412. */
export const useVersionedEdit = <Key extends string>(opened: Versioned<Key>, record: EditedRecord<Key>) => {
  // A ref would unwrap the generic values; they are replaced as a whole.
  const base = shallowRef(opened);
  const values: Ref<FieldValues<Key>> = shallowRef(opened.values);
  const changes = computed(() => changedMembers<Key>(base.value.values, values.value));
  const changeCount = computed(() => Object.keys(changes.value).length);
  const set = (key: Key, value: FieldValue): void => {
    values.value = { ...values.value, [key]: value };
  };
  const errors = ref<Record<string, string>>({});
  const failure = ref<string>();
  const isSaving = ref(false);
  const merge = shallowRef<Merge<Key>>();
  const openMerge = async (): Promise<void> => {
    const theirs = await record.load();
    const sides = [base.value.values, values.value, theirs.values] as const;
    merge.value = { theirs, rows: mergeRows(...sides), mine: onlyMine(...sides), lost: lostFields(...sides) };
  };
  const show = (error: unknown): void => {
    const problem = asProblem(error);
    errors.value = fieldErrors(problem);
    failure.value = Object.keys(errors.value).length > 0 ? undefined : problemText(problem);
  };
  /** True when it is stored. */
  const save = async (): Promise<boolean> => {
    isSaving.value = true;
    errors.value = {};
    failure.value = undefined;
    try {
      await record.send(changes.value, base.value.version);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) await openMerge().catch(show);
      else show(error);
      return false;
    } finally {
      isSaving.value = false;
    }
  };
  const saveMerged = async (choices: MergeChoices<Key>): Promise<boolean> => {
    if (!merge.value) return false;
    const { theirs } = merge.value;
    values.value = merged(base.value.values, values.value, theirs.values, choices);
    base.value = theirs;
    merge.value = undefined;
    return changeCount.value === 0 || save();
  };
  return { values, changes, changeCount, set, errors, failure, isSaving, merge, save, saveMerged };
};
