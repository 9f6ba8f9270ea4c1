import type { CivilServantView } from '@commune/api-client';
import { ref, shallowRef, watch, type Ref } from 'vue';
import { dropDraft, readDraft, writeDraft, type Draft } from '@/app/forms/drafts';
import { valuesOf, type RecordValues } from './record-fields';

/** Keeps the work on a record while it goes on, and offers what was left of it at an earlier opening. */
export const useRecordDraft = (
  accountId: string,
  opened: CivilServantView,
  work: { record: Ref<CivilServantView>; changes: Ref<RecordValues> },
) => {
  const form = `roster.${opened.id}`;
  const found = shallowRef<Draft | undefined>(readDraft(accountId, form));
  const restoredAt = ref<string>();
  watch(work.changes, (changes) => {
    // What was found stays until somebody has decided about it.
    if (found.value && Object.keys(changes).length === 0) return;
    const { version } = work.record.value;
    const base = valuesOf(work.record.value, Object.keys(changes));
    writeDraft(accountId, form, { savedAt: new Date().toISOString(), version, base, changes }, ['idNumber']);
  });
  const take = (): Draft | undefined => {
    const taken = found.value;
    restoredAt.value = taken?.savedAt;
    found.value = undefined;
    return taken;
  };
  const drop = (): void => {
    found.value = restoredAt.value = undefined;
    dropDraft(accountId, form);
  };
  return { found, restoredAt, take, drop };
};
