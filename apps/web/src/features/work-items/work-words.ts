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

/** This month, the next one and those before, newest first. */
export const monthsAround = (today: string, before = 11): string[] => {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  return Array.from({ length: before + 2 }, (_, index) => {
    const count = year * 12 + month - index;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
};
