import {
  addCorrectionAttachment,
  decideCorrectionRequest,
  downloadCorrectionAttachment,
  getCorrectionRequest,
  listCorrectableFields,
  listCorrectableParts,
  listCorrectionAttachments,
  listCorrectionRequests,
  submitCorrectionRequest,
  withdrawCorrectionRequest,
  type CorrectionDecisions,
  type CorrectionRequestView,
  type CorrectionSubmission,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch, saveFile } from '@/app/api';
import type { AttachedFile } from '@/ui/attached-file';
import type { Ground } from './proposal';

type ListQuery = NonNullable<NonNullable<Parameters<typeof listCorrectionRequests>[0]>['query']>;

export const useCorrectionList = (query: MaybeRefOrGetter<ListQuery>) =>
  useQuery({
    queryKey: computed(() => ['corrections', 'list', toValue(query)]),
    queryFn: ({ signal }) => listCorrectionRequests({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useCorrection = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['corrections', 'one', toValue(id)]),
    queryFn: ({ signal }) => getCorrectionRequest({ path: { id: toValue(id) }, signal }),
  });

/** What a person may propose of the own record, with what stands there now. */
export const useCorrectable = (personId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['corrections', 'ground', toValue(personId)]),
    queryFn: async ({ signal }): Promise<Ground> => {
      const path = { id: toValue(personId) };
      const [fields, parts] = await Promise.all([
        listCorrectableFields({ path, signal }),
        listCorrectableParts({ path, signal }),
      ]);
      return { fields: fields.items, parts: parts.items };
    },
    enabled: () => toValue(personId) !== '',
    refetchOnWindowFocus: false,
  });

const useRenewing = () => {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) =>
        ['corrections', 'roster', 'record-parts', 'notifications'].includes(String(queryKey[0])),
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
