import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import {
  approvePlacementPlan,
  cancelPlacementMove,
  considerPlacementPlan,
  consultOnPlacementPlan,
  createPlacementPlan,
  decidePlacementPlan,
  getPlacementBalance,
  getPlacementPlan,
  getPlacementProposals,
  listPlacementConflicts,
  listPlacementMoves,
  listPlacementPlans,
  proposePlacementMoves,
  recordPlacementOpinion,
  removePlacementMove,
  returnPlacementPlan,
  submitPlacementPlan,
  updatePlacementMove,
  withdrawPlacementPlan,
  type PlacementDecisionsRequest,
  type PlacementMoveView,
  type PlacementOpinion,
  type PlacementPlanRequest,
  type PlacementPlanView,
  type PlacementProposalRequest,
} from '@commune/api-client';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';

export const KEY = 'placement';

/** A change in one place of a plan shows in its lists, balance and conflicts. */
export const useRefreshed = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [KEY] });
};

export const usePlans = (page: Ref<number>, pageSize: Ref<number>, q: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'plans', page.value, pageSize.value, q.value]),
    queryFn: ({ signal }) =>
      listPlacementPlans({
        query: { page: page.value, pageSize: pageSize.value, ...(q.value ? { q: q.value } : {}) },
        signal,
      }),
  });

export const usePlan = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'plan', id.value]),
    queryFn: ({ signal }) => getPlacementPlan({ path: { id: id.value }, signal }),
  });

export const useMoves = (id: Ref<string>, page: Ref<number>, pageSize: Ref<number>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'moves', id.value, page.value, pageSize.value]),
    queryFn: ({ signal }) =>
      listPlacementMoves({ path: { id: id.value }, query: { page: page.value, pageSize: pageSize.value }, signal }),
  });

export const useConflicts = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'conflicts', id.value]),
    queryFn: ({ signal }) => listPlacementConflicts({ path: { id: id.value }, signal }),
  });

export const useBalance = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'balance', id.value]),
    queryFn: ({ signal }) => getPlacementBalance({ path: { id: id.value }, signal }),
  });

export const useCreation = () =>
  useMutation({ mutationFn: (body: PlacementPlanRequest) => createPlacementPlan({ body }), onSuccess: useRefreshed() });

export type AskedStep = 'consult' | 'submit' | 'return' | 'consider' | 'approve' | 'withdraw';

/** Operation by which a step is taken, as `allowedActions` names it. */
export const stepOperations: Readonly<Record<AskedStep, string>> = {
  consult: 'consultOnPlacementPlan',
  submit: 'submitPlacementPlan',
  return: 'returnPlacementPlan',
  consider: 'considerPlacementPlan',
  approve: 'approvePlacementPlan',
  withdraw: 'withdrawPlacementPlan',
};

interface StepTaken {
  readonly plan: PlacementPlanView;
  readonly step: AskedStep;
  readonly text: string;
}

const take = ({ plan, step, text }: StepTaken): Promise<PlacementPlanView> => {
  const call = { path: { id: plan.id }, headers: ifMatch(plan.version) };
  const note = { note: text.trim() === '' ? null : text };
  switch (step) {
    case 'consult':
      return consultOnPlacementPlan(call);
    case 'submit':
      return submitPlacementPlan({ ...call, body: note });
    case 'return':
      return returnPlacementPlan({ ...call, body: { reason: text } });
    case 'consider':
      return considerPlacementPlan({ ...call, body: note });
    case 'approve':
      return approvePlacementPlan({ ...call, body: note });
    case 'withdraw':
      return withdrawPlacementPlan({ ...call, body: { reason: text } });
  }
};

export const useStep = () => useMutation({ mutationFn: take, onSuccess: useRefreshed() });

export const useOpinion = () =>
  useMutation({
    mutationFn: ({ plan, body }: { plan: PlacementPlanView; body: PlacementOpinion }) =>
      recordPlacementOpinion({ path: { id: plan.id }, headers: ifMatch(plan.version), body }),
    onSuccess: useRefreshed(),
  });

export const useDecisions = () =>
  useMutation({
    mutationFn: ({ plan, body }: { plan: PlacementPlanView; body: PlacementDecisionsRequest }) =>
      decidePlacementPlan({ path: { id: plan.id }, headers: ifMatch(plan.version), body }),
    onSuccess: useRefreshed(),
  });

export const useCancellation = () =>
  useMutation({
    mutationFn: ({ move, reason }: { move: PlacementMoveView; reason: string }) =>
      cancelPlacementMove({ path: { id: move.id }, headers: ifMatch(move.version), body: { reason } }),
    onSuccess: useRefreshed(),
  });

export const useProposals = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'proposals', id.value]),
    queryFn: ({ signal }) => getPlacementProposals({ path: { id: id.value }, signal }),
  });

/** Whoever is locked or was added by hand stays; the rest is proposed anew. */
export const useProposing = () =>
  useMutation({
    mutationFn: ({ plan, body }: { plan: PlacementPlanView; body: PlacementProposalRequest }) =>
      proposePlacementMoves({ path: { id: plan.id }, headers: ifMatch(plan.version), body }),
    onSuccess: useRefreshed(),
  });

export const useLock = () =>
  useMutation({
    mutationFn: ({ id, version, isLocked }: PlacementMoveView) =>
      updatePlacementMove({ path: { id }, headers: ifMatch(version), body: { isLocked: !isLocked } }),
    onSuccess: useRefreshed(),
  });

export const useRemoval = () =>
  useMutation({
    mutationFn: ({ id, version }: PlacementMoveView) =>
      removePlacementMove({ path: { id }, headers: ifMatch(version) }),
    onSuccess: useRefreshed(),
  });
