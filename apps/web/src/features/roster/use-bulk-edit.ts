import { updateCivilServants, type CivilServantBatchPatch, type CivilServantBatchResult } from '@commune/api-client';
import { computed, ref, shallowRef } from 'vue';
import { newKey } from '@/app/api';
import type { FieldValue } from '@/app/forms/field-changes';
import { asProblem, fieldErrors, problemText } from '@/app/problem';
import { adviceFor, bulkFields } from './bulk-fields';
import type { RecordField } from './record-fields';
import { useRecordCache } from './use-record';
import type { Selection } from './use-selection';

/** One field, one value, many people: a check that stores nothing, then the same for good. */
export const useBulkEdit = (selection: Selection) => {
  const cache = useRecordCache();
  const field = shallowRef<RecordField>();
  const value = ref<FieldValue>(null);
  const clears = ref(false);
  const reason = ref('');
  const result = shallowRef<CivilServantBatchResult>();
  const failure = ref<string>();
  const isBusy = ref(false);
  let key = newKey();

  const choose = (name: string | null): void => {
    field.value = bulkFields.find((candidate) => candidate.key === name);
    value.value = null;
    clears.value = false;
  };
  const isReady = computed(() => field.value !== undefined && (clears.value || (value.value ?? '') !== ''));
  const body = (dryRun: boolean) => {
    const member: [string, FieldValue] = [field.value?.key ?? '', clears.value ? null : value.value];
    // Parse boundary: one field of CivilServantBatchPatch by name; the server checks it.
    const changes = Object.fromEntries([member]) as CivilServantBatchPatch;
    const items = selection.people.value.map(({ id, version }) => ({
      id,
      version,
      changes,
    }));
    return { dryRun, items, ...(reason.value.trim() ? { reason: reason.value.trim() } : {}) };
  };
  const send = async (dryRun: boolean): Promise<void> => {
    isBusy.value = true;
    failure.value = undefined;
    try {
      // The same work sent again after a broken line has one effect.
      const headers = dryRun ? undefined : { 'Idempotency-Key': key };
      result.value = await updateCivilServants({ body: body(dryRun), headers });
    } catch (error) {
      const problem = asProblem(error);
      failure.value = Object.values(fieldErrors(problem))[0] ?? problemText(problem);
    } finally {
      isBusy.value = false;
    }
  };
  const check = async (): Promise<void> => {
    key = newKey();
    await send(true);
  };
  /** What was changed leaves the selection; what was refused stays, to be dealt with. */
  const save = async (): Promise<void> => {
    await send(false);
    if (!result.value || result.value.dryRun) return;
    const refused = result.value.items.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id);
    await cache.renewMany(result.value.items.map(({ id }) => id));
    selection.ids.value = refused;
  };
  const readAgain = async (): Promise<void> => {
    await selection.readAgain();
    await check();
  };
  const hasStale = computed(() => result.value?.items.some((item) => adviceFor(item) === 'stale') ?? false);
  const back = (): void => {
    result.value = undefined;
  };
  return {
    field,
    value,
    clears,
    reason,
    result,
    failure,
    isBusy,
    isReady,
    hasStale,
    choose,
    check,
    save,
    readAgain,
    back,
  };
};
