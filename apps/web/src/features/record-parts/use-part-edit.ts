import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { newKey } from '@/app/api';
import { dropDraft, readDraft, writeDraft } from '@/app/forms/drafts';
import {
  changedMembers,
  merged,
  mergeRows,
  onlyMine,
  type FieldValue,
  type FieldValues,
  type MergeChoices,
  type MergeRow,
} from '@/app/forms/field-changes';
import { ApiProblem, asProblem, fieldErrors, problemText } from '@/app/problem';
import { formFields, valuesOf, type Part, type PartKey, type PartList, type PartRow } from './parts';
import { usePartWrites } from './use-record-parts';

export interface PartWork {
  readonly personId: string;
  readonly accountId: string;
  readonly key: PartKey;
  readonly part: Part;
  /** None: a new row. */
  readonly row?: PartRow;
  readonly version: number;
  /** Rows that stand there: a new one is told from them. */
  readonly known: readonly PartRow[];
}

interface Merge {
  readonly theirs: PartRow;
  readonly version: number;
  readonly rows: readonly MergeRow[];
  readonly mine: readonly MergeRow[];
}

const REASON = 'changeReason';
const SHORTEST_REASON = 5;

/** The work on one row of a part: values, draft, sending, and what to do when somebody else was quicker. */
export const usePartEdit = ({ personId, accountId, key, part, row, version, ...work }: PartWork) => {
  const known = new Set(work.known.map(({ id }) => id));
  const { t } = useI18n();
  const writes = usePartWrites(personId);
  const fields = formFields(part, row === undefined);
  const base = shallowRef<FieldValues>(valuesOf(fields, row));
  const readAt = ref(version);
  const form = `part.${personId}.${part.path}.${row?.id ?? 'new'}`;
  const found = readDraft(accountId, form);
  // Work on an older state of the record could undo what somebody else has done since.
  const kept = row === undefined || found?.version === version ? found : undefined;
  const values = ref<FieldValues>({ ...base.value, ...kept?.changes });
  const restoredAt = ref(kept?.savedAt);
  const reason = ref('');
  const changes = computed(() => changedMembers(base.value, values.value));
  const changeCount = computed(() => Object.keys(changes.value).length);
  const set = (member: string, value: FieldValue): void => {
    values.value = { ...values.value, [member]: value };
  };
  watch(changes, (now) =>
    writeDraft(accountId, form, { savedAt: new Date().toISOString(), version, base: base.value, changes: now }),
  );

  const errors = ref<Record<string, string>>({});
  const failure = ref<string>();
  const isSaving = ref(false);
  const warnings = shallowRef<PartRow['warnings']>([]);
  const merge = shallowRef<Merge>();
  // One key over all tries of one new row: a retry after a broken line has one effect.
  const idempotencyKey = newKey();

  const faultsOf = (unreadable: readonly string[]): Record<string, string> => {
    const missing = fields.filter(({ key: member, required }) => required && !values.value[member]);
    const needsReason = part.reasonNeeded === true && row !== undefined;
    return {
      ...Object.fromEntries(missing.map(({ key: member }) => [member, t('record-parts.needed')])),
      ...Object.fromEntries(unreadable.map((member) => [member, t('record-parts.check')])),
      ...(needsReason && reason.value.trim().length < SHORTEST_REASON
        ? { [REASON]: t('record-parts.reasonNeeded') }
        : {}),
    };
  };
  const bodyNow = (): FieldValues => {
    const given = Object.entries(changes.value).filter(([, value]) => row || value !== null);
    const why = row && reason.value.trim() ? { [REASON]: reason.value.trim() } : {};
    return { ...Object.fromEntries(given), ...why };
  };
  const send = (): Promise<PartList> =>
    row ? writes.change(part, row.id, readAt.value, bodyNow()) : writes.add(part, bodyNow(), idempotencyKey);
  /** Odd, not wrong: told before it is stored. What the row said before is not told again. */
  const oddities = async (): Promise<PartRow['warnings']> => {
    const judged = await (row
      ? writes.tryChanging(part, row.id, readAt.value, bodyNow())
      : writes.tryAdding(part, bodyNow()));
    const isNew = (id: string): boolean => (row ? id === row.id : !known.has(id));
    const before = new Set((row?.warnings ?? []).map(({ message }) => message));
    const told = judged.items.find(({ id }) => isNew(id))?.warnings ?? [];
    return told.filter(({ message }) => !before.has(message));
  };
  /** The record has moved on: where this row has not, my change still stands; else a person chooses. */
  const meet = async (): Promise<boolean> => {
    const list = (await writes.readAnew())[key];
    const theirs = list?.items.find(({ id }) => id === row?.id);
    if (!list || !theirs) {
      failure.value = t('record-parts.gone');
      return false;
    }
    const now = valuesOf(fields, theirs);
    const sides = [base.value, values.value, now] as const;
    const rows = mergeRows(...sides);
    readAt.value = list.version;
    if (rows.length === 0) return attempt();
    merge.value = { theirs, version: list.version, rows, mine: onlyMine(...sides) };
    return false;
  };
  const attempt = async (isChecked = false): Promise<boolean> => {
    try {
      if (!isChecked) warnings.value = await oddities();
      if (warnings.value.length > 0) return false;
      await send();
      dropDraft(accountId, form);
      return true;
    } catch (error) {
      if (row && error instanceof ApiProblem && error.status === 412) return meet();
      const problem = asProblem(error);
      errors.value = fieldErrors(problem);
      failure.value = Object.keys(errors.value).length > 0 ? undefined : problemText(problem);
      return false;
    }
  };
  /** True when the row is stored. */
  const save = async (unreadable: readonly string[] = [], isChecked = false): Promise<boolean> => {
    errors.value = faultsOf(unreadable);
    failure.value = undefined;
    warnings.value = [];
    if (Object.keys(errors.value).length > 0) return false;
    isSaving.value = true;
    try {
      return await attempt(isChecked);
    } finally {
      isSaving.value = false;
    }
  };
  const saveMerged = async (choices: MergeChoices): Promise<boolean> => {
    if (!merge.value) return false;
    const now = valuesOf(fields, merge.value.theirs);
    values.value = merged(base.value, values.value, now, choices);
    base.value = now;
    merge.value = undefined;
    return changeCount.value === 0 || save();
  };
  const discard = (): void => dropDraft(accountId, form);
  const startOver = (): void => {
    values.value = base.value;
    restoredAt.value = undefined;
    discard();
  };
  const state = { fields, values, reason, changeCount, errors, failure, warnings, isSaving, merge, restoredAt };
  return { ...state, set, save, saveMerged, discard, startOver };
};
