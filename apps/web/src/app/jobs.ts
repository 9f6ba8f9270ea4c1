import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { cancelJob, getJob, retryJob, type JobView } from '@commune/api-client';

const POLL_MS = 1000;

export const jobKeys = {
  all: ['jobs'] as const,
  one: (id: string) => ['jobs', 'one', id] as const,
};

export const isUnfinished = ({ finishedAt }: JobView): boolean => finishedAt === null;

/** Takes a job over as an answer gave it: its page, the list and the top bar follow it from there. */
export const followJob = (client: QueryClient, job: JobView): void => {
  client.setQueryData(jobKeys.one(job.id), job);
  void client.invalidateQueries({ queryKey: ['jobs', 'list'] });
};

/** A job, asked for again every second until it has ended. */
export const useJob = (id: Ref<string | null>) =>
  useQuery({
    queryKey: computed(() => jobKeys.one(id.value ?? '')),
    queryFn: () => getJob({ path: { id: id.value ?? '' } }),
    enabled: computed(() => id.value !== null),
    refetchInterval: ({ state: { data } }) => (data && isUnfinished(data) ? POLL_MS : false),
  });

export const useCancelJob = () => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['jobs', 'cancel'],
    mutationFn: (id: string) => cancelJob({ path: { id } }),
    onSuccess: (job: JobView) => followJob(client, job),
  });
};

export const useRetryJob = () => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['jobs', 'retry'],
    mutationFn: (id: string) => retryJob({ path: { id } }),
    onSuccess: (job: JobView) => followJob(client, job),
  });
};
