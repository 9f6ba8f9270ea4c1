const PREFIX = 'commune.draft.';

const keysIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null);

/** Removes what was being worked on: all of it, or all but this account's. Drafts of older releases lay in localStorage. */
export const forgetDrafts = (exceptAccountId?: string): void => {
  try {
    const own = exceptAccountId === undefined ? undefined : `${PREFIX}${exceptAccountId}.`;
    for (const key of keysIn(sessionStorage)) {
      if (key.startsWith(PREFIX) && !(own && key.startsWith(own))) sessionStorage.removeItem(key);
    }
    for (const key of keysIn(localStorage)) {
      if (key.startsWith('commune.roster.draft.')) localStorage.removeItem(key);
    }
  } catch {
    // Where storage is refused there is nothing to forget.
  }
};
