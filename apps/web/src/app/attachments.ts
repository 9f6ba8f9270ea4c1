import type { AttachedFile } from '@/ui/attached-file';
import { notify } from '@/ui/notify';
import { asProblem, fieldErrors, problemText } from './problem';

interface KeptFile extends Omit<AttachedFile, 'mayDownload' | 'mayRemove'> {
  readonly allowedActions: readonly string[];
}

/** Files as the panel shows them, by the operations with which they are fetched and taken away. */
export const attachedFiles = (
  items: readonly KeptFile[] | undefined,
  operations: { readonly download: string; readonly remove?: string },
): AttachedFile[] =>
  (items ?? []).map((item) => ({
    ...item,
    mayDownload: item.allowedActions.includes(operations.download),
    mayRemove: operations.remove !== undefined && item.allowedActions.includes(operations.remove),
  }));

/** What is wrong with the file or its kind, else why the whole was refused. */
export function attachmentRefusal(failure: unknown): string | undefined {
  if (!failure) return undefined;
  const problem = asProblem(failure);
  return Object.values(fieldErrors(problem)).join(' ') || problemText(problem);
}

export const tellRefusal = (failure: unknown): void => notify(problemText(asProblem(failure)), 'failed');
