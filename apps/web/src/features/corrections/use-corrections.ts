import {
  decideCorrectionRequest,
  getCorrectionRequest,
  listCorrectableFields,
  listCorrectableParts,
  listCorrectionRequests,
  submitCorrectionRequest,
  withdrawCorrectionRequest,
  type CorrectionDecisions,
  type CorrectionRequestView,
  type CorrectionSubmission,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch } from '@/app/api';
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
