import { ref, watch } from 'vue';

const KEY = 'commune.roster.hidden-columns';

const readChoice = (): string[] | undefined => {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(parsed) ? parsed.filter((key) => typeof key === 'string') : undefined;
  } catch {
    return undefined;
  }
};

/** Columns left out, kept for this browser; `undefined` until somebody has chosen. */
export const useColumnChoice = () => {
  const chosen = ref(readChoice());
  watch(chosen, (keys) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(keys));
    } catch {
      // A full or forbidden storage must not stop work.
    }
  });
  return chosen;
};
