import {
  getCivilServant,
  getCivilServantHistory,
  updateCivilServant,
  type CivilServantPatch,
  type CivilServantView,
  type RecordFinding,
} from '@commune/api-client';
import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { ifMatch } from '@/app/api';
import {
  changedMembers,
  lostFields,
  merged,
  mergeRows,
  onlyMine,
  type FieldValue,
  type MergeChoices,
  type MergeRow,
} from '@/app/forms/field-changes';
import { ApiProblem, asProblem, fieldErrors, problemText } from '@/app/problem';
import { judgedFields, recordField, valuesOf, type RecordFieldKey, type RecordValues } from './record-fields';
import { useRecordCache } from './use-record';
import { useRecordDraft } from './use-record-draft';

export interface Merge {
  theirs: CivilServantView;
  /** What both started from. */
  ground: RecordValues;
  rows: readonly MergeRow<RecordFieldKey>[];
  mine: readonly MergeRow<RecordFieldKey>[];
  lost: readonly RecordFieldKey[];
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

/** The work on one record: what it was, what it is to be, the draft, sending, and merging with somebody else's work. */
export const useRecordEdit = (opened: CivilServantView, accountId: string) => {
  const { t } = useI18n();
  const cache = useRecordCache();
  const record = shallowRef(opened);
  const base = computed(() => valuesOf(record.value, opened.editableFields));
  const values = ref<RecordValues>(base.value);
  const changes = computed(() => changedMembers<RecordFieldKey>(base.value, values.value));
  const changeCount = computed(() => Object.keys(changes.value).length);
  const set = (key: RecordFieldKey, value: FieldValue): void => {
    values.value = { ...values.value, [key]: value };
  };

  const merge = shallowRef<Merge>();
  /** A draft that met a changed record: nothing is sent before somebody has chosen. */
  const kept = shallowRef<Merge>();
  const mergeOf = (theirs: CivilServantView, ground: RecordValues, by?: Merge['by']): Merge => {
    const now = valuesOf(theirs, theirs.editableFields);
    const sides = [ground, values.value, now] as const;
    return { theirs, ground, by, rows: mergeRows(...sides), mine: onlyMine(...sides), lost: lostFields(...sides) };
  };
  const draft = useRecordDraft(accountId, opened, { record, changes });
  const restore = (): void => {
    const found = draft.take();
    if (!found) return;
    const ground = { ...base.value, ...found.base };
    values.value = { ...ground, ...found.changes };
    const met = mergeOf(record.value, ground);
    if (met.rows.length > 0) merge.value = kept.value = met;
    values.value = { ...base.value, ...found.changes };
  };
  const discard = (): void => {
    values.value = base.value;
    merge.value = kept.value = undefined;
    draft.drop();
  };

  const errors = ref<Record<string, string>>({});
  const failure = ref<string>();
  const warnings = shallowRef<readonly RecordFinding[]>([]);
  const isSaving = ref(false);
  const emptied = (): RecordFieldKey[] =>
    Object.entries(changes.value).flatMap(([key, value]) => {
      const field = recordField(key);
      return value === null && field?.required ? [field.key] : [];
    });
  const openMerge = async (): Promise<void> => {
    const [theirs, by] = await Promise.all([getCivilServant({ path: { id: opened.id } }), lastChange(opened.id)]);
    if (theirs.allowedActions.includes('updateCivilServant')) merge.value = mergeOf(theirs, base.value, by);
    else failure.value = t('forms.merge.noRight');
  };
  const showRefusal = (error: unknown): void => {
    const problem = asProblem(error);
    errors.value =
      problem.code === 'roster.id-number-taken' ? { idNumber: problemText(problem) } : fieldErrors(problem);
    const text = problem.status === 404 ? t('forms.merge.gone') : problemText(problem);
    failure.value = Object.keys(errors.value).length > 0 ? undefined : text;
  };
  const send = async (
    body: RecordValues,
    dryRun: boolean,
    whenStale = openMerge,
  ): Promise<CivilServantView | undefined> => {
    try {
      return await updateCivilServant({
        path: { id: opened.id },
        query: dryRun ? { dryRun } : undefined,
        headers: ifMatch(record.value.version),
        // Parse boundary: made of the fields of CivilServantPatch by name; the server checks each.
        body: body as CivilServantPatch,
      });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) await whenStale();
      else showRefusal(error);
      return undefined;
    }
  };
  /** What the server would say of the other fields, so that all that is wrong is told in one round. */
  const judgeWithout = async (faulty: readonly string[], unreadable: readonly string[]): Promise<void> => {
    const others = Object.fromEntries(Object.entries(changes.value).filter(([key]) => !faulty.includes(key)));
    // Merging waits until the form is whole.
    if (Object.keys(others).length > 0) await send(others, true, async () => undefined);
    failure.value = undefined;
    const missing = emptied().filter((key) => !unreadable.includes(key));
    errors.value = { ...errors.value, ...Object.fromEntries(missing.map((key) => [key, t('roster.edit.needed')])) };
  };
  /** Odd, not wrong: told before it is stored. What the record said before is not told again. */
  const isOdd = async (): Promise<boolean | undefined> => {
    if (!judgedFields.some((key) => key in changes.value)) return false;
    const judged = await send(changes.value, true);
    if (!judged) return undefined;
    const before = new Set(record.value.warnings.map(({ pointer, message }) => pointer + message));
    warnings.value = judged.warnings.filter(({ pointer, message }) => !before.has(pointer + message));
    return warnings.value.length > 0;
  };
  const clearErrors = (): void => {
    errors.value = {};
    failure.value = undefined;
    warnings.value = [];
  };
  const store = async (): Promise<boolean> => {
    const stored = await send(changes.value, false);
    if (!stored) return false;
    cache.keep(stored);
    record.value = stored;
    values.value = base.value;
    draft.drop();
    await cache.renew(opened.id);
    return true;
  };
  const working = async (work: () => Promise<boolean>): Promise<boolean> => {
    isSaving.value = true;
    try {
      return await work();
    } catch (error) {
      showRefusal(error);
      return false;
    } finally {
      isSaving.value = false;
    }
  };
  /** True when the record is stored. `unreadable`: fields whose text is no value yet. */
  const save = (unreadable: readonly string[] = [], isChecked = false): Promise<boolean> =>
    working(async () => {
      clearErrors();
      const faulty = [...unreadable, ...emptied()];
      if (faulty.length > 0) await judgeWithout(faulty, unreadable);
      if (faulty.length > 0 || changeCount.value === 0) return false;
      if (kept.value) {
        merge.value = mergeOf(kept.value.theirs, kept.value.ground);
        return false;
      }
      return isChecked || (await isOdd()) === false ? store() : false;
    });
  const saveMerged = async (choices: MergeChoices<RecordFieldKey>): Promise<boolean> => {
    if (!merge.value) return false;
    const { theirs, ground } = merge.value;
    const result = merged(ground, values.value, valuesOf(theirs, theirs.editableFields), choices);
    record.value = theirs;
    values.value = result;
    merge.value = kept.value = undefined;
    cache.keep(theirs);
    return changeCount.value === 0 || save();
  };
  const work = { record, base, values, changes, changeCount, set, found: draft.found, restoredAt: draft.restoredAt };
  return { ...work, errors, failure, warnings, isSaving, clearErrors, save, merge, saveMerged, restore, discard };
};
