import { monthsUpTo } from '@/app/periods/period-keys';
import type { StatusKind } from '@/ui/status';

export interface Stated {
  readonly state: string;
  readonly isOverdue: boolean;
}

const kinds: Readonly<Record<string, StatusKind>> = {
  proposed: 'info',
  assigned: 'due',
  completed: 'info',
  confirmed: 'good',
  handed_over: 'closed',
  cancelled: 'closed',
  refused: 'closed',
};

export const statusOf = ({ state, isOverdue }: Stated): StatusKind => (isOverdue ? 'late' : (kinds[state] ?? 'idle'));
export const stateKey = ({ state, isOverdue }: Stated): string => (isOverdue ? 'overdue' : state);

/** The next month, this one and those before, newest first. */
export const monthsAround = (today: string, before = 11): string[] => monthsUpTo(today, before + 2, 1);
