import type { FieldValues } from './record-fields';

/** Work not sent yet, kept in this browser. `base` holds what the changed fields were when work began. */
export interface RecordDraft {
  savedAt: string;
  version: number;
  base: FieldValues;
  changes: FieldValues;
}

const KEPT_MS = 14 * 24 * 60 * 60 * 1000;
/** Several people share a computer in an office: a draft is shown to its writer alone. */
const keyOf = (accountId: string, recordId: string): string => `commune.roster.draft.${accountId}.${recordId}`;

export const readDraft = (accountId: string, recordId: string, now: number = Date.now()): RecordDraft | undefined => {
  try {
    const text = localStorage.getItem(keyOf(accountId, recordId));
    if (!text) return undefined;
    // Parse boundary: written by writeDraft alone.
    const draft = JSON.parse(text) as RecordDraft;
    return now - Date.parse(draft.savedAt) < KEPT_MS ? draft : undefined;
  } catch {
    return undefined;
  }
};

export const dropDraft = (accountId: string, recordId: string): void => {
  try {
    localStorage.removeItem(keyOf(accountId, recordId));
  } catch {
    // Where storage is refused there is no draft either.
  }
};

/** The ID number never goes into the browser's storage. */
const withoutSecrets = ({ idNumber: _idNumber, ...values }: FieldValues): FieldValues => values;

export const writeDraft = (accountId: string, recordId: string, draft: RecordDraft): void => {
  const kept = { ...draft, base: withoutSecrets(draft.base), changes: withoutSecrets(draft.changes) };
  if (Object.keys(kept.changes).length === 0) return dropDraft(accountId, recordId);
  try {
    localStorage.setItem(keyOf(accountId, recordId), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage must not stop work.
  }
};
