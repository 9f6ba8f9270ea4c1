import {
  addCivilServantAttachment,
  downloadCivilServantAttachment,
  listCivilServantAttachments,
  removeCivilServantAttachment,
} from '@commune/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch, saveFile } from '@/app/api';
import type { AttachedFile } from '@/ui/attached-file';

/** The papers of one record, and what can be done with them. */
export const useRecordAttachments = (id: MaybeRefOrGetter<string>) => {
  const client = useQueryClient();
  const key = computed(() => ['roster', 'attachments', toValue(id)]);
  const renew = async (): Promise<void> => {
    await Promise.all([
      client.invalidateQueries({ queryKey: key.value }),
      client.invalidateQueries({ queryKey: ['roster', 'history', toValue(id)] }),
    ]);
  };
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listCivilServantAttachments({ path: { id: toValue(id) }, signal }),
  });
  const add = useMutation({
    mutationFn: ({ kind, file }: { kind: string; file: File }) =>
      addCivilServantAttachment({ path: { id: toValue(id) }, query: { kind }, body: { file } }),
    onSuccess: renew,
  });
  const download = useMutation({
    mutationFn: async (file: AttachedFile): Promise<void> => {
      const path = { id: toValue(id), attachmentId: file.id };
      const content: unknown = await downloadCivilServantAttachment({ path, parseAs: 'blob' });
      if (content instanceof Blob) saveFile(content, file.fileName);
    },
  });
  const remove = useMutation({
    mutationFn: ({ file, reason }: { file: AttachedFile; reason: string }) =>
      removeCivilServantAttachment({
        path: { id: toValue(id), attachmentId: file.id },
        headers: ifMatch(file.version),
        body: { reason },
      }),
    onSuccess: renew,
  });
  return { list, add, download, remove };
};
