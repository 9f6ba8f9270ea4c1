import {
  appraiseWorkProposal,
  approveWorkProposal,
  closeWorkCatalogueEntry,
  listWorkCatalogueEntries,
  listWorkProposals,
  refuseWorkProposal,
  setWorkCatalogueEntry,
  submitWorkProposal,
  withdrawWorkProposal,
  type WorkCatalogueEntryView,
  type WorkProposalView,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch } from '@/app/api';
import { communeOptions } from '@/app/unit-options';
import { useUnits } from '@/app/use-units';

type EntriesQuery = NonNullable<NonNullable<Parameters<typeof listWorkCatalogueEntries>[0]>['query']>;

export const useCatalogue = (query: MaybeRefOrGetter<EntriesQuery>) =>
  useQuery({
    queryKey: computed(() => ['work-catalogue', 'entries', toValue(query)]),
    queryFn: ({ signal }) => listWorkCatalogueEntries({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useProposals = (enabled: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: ['work-catalogue', 'proposals'],
    queryFn: ({ signal }) => listWorkProposals({ query: { pageSize: 100 }, signal }),
    enabled: computed(() => toValue(enabled)),
  });

/** Those for which the caller may propose: the communes of the own tree. */
export const useProposingUnits = () => {
  const { data } = useUnits();
  return computed(() => communeOptions(data.value ?? [], undefined));
};

const useRenewing = () => {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['work-catalogue', 'work-items'].includes(String(queryKey[0])),
    });
};

export const useEntrySetting = () =>
  useMutation({
    mutationFn: (body: Parameters<typeof setWorkCatalogueEntry>[0]['body']) => setWorkCatalogueEntry({ body }),
    onSuccess: useRenewing(),
  });

export const useEntryClosing = () =>
  useMutation({
    mutationFn: ({ entry, lastDay, reason }: { entry: WorkCatalogueEntryView; lastDay: string; reason: string }) =>
      closeWorkCatalogueEntry({ path: { id: entry.id }, headers: ifMatch(entry.version), body: { lastDay, reason } }),
    onSettled: useRenewing(),
  });

export const useProposing = () =>
  useMutation({
    mutationFn: (body: Parameters<typeof submitWorkProposal>[0]['body']) => submitWorkProposal({ body }),
    onSuccess: useRenewing(),
  });

export interface ProposalAnswer {
  step: string;
  proposal: WorkProposalView;
  reason: string;
  code: string;
  part: string;
  effectiveFrom: string;
}

export const useProposalStep = () =>
  useMutation({
    mutationFn: ({ step, proposal, reason, code, part, effectiveFrom }: ProposalAnswer) => {
      const where = { path: { id: proposal.id }, headers: ifMatch(proposal.version) };
      if (step === 'appraiseWorkProposal') return appraiseWorkProposal({ ...where, body: { reason } });
      if (step === 'refuseWorkProposal') return refuseWorkProposal({ ...where, body: { reason } });
      if (step === 'withdrawWorkProposal') return withdrawWorkProposal({ ...where, body: { reason } });
      return approveWorkProposal({ ...where, body: { reason, code, part, effectiveFrom } });
    },
    onSettled: useRenewing(),
  });
