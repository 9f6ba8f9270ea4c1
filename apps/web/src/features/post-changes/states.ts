import type { StatusKind } from '@/ui/status';

const states: Readonly<Record<string, StatusKind>> = {
  planned: 'due',
  done: 'good',
  cancelled: 'closed',
  failed: 'late',
};

export const statusOf = (state: string): StatusKind => states[state] ?? 'idle';
