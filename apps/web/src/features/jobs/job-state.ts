import type { JobState, JobView } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export const stateBadge: Readonly<Record<JobState | 'cancelling', StatusKind>> = {
  queued: 'idle',
  running: 'info',
  cancelling: 'info',
  done: 'good',
  failed: 'late',
  cancelled: 'closed',
};

/** As shown: a running job whose cancellation was asked for is on its way out. */
export const shownState = ({ state, cancelRequested }: JobView): JobState | 'cancelling' =>
  state === 'running' && cancelRequested ? 'cancelling' : state;

/** Those that were unfinished before and are no more. */
export const endedSince = (before: readonly JobView[], now: readonly JobView[]): readonly JobView[] =>
  before.filter(({ id }) => !now.some((job) => job.id === id));
