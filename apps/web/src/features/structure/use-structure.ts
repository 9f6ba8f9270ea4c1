import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { getStructure, type Bloc, type Dimension } from '@commune/api-client';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import { useListState } from '@/app/use-list-state';

const filterNames = ['asOf', 'clusterId', 'unitId', 'bloc', 'gap', 'by'] as const;

export interface Scope {
  asOf?: string;
  clusterId?: string;
  unitId?: string;
  bloc?: Bloc;
}

export const blocOf = (text: string): Bloc | undefined =>
  text === 'party' || text === 'government' ? text : undefined;

/** What the page shows lives in the URL: day, unit, bloc, and how the communes are listed. */
export const useStructureState = () => {
  const state = useListState(filterNames, { sort: 'total' });
  const scope = computed<Scope>(() => ({
    asOf: state.filters.value.asOf || undefined,
    clusterId: state.filters.value.clusterId || undefined,
    unitId: state.filters.value.unitId || undefined,
    bloc: blocOf(state.filters.value.bloc),
  }));
  return { ...state, scope };
};

export const useStructure = (scope: MaybeRefOrGetter<Scope>) =>
  useQuery({
    queryKey: ['structure', 'figures', computed(() => toValue(scope))],
    queryFn: ({ signal }) => getStructure({ query: toValue(scope), signal }),
    placeholderData: keepPreviousData,
  });

/** The list of the people behind a figure; its filters have the names of the dimensions. */
export const peopleLink = (scope: Scope, dimension?: Dimension, value?: string | null): RouteLocationRaw => ({
  path: '/ho-so',
  query: { ...scope, ...(dimension ? { [dimension]: value ?? 'unknown' } : {}) },
});
