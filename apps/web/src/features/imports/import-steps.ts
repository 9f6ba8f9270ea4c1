import type { ImportCountsView, ImportState } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export type Step = 'upload' | 'map' | 'check' | 'write';
type Mark = 'done' | 'current' | 'next';

const order: readonly Step[] = ['upload', 'map', 'check', 'write'];

/** The step of an import that no job has in hand; the reader may go back to the columns, and on to the check. */
export const stepOf = (state: Exclude<ImportState, 'running'>, wanted: string | undefined): Exclude<Step, 'upload'> => {
  if (state === 'done') return 'write';
  if (wanted === 'map' || wanted === 'check') return wanted;
  return state === 'checked' ? 'check' : 'map';
};

export const stepMarks = (current: Step, isDone: boolean): { key: Step; state: Mark }[] => {
  const at = order.indexOf(current);
  return order.map((key, index) => ({
    key,
    state: isDone || index < at ? 'done' : index === at ? 'current' : 'next',
  }));
};

export const stateBadge: Readonly<Record<ImportState, StatusKind>> = {
  uploaded: 'idle',
  checked: 'due',
  running: 'info',
  done: 'good',
};

/** Rows that an execution writes. */
export const rowsToWrite = ({ create, update }: ImportCountsView): number => create + update;
