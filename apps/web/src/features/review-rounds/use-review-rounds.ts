import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import {
  acceptReviewShare,
  addReviewAssessment,
  closeReviewRound,
  confirmReviewProposals,
  createReviewRound,
  decideReviewAssessment,
  deleteReviewRound,
  extendReviewShare,
  getReviewReport,
  getReviewRound,
  getReviewShare,
  listOpenReviewShares,
  listReviewArrivals,
  listReviewAssessments,
  listReviewPeople,
  listReviewRounds,
  listReviewShares,
  openReviewRound,
  presentReviewShare,
  recomputeReviewShare,
  remindReviewShares,
  returnReviewShare,
  setAsideReviewAssessment,
  submitReviewShare,
  withdrawReviewDecision,
  withdrawReviewPresentation,
  type ListReviewPeopleData,
  type ReviewAssessmentList,
  type ReviewAssessmentView,
  type ReviewDecisionRequest,
  type ReviewRoundClosing,
  type ReviewRoundRequest,
  type ReviewRoundView,
  type ReviewShareView,
} from '@commune/api-client';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';

const KEY = 'review-rounds';

export const useRounds = () =>
  useQuery({ queryKey: [KEY, 'rounds'], queryFn: ({ signal }) => listReviewRounds({ signal }) });

export const useOpenShares = () =>
  useQuery({
    queryKey: [KEY, 'open-shares'],
    queryFn: async ({ signal }) => (await listOpenReviewShares({ signal })).items,
  });

export const useRound = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'round', id.value]),
    queryFn: ({ signal }) => getReviewRound({ path: { id: id.value }, signal }),
  });

export const useShares = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'shares', id.value]),
    queryFn: async ({ signal }) => (await listReviewShares({ path: { id: id.value }, signal })).items,
  });

export const useReport = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'report', id.value]),
    queryFn: ({ signal }) => getReviewReport({ path: { id: id.value }, signal }),
  });

export type PeopleFilter = NonNullable<ListReviewPeopleData['query']>;

export const usePeople = (id: Ref<string>, query: Ref<PeopleFilter>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'people', id.value, query.value]),
    queryFn: ({ signal }) => listReviewPeople({ path: { id: id.value }, query: query.value, signal }),
    placeholderData: (before) => before,
  });

export const useShare = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'share', id.value]),
    queryFn: ({ signal }) => getReviewShare({ path: { id: id.value }, signal }),
  });

export const useAssessments = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'assessments', id.value]),
    queryFn: ({ signal }) => listReviewAssessments({ path: { id: id.value }, signal }),
  });

export const useArrivals = (id: Ref<string>, enabled: Ref<boolean>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'arrivals', id.value]),
    queryFn: async ({ signal }) => (await listReviewArrivals({ path: { id: id.value }, signal })).items,
    enabled,
  });

/** Whatever is done to a round or a share shows in its lists, figures and rows. */
const useStep = <Input, Output>(mutationFn: (input: Input) => Promise<Output>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: [KEY] }) });
};

export const useRoundSteps = () => ({
  creation: useStep((body: ReviewRoundRequest) => createReviewRound({ body })),
  opening: useStep(({ id, version }: ReviewRoundView) => openReviewRound({ path: { id }, headers: ifMatch(version) })),
  removal: useStep(({ id, version }: ReviewRoundView) =>
    deleteReviewRound({ path: { id }, headers: ifMatch(version) }),
  ),
  closing: useStep(({ round, body }: { round: ReviewRoundView; body: ReviewRoundClosing }) =>
    closeReviewRound({ path: { id: round.id }, headers: ifMatch(round.version), body }),
  ),
  reminder: useStep(({ id, shareIds }: { id: string; shareIds?: string[] }) =>
    remindReviewShares({ path: { id }, body: shareIds ? { shareIds } : {} }),
  ),
});

type OnShare<More = object> = More & { share: ReviewShareView };

export const useShareSteps = () => ({
  presentation: useStep(({ share: { id, version } }: OnShare) =>
    presentReviewShare({ path: { id }, headers: ifMatch(version) }),
  ),
  withdrawal: useStep(({ share: { id, version }, reason }: OnShare<{ reason: string }>) =>
    withdrawReviewPresentation({ path: { id }, headers: ifMatch(version), body: reason === '' ? {} : { reason } }),
  ),
  submission: useStep(({ share: { id, version }, note }: OnShare<{ note?: string }>) =>
    submitReviewShare({ path: { id }, headers: ifMatch(version), body: note ? { note } : {} }),
  ),
  return: useStep(({ share: { id, version }, ...body }: OnShare<{ reason: string; deadline?: string }>) =>
    returnReviewShare({ path: { id }, headers: ifMatch(version), body }),
  ),
  acceptance: useStep(({ share: { id, version } }: OnShare) =>
    acceptReviewShare({ path: { id }, headers: ifMatch(version) }),
  ),
  extension: useStep(({ share: { id, version }, ...body }: OnShare<{ reason: string; deadline: string }>) =>
    extendReviewShare({ path: { id }, headers: ifMatch(version), body }),
  ),
  recomputation: useStep((id: string) => recomputeReviewShare({ path: { id } })),
  addition: useStep(({ id, civilServantId }: { id: string; civilServantId: string }) =>
    addReviewAssessment({ path: { id }, body: { civilServantId } }),
  ),
});

export const useRowSteps = (shareId: Ref<string>) => {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [KEY] });
  /** The row of the answer at once, the figures after it. */
  const put = (row: ReviewAssessmentView) =>
    client.setQueryData<ReviewAssessmentList>([KEY, 'assessments', shareId.value], (list) => {
      return list && { ...list, items: list.items.map((known) => (known.id === row.id ? row : known)) };
    });
  const options = { onSuccess: put, onSettled: refresh };
  type Of<More = object> = More & { row: ReviewAssessmentView };
  return {
    decision: useMutation({
      mutationFn: ({ row: { id, version }, body }: Of<{ body: ReviewDecisionRequest }>) =>
        decideReviewAssessment({ path: { id }, headers: ifMatch(version), body }),
      ...options,
    }),
    withdrawal: useMutation({
      mutationFn: ({ row: { id, version } }: Of) => withdrawReviewDecision({ path: { id }, headers: ifMatch(version) }),
      ...options,
    }),
    settingAside: useMutation({
      mutationFn: ({ row: { id, version }, reason }: Of<{ reason: string }>) =>
        setAsideReviewAssessment({ path: { id }, headers: ifMatch(version), body: { reason } }),
      ...options,
    }),
    confirmation: useMutation({
      mutationFn: (rows: readonly ReviewAssessmentView[]) =>
        confirmReviewProposals({
          path: { id: shareId.value },
          body: { items: rows.map(({ id, version }) => ({ id, version })) },
        }),
      onSettled: refresh,
    }),
  };
};
