import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { dropDraft, readDraft, writeDraft } from '@/app/forms/drafts';
import { asProblem, fieldErrors, problemText } from '@/app/problem';
import {
  bodyOf,
  emptyProposal,
  faultsOf,
  isEmpty,
  keptOf,
  withField,
  withRow,
  type FieldDraft,
  type Ground,
  type Proposal,
  type RowDraft,
} from './proposal';
import { useSubmission } from './use-corrections';

/** What is being gathered for one request: from the tabs of the record and on the form, kept until it is sent. */
export const useProposal = (personId: string, accountId: string, ground: () => Ground | undefined) => {
  const { t } = useI18n();
  const form = `correction.${personId}`;
  const kept = readDraft(accountId, form);
  const proposal = shallowRef<Proposal>(
    // Parse boundary: written below alone.
    typeof kept?.changes.work === 'string' ? (JSON.parse(kept.changes.work) as Proposal) : emptyProposal,
  );
  const restoredAt = ref(kept?.savedAt);
  watch(proposal, (now) => {
    const changes = isEmpty(keptOf(now)) ? {} : { work: JSON.stringify(keptOf(now)) };
    writeDraft(accountId, form, { savedAt: new Date().toISOString(), version: 0, base: {}, changes });
  });

  const { mutateAsync, isPending, error, reset } = useSubmission(() => personId);
  const missing = ref<Record<string, string>>({});
  const problem = computed(() => (error.value ? asProblem(error.value) : undefined));
  /** By place: `changes.birthDate`, `rows.0.issuedOn`, `reason`; '' where it is the whole. */
  const errors = computed<Record<string, string>>(() => {
    if (!problem.value) return missing.value;
    const told = fieldErrors(problem.value);
    return Object.keys(told).length > 0 ? told : { '': problemText(problem.value) };
  });
  const put = (changed: Proposal): void => {
    const isFewer = changed.rows.length < proposal.value.rows.length;
    proposal.value = changed;
    // Places of the rows behind have moved: what was told of them no longer fits.
    if (isFewer) forget();
  };
  const forget = (): void => {
    missing.value = {};
    reset();
  };
  const setField = (changed: FieldDraft): void =>
    put({
      ...proposal.value,
      fields: proposal.value.fields.map((line) => (line.key === changed.key ? changed : line)),
    });
  const setRow = (changed: RowDraft): void =>
    put({ ...proposal.value, rows: proposal.value.rows.map((row) => (row.key === changed.key ? changed : row)) });
  const drop = (key: number): void =>
    put({
      ...proposal.value,
      fields: proposal.value.fields.filter((line) => line.key !== key),
      rows: proposal.value.rows.filter((row) => row.key !== key),
    });
  const addField = (): void => put(withField(proposal.value));
  const addRow = (part: string, rowId: string | null): void => {
    const known = ground();
    if (known) put(withRow(proposal.value, known, part, rowId));
  };
  const setReason = (reason: string): void => put({ ...proposal.value, reason });
  const discard = (): void => {
    dropDraft(accountId, form);
    forget();
    restoredAt.value = undefined;
    proposal.value = withField(emptyProposal);
  };
  /** The id of the request once it is sent. */
  const send = async (): Promise<string | undefined> => {
    const known = ground();
    forget();
    if (!known) return undefined;
    missing.value = Object.fromEntries(
      Object.entries(faultsOf(proposal.value, known)).map(([place, code]) => [place, t(`corrections.faults.${code}`)]),
    );
    if (Object.keys(missing.value).length > 0) return undefined;
    try {
      const { id } = await mutateAsync(bodyOf(proposal.value, known));
      dropDraft(accountId, form);
      return id;
    } catch {
      return undefined; // shown from `errors`
    }
  };
  const state = { proposal, restoredAt, errors, isPending };
  return { ...state, setField, setRow, drop, addField, addRow, setReason, discard, send };
};
