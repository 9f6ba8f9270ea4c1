import {
  getCivilServant,
  getCivilServantHistory,
  updateCivilServant,
  type CivilServantPatch,
  type CivilServantView,
} from '@commune/api-client';
import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { ifMatch } from '@/app/api';
import { ApiProblem, asProblem, fieldErrors, problemText } from '@/app/problem';
import { dropDraft, readDraft, writeDraft } from './draft-storage';
import { changedMembers, merged, mergeRows, type MergeChoice, type MergeRow } from './record-changes';
import { recordField, valuesOf, type FieldValue, type FieldValues, type RecordFieldKey } from './record-fields';
import { useRecordCache } from './use-record';

export interface Merge {
  theirs: CivilServantView;
  /** What both started from. */
  ground: FieldValues;
  rows: readonly MergeRow[];
  /** Who changed it last, and when. */
  by?: { actor: string; at: string };
}

const lastChange = async (id: string): Promise<Merge['by']> => {
  try {
    const [line] = (await getCivilServantHistory({ path: { id } })).items;
    return line && { actor: line.actorName, at: line.at };
  } catch {
    // The name is a help; the values are what has to be chosen.
    return undefined;
  }
};

/** The work on one record: what it was, what it is to be, the kept draft, sending, and merging with somebody else's work. */
export const useRecordEdit = (opened: CivilServantView, accountId: string) => {
  const { t } = useI18n();
  const cache = useRecordCache();
  const record = shallowRef(opened);
  const base = computed(() => valuesOf(record.value, opened.editableFields));
  const values = ref<FieldValues>(base.value);
  const changes = computed(() => changedMembers(base.value, values.value));
  const changeCount = computed(() => Object.keys(changes.value).length);
  const set = (key: RecordFieldKey, value: FieldValue): void => {
    values.value = { ...values.value, [key]: value };
  };

  const merge = shallowRef<Merge>();
  /** A kept draft that met a changed record: nothing is sent before somebody has chosen. */
  const kept = shallowRef<Merge>();
  const restoredAt = ref<string>();
  const restore = (): void => {
    const draft = readDraft(accountId, opened.id);
    if (!draft) return;
    const before = { ...base.value, ...draft.base };
    values.value = { ...before, ...draft.changes };
    const rows = mergeRows(before, values.value, base.value);
    if (rows.length > 0) merge.value = kept.value = { theirs: opened, ground: before, rows };
    values.value = { ...base.value, ...draft.changes };
    restoredAt.value = draft.savedAt;
  };
  restore();
  const keepDraft = (): void => {
    const at = { savedAt: new Date().toISOString(), version: record.value.version };
    const keys = Object.keys(changes.value);
    writeDraft(accountId, opened.id, { ...at, base: valuesOf(record.value, keys), changes: changes.value });
  };
  watch(changes, keepDraft);
  const discard = (): void => {
    values.value = base.value;
    restoredAt.value = undefined;
    merge.value = kept.value = undefined;
    dropDraft(accountId, opened.id);
  };

  const errors = ref<Record<string, string>>({});
  const failure = ref<string>();
  const isSaving = ref(false);
  const emptied = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(changes.value)
        .filter(([key, value]) => value === null && recordField(key)?.required)
        .map(([key]) => [key, t('roster.edit.needed')]),
    );
  const openMerge = async (): Promise<void> => {
    const [theirs, by] = await Promise.all([getCivilServant({ path: { id: opened.id } }), lastChange(opened.id)]);
    const now = valuesOf(theirs, opened.editableFields);
    merge.value = { theirs, by, ground: base.value, rows: mergeRows(base.value, values.value, now) };
  };
  const showRefusal = (error: unknown): void => {
    const problem = asProblem(error);
    errors.value =
      problem.code === 'roster.id-number-taken' ? { idNumber: problemText(problem) } : fieldErrors(problem);
    failure.value = Object.keys(errors.value).length > 0 ? undefined : problemText(problem);
  };
  const send = async (): Promise<CivilServantView | undefined> => {
    try {
      return await updateCivilServant({
        path: { id: opened.id },
        headers: ifMatch(record.value.version),
        // Parse boundary: made of the fields of CivilServantPatch by name; the server checks each.
        body: changes.value as CivilServantPatch,
      });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) await openMerge();
      else showRefusal(error);
      return undefined;
    }
  };
  const clearErrors = (): void => {
    errors.value = {};
    failure.value = undefined;
  };
  /** True when the record is stored. */
  const save = async (): Promise<boolean> => {
    clearErrors();
    errors.value = emptied();
    if (changeCount.value === 0 || Object.keys(errors.value).length > 0) return false;
    if (kept.value) {
      const { theirs, ground } = kept.value;
      merge.value = { theirs, ground, rows: mergeRows(ground, values.value, base.value) };
      return false;
    }
    isSaving.value = true;
    try {
      const stored = await send();
      if (!stored) return false;
      cache.keep(stored);
      record.value = stored;
      values.value = base.value;
      dropDraft(accountId, opened.id);
      await cache.renew(opened.id);
      return true;
    } catch (error) {
      showRefusal(error);
      return false;
    } finally {
      isSaving.value = false;
    }
  };
  const saveMerged = async (choices: Readonly<Partial<Record<RecordFieldKey, MergeChoice>>>): Promise<boolean> => {
    if (!merge.value) return false;
    const { theirs, ground } = merge.value;
    const result = merged(ground, values.value, valuesOf(theirs, opened.editableFields), choices);
    record.value = theirs;
    values.value = result;
    merge.value = kept.value = undefined;
    cache.keep(theirs);
    return changeCount.value === 0 || save();
  };
  const work = { record, base, values, changes, changeCount, set };
  return { ...work, errors, failure, isSaving, clearErrors, save, merge, saveMerged, restoredAt, discard };
};
