import {
  createCriteriaSet,
  discardCriteriaSet,
  getCriteriaSet,
  getCriteriaSetHistory,
  listCriteriaSets,
  listFigures,
  publishCriteriaSet,
  replaceCriteriaSet,
  tryCriteriaSet,
  type CriteriaSetCopy,
  type CriteriaSetReplacement,
  type CriterionValueRequest,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { ifMatch } from '@/app/api';

export const useCriteriaSets = () =>
  useQuery({ queryKey: ['criteria-sets', 'all'], queryFn: ({ signal }) => listCriteriaSets({ signal }) });

export const useCriteriaSet = (id: Ref<string>) =>
  useQuery({
    queryKey: ['criteria-sets', 'one', id],
    queryFn: ({ signal }) => getCriteriaSet({ path: { id: id.value }, signal }),
  });

export const useCriteriaSetHistory = (id: Ref<string>) =>
  useQuery({
    queryKey: ['criteria-sets', 'history', id],
    queryFn: ({ signal }) => getCriteriaSetHistory({ path: { id: id.value }, signal }),
  });

/** What the set makes of the values given so far; nothing is saved. */
export const useSetTrial = (id: Ref<string>, values: Ref<CriterionValueRequest[]>) =>
  useQuery({
    queryKey: ['criteria-sets', 'trial', id, values],
    queryFn: ({ signal }) => tryCriteriaSet({ path: { id: id.value }, body: { values: values.value }, signal }),
    placeholderData: keepPreviousData,
  });

/** A set and its version, which every step names. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

export const useCriteriaSetSteps = () => {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['criteria-sets'] });
  const copying = useMutation({ mutationFn: (body: CriteriaSetCopy) => createCriteriaSet({ body }), onSuccess });
  const saving = useMutation({
    mutationFn: ({ set, body }: { set: Versioned; body: CriteriaSetReplacement }) =>
      replaceCriteriaSet({ path: { id: set.id }, headers: ifMatch(set.version), body }),
    onSuccess,
  });
  const publishing = useMutation({
    mutationFn: ({ set, reason }: { set: Versioned; reason: string }) =>
      publishCriteriaSet({ path: { id: set.id }, headers: ifMatch(set.version), body: { reason } }),
    onSuccess,
  });
  const discarding = useMutation({
    mutationFn: (set: Versioned) => discardCriteriaSet({ path: { id: set.id }, headers: ifMatch(set.version) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['criteria-sets', 'all'] }),
  });
  return { copying, saving, publishing, discarding };
};

/** Figures that the system knows of a unit: what a criterion may take its value from. */
export const useFigures = () =>
  useQuery({
    queryKey: ['criteria-sets', 'figures'],
    queryFn: async ({ signal }) => (await listFigures({ signal })).items.filter(({ subject }) => subject === 'unit'),
    staleTime: 60 * 60_000,
  });
