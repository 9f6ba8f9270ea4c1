import { onBeforeUnmount, onMounted, ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/** Asks before unsaved work is left behind: in a dialog of ours inside the application, in the browser's own outside it. */
export const useLeaveGuard = (isDirty: () => boolean) => {
  const isAsking = ref(false);
  let answer: ((leaves: boolean) => void) | undefined;
  const decide = (leaves: boolean): void => {
    isAsking.value = false;
    answer?.(leaves);
    answer = undefined;
  };
  onBeforeRouteLeave(() => {
    if (!isDirty()) return true;
    isAsking.value = true;
    return new Promise<boolean>((resolve) => (answer = resolve));
  });
  const warn = (event: BeforeUnloadEvent): void => {
    if (isDirty()) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', warn));
  onBeforeUnmount(() => removeEventListener('beforeunload', warn));
  return { isAsking, decide };
};
