import {
  createStandardDraft,
  discardStandardDraft,
  getPositionFit,
  listCompetencies,
  listPositionFits,
  listPositionStandards,
  publishStandardDraft,
  replaceStandardDraft,
  type StandardDraftRequest,
  type StandardDraftView,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';
import { useJobPositions } from '@/app/use-job-positions';

export const useStandards = (positionId: Ref<string>) =>
  useQuery({
    queryKey: ['standards', 'of', positionId],
    queryFn: ({ signal }) => listPositionStandards({ path: { id: positionId.value }, signal }),
  });

export const useFramework = () =>
  useQuery({
    queryKey: ['standards', 'framework'],
    queryFn: async ({ signal }) => (await listCompetencies({ signal })).groups,
    staleTime: 60 * 60_000,
  });

/** Positions to choose from, by code and name. */
export const usePositionOptions = () => {
  const { data, isPending } = useJobPositions();
  const options = computed(() =>
    (data.value ?? []).map(({ id, name, code }) => ({ value: id, label: name, note: code })),
  );
  return { options, isPending };
};

export const usePositionFit = (id: Ref<string>, positionId: Ref<string | null>) =>
  useQuery({
    queryKey: ['standards', 'fit', id, positionId],
    queryFn: ({ signal }) =>
      getPositionFit({ path: { id: id.value }, query: { positionId: positionId.value ?? undefined }, signal }),
    placeholderData: keepPreviousData,
  });

type FitsAsked = NonNullable<NonNullable<Parameters<typeof listPositionFits>[0]>['query']>;

export const usePositionFits = (asked: Ref<FitsAsked>) =>
  useQuery({
    queryKey: ['standards', 'fits', asked],
    queryFn: ({ signal }) => listPositionFits({ query: asked.value, signal }),
    placeholderData: keepPreviousData,
  });

/** After any step: the versions, and whoever is measured by them. */
const useRenewal = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['standards'] });
};

export const useDraftSaving = (positionId: Ref<string>) => {
  const renew = useRenewal();
  return useMutation({
    mutationFn: ({ draft, body }: { draft: StandardDraftView | null; body: StandardDraftRequest }) =>
      draft
        ? replaceStandardDraft({ path: { id: draft.id }, headers: ifMatch(draft.version), body })
        : createStandardDraft({ path: { id: positionId.value }, body }),
    onSuccess: renew,
  });
};

export const useDraftSteps = () => {
  const renew = useRenewal();
  const publishing = useMutation({
    mutationFn: ({ draft, reason }: { draft: StandardDraftView; reason: string }) =>
      publishStandardDraft({ path: { id: draft.id }, headers: ifMatch(draft.version), body: { reason } }),
    onSuccess: renew,
  });
  const discarding = useMutation({
    mutationFn: (draft: StandardDraftView) =>
      discardStandardDraft({ path: { id: draft.id }, headers: ifMatch(draft.version) }),
    onSuccess: renew,
  });
  return { publishing, discarding };
};
