import type { FieldValues } from './field-changes';

/** Work not sent yet. `base` holds what the changed fields were when work began. */
export interface Draft {
  savedAt: string;
  version: number;
  base: FieldValues;
  changes: FieldValues;
}

const PREFIX = 'commune.draft.';
/**
 * Kept for this tab only and for no longer than it is open: computers in an office are shared, and a form may hold what
 * is sensitive. So not in localStorage (anybody at the computer reads it), nor encrypted there (on plain http in an
 * office network browsers have no key store), nor on the server (drafts must survive a broken line). A reload, a crash
 * of the page and an ended session leave it; signing out, or somebody else signing in, removes it.
 */
const storage = (): Storage => sessionStorage;
const keyOf = (accountId: string, form: string): string => `${PREFIX}${accountId}.${form}`;

/** `form` names what is being worked on, such as `roster.<id>`. */
export const readDraft = (accountId: string, form: string): Draft | undefined => {
  try {
    const text = storage().getItem(keyOf(accountId, form));
    // Parse boundary: written by writeDraft alone.
    return text ? (JSON.parse(text) as Draft) : undefined;
  } catch {
    return undefined;
  }
};

export const dropDraft = (accountId: string, form: string): void => {
  try {
    storage().removeItem(keyOf(accountId, form));
  } catch {
    // Where storage is refused there is no draft either.
  }
};

const without = (values: FieldValues, secret: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !secret.includes(key)));

/** Fields of `secret` go into no storage at all. */
export const writeDraft = (accountId: string, form: string, draft: Draft, secret: readonly string[] = []): void => {
  const kept = { ...draft, base: without(draft.base, secret), changes: without(draft.changes, secret) };
  if (Object.keys(kept.changes).length === 0) return dropDraft(accountId, form);
  try {
    storage().setItem(keyOf(accountId, form), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage must not stop work.
  }
};
