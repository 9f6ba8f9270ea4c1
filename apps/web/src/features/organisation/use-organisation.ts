import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { listCodeLists, listJobPositions, listUnits } from '@commune/api-client';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

export const useUnits = () =>
  useQuery({
    queryKey: ['organisation', 'units'],
    queryFn: async ({ signal }) => (await listUnits({ signal })).items,
    staleTime: 10 * 60_000,
  });

/** Required and present are of the commune given, or of the whole reach. */
export const usePositions = (unitId: MaybeRefOrGetter<string | undefined>) =>
  useQuery({
    queryKey: ['organisation', 'positions', computed(() => toValue(unitId) ?? '')],
    queryFn: async ({ signal }) => {
      const unit = toValue(unitId);
      return (await listJobPositions({ query: unit ? { unitId: unit } : {}, signal })).items;
    },
    placeholderData: keepPreviousData,
  });

export const useCodeLists = () =>
  useQuery({
    queryKey: ['organisation', 'code-lists'],
    queryFn: async ({ signal }) => (await listCodeLists({ signal })).items,
    staleTime: 60 * 60_000,
  });
