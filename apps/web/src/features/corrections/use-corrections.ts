import {
  addCorrectionAttachment,
  decideCorrectionRequest,
  downloadCorrectionAttachment,
  getCorrectionRequest,
  listCorrectableFields,
  listCorrectionAttachments,
  listCorrectionRequests,
  submitCorrectionRequest,
  withdrawCorrectionRequest,
  type CorrectionDecisions,
  type CorrectionRequestView,
  type CorrectionSubmission,
} from '@commune/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch, saveFile } from '@/app/api';
import type { AttachedFile } from '@/ui/attached-file';

type ListQuery = NonNullable<NonNullable<Parameters<typeof listCorrectionRequests>[0]>['query']>;

export const useCorrectionList = (query: MaybeRefOrGetter<ListQuery>) =>
  useQuery({
    queryKey: computed(() => ['corrections', 'list', toValue(query)]),
    queryFn: ({ signal }) => listCorrectionRequests({ query: toValue(query), signal }),
  });

export const useCorrection = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['corrections', 'one', toValue(id)]),
    queryFn: ({ signal }) => getCorrectionRequest({ path: { id: toValue(id) }, signal }),
  });

export const useCorrectableFields = (personId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['corrections', 'fields', toValue(personId)]),
    queryFn: async ({ signal }) => (await listCorrectableFields({ path: { id: toValue(personId) }, signal })).items,
  });

const useRenewing = () => {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['corrections', 'roster', 'notifications'].includes(String(queryKey[0])),
    });
};

export const useSubmission = (personId: MaybeRefOrGetter<string>) =>
  useMutation({
    mutationFn: (body: CorrectionSubmission) => submitCorrectionRequest({ path: { id: toValue(personId) }, body }),
    onSuccess: useRenewing(),
  });

export const useDecision = () => {
  const renew = useRenewing();
  return useMutation({
    mutationFn: ({ request, body }: { request: CorrectionRequestView; body: CorrectionDecisions }) =>
      decideCorrectionRequest({ path: { id: request.id }, headers: ifMatch(request.version), body }),
    // After a refusal too: what somebody else has changed is then shown.
    onSettled: () => renew(),
  });
};

export const useWithdrawal = () =>
  useMutation({
    mutationFn: ({ id, version }: CorrectionRequestView) =>
      withdrawCorrectionRequest({ path: { id }, headers: ifMatch(version) }),
    onSuccess: useRenewing(),
  });

/** Evidence of one request. */
export const useEvidence = (id: MaybeRefOrGetter<string>) => {
  const client = useQueryClient();
  const key = computed(() => ['corrections', 'papers', toValue(id)]);
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listCorrectionAttachments({ path: { id: toValue(id) }, signal }),
  });
  const add = useMutation({
    mutationFn: ({ kind, file }: { kind: string; file: File }) =>
      addCorrectionAttachment({ path: { id: toValue(id) }, query: { kind }, body: { file } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key.value }),
  });
  const download = useMutation({
    mutationFn: async (file: AttachedFile): Promise<void> => {
      const path = { id: toValue(id), attachmentId: file.id };
      const content: unknown = await downloadCorrectionAttachment({ path, parseAs: 'blob' });
      if (content instanceof Blob) saveFile(content, file.fileName);
    },
  });
  return { list, add, download };
};
