import type { StatusKind } from '@/ui/status';

const states: Readonly<Record<string, StatusKind>> = {
  open: 'due',
  decided: 'good',
  accepted: 'good',
  refused: 'late',
  withdrawn: 'closed',
};

export const statusOf = (state: string): StatusKind => states[state] ?? 'idle';
