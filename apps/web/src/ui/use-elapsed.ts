import { onScopeDispose, ref } from 'vue';

/** Whole seconds since a moment, counted on while the component lives. */
export const useElapsed = (since: number) => {
  const secondsNow = (): number => Math.max(0, Math.floor((Date.now() - since) / 1000));
  const seconds = ref(secondsNow());
  const timer = setInterval(() => (seconds.value = secondsNow()), 1000);
  onScopeDispose(() => clearInterval(timer));
  return seconds;
};
