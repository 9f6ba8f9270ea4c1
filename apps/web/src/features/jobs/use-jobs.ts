import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { listJobs, type JobPage, type JobView } from '@commune/api-client';
import { isUnfinished } from '@/app/jobs';

const WATCH_MS = 2000;
/** Work that another window or machine has begun is noticed after this. */
const LOOK_MS = 60_000;

const anyUnfinished = (page: JobPage | undefined): boolean => page?.items.some(isUnfinished) ?? false;

export const useJobList = (asked: Ref<{ whose: 'mine' | 'all'; page: number; pageSize: number }>) =>
  useQuery({
    queryKey: computed(() => ['jobs', 'list', asked.value] as const),
    queryFn: () => listJobs({ query: asked.value }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (anyUnfinished(data) ? WATCH_MS : LOOK_MS),
  });

/** My own unfinished ones, for the top bar. */
export const useRunningJobs = () => {
  const { data } = useQuery({
    queryKey: ['jobs', 'list', 'running'] as const,
    queryFn: () => listJobs({ query: { whose: 'mine', progress: 'unfinished', pageSize: 20 } }),
    refetchInterval: ({ state: { data: page } }) => (anyUnfinished(page) ? WATCH_MS : LOOK_MS),
  });
  return computed<readonly JobView[]>(() => data.value?.items ?? []);
};
