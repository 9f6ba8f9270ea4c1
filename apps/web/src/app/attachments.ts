import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/vue-query';
import type { AttachmentList, AttachmentView } from '@commune/api-client';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import type { AttachedFile } from '@/ui/attached-file';
import { notify } from '@/ui/notify';
import { ifMatch, saveFile } from './api';
import { asProblem, fieldErrors, problemText } from './problem';

interface OfFile {
  readonly id: string;
  readonly attachmentId: string;
}

/** The server's operations on the files of one kind of record; without `remove` none is taken away. */
export interface AttachmentOperations {
  /** What the query of a record's files is called; the id of the record follows. */
  readonly key: QueryKey;
  readonly list: (asked: { path: { id: string }; signal: AbortSignal }) => Promise<AttachmentList>;
  readonly add: (asked: {
    path: { id: string };
    query: { kind: string };
    body: { file: File };
  }) => Promise<AttachmentView>;
  readonly download: (asked: { path: OfFile; parseAs: 'blob' }) => Promise<unknown>;
  readonly remove?: (asked: {
    path: OfFile;
    headers: { 'If-Match': string };
    body: { reason: string };
  }) => Promise<unknown>;
  /** By which names an answer allows the two. */
  readonly names: { readonly download: string; readonly remove?: string };
  /** What else shows the files of the record. */
  readonly shownIn?: (id: string) => QueryKey[];
}

/** The files of one record as `AttachmentPanel` shows them, and what can be done with them. */
export const useAttachments = (operations: AttachmentOperations, id: MaybeRefOrGetter<string>) => {
  const client = useQueryClient();
  const key = computed(() => [...operations.key, toValue(id)]);
  const renew = async (): Promise<void> => {
    const keys = [key.value, ...(operations.shownIn?.(toValue(id)) ?? [])];
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  const pathOf = (file: AttachedFile): OfFile => ({ id: toValue(id), attachmentId: file.id });
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => operations.list({ path: { id: toValue(id) }, signal }),
  });
  const files = computed(() => (list.data.value?.items ?? []).map((item) => attachedFile(item, operations.names)));
  const add = useMutation({
    mutationFn: ({ kind, file }: { kind: string; file: File }) =>
      operations.add({ path: { id: toValue(id) }, query: { kind }, body: { file } }),
    onSuccess: renew,
  });
  const download = useMutation({
    mutationFn: async (file: AttachedFile): Promise<void> => {
      const content = await operations.download({ path: pathOf(file), parseAs: 'blob' });
      if (content instanceof Blob) saveFile(content, file.fileName);
    },
  });
  const remove = useMutation({
    mutationFn: async ({ file, reason }: { file: AttachedFile; reason: string }): Promise<void> => {
      await operations.remove?.({ path: pathOf(file), headers: ifMatch(file.version), body: { reason } });
    },
    onSuccess: renew,
  });
  return { list, files, add, download, remove };
};

const attachedFile = (item: AttachmentView, names: AttachmentOperations['names']): AttachedFile => ({
  ...item,
  mayDownload: item.allowedActions.includes(names.download),
  mayRemove: names.remove !== undefined && item.allowedActions.includes(names.remove),
});

/** What is wrong with the file or its kind, else why the whole was refused. */
export function attachmentRefusal(failure: unknown): string | undefined {
  if (!failure) return undefined;
  const problem = asProblem(failure);
  return Object.values(fieldErrors(problem)).join(' ') || problemText(problem);
}

export const tellRefusal = (failure: unknown): void => notify(problemText(asProblem(failure)), 'failed');
