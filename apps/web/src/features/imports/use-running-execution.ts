import type { ImportDetail } from '@commune/api-client';
import { computed, ref, watch, type Ref } from 'vue';
import { asProblem } from '@/app/problem';
import { markEnded, markRunning, runningSince } from './running-imports';
import { useExecution } from './use-imports';

/** An execution that outlives its page: begun here, found again after leaving or reloading, ended by the server's state. */
export const useRunningExecution = (
  id: Ref<string>,
  detail: Ref<ImportDetail | undefined>,
  refetch: () => Promise<unknown>,
) => {
  const { mutateAsync, error, reset } = useExecution(id);
  const begun = ref<number>();
  const lookUp = (): void => {
    begun.value = runningSince(id.value);
  };
  watch([id, detail], lookUp, { immediate: true });
  const since = computed(() => (detail.value?.state === 'done' ? undefined : begun.value));
  watch(
    () => detail.value?.state,
    (state) => {
      if (state === 'done') markEnded(id.value);
    },
    { immediate: true },
  );

  const execute = async (onlyGoodRows: boolean): Promise<void> => {
    const own = id.value;
    reset();
    markRunning(own);
    lookUp();
    try {
      await mutateAsync(onlyGoodRows);
    } catch {
      // Another window may have been faster: what the server has decides what is shown.
      await refetch();
    } finally {
      markEnded(own);
      lookUp();
    }
  };
  const executionProblem = computed(() => (error.value ? asProblem(error.value) : undefined));
  return { since, execute, executionProblem };
};
