import type { ImportDetail } from '@commune/api-client';
import { computed, watch, type Ref } from 'vue';
import { isUnfinished, useJob } from '@/app/jobs';
import { useAfterJob } from './use-imports';

export const EXECUTION = 'import-execution';

/** The check or execution of an import, wherever it was begun: found again after leaving, reloading, or on another machine. */
export const useImportJob = (id: Ref<string>, detail: Ref<ImportDetail | undefined>) => {
  const { data: job } = useJob(computed(() => detail.value?.jobId ?? null));
  const afterJob = useAfterJob();
  const isRunning = computed(() => detail.value?.state === 'running');
  watch([job, isRunning], ([now, running]) => {
    if (now && running && now.id === detail.value?.jobId && !isUnfinished(now)) void afterJob(id.value);
  });
  /** The last one, where it did not come to its end. */
  const broken = computed(() => {
    const last = job.value;
    return last && !isRunning.value && (last.state === 'failed' || last.state === 'cancelled') ? last : undefined;
  });
  return { job, isRunning, broken };
};
