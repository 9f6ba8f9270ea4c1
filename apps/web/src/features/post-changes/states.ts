import type { StatusKind } from '@/ui/status';

const states: Readonly<Record<string, StatusKind>> = {
  planned: 'due',
  done: 'good',
  cancelled: 'closed',
  failed: 'late',
};

export const statusOf = (state: string): StatusKind => states[state] ?? 'idle';

export const postChangeStates = ['planned', 'done', 'cancelled', 'failed'] as const;
export const departureKinds = ['retired', 'resigned', 'transferred_out', 'dismissed', 'died', 'downsized'] as const;
