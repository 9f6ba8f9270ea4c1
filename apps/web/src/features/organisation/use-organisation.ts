import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { listJobPositions, listUnits } from '@commune/api-client';
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
      return listJobPositions({ query: { includeUpcoming: true, ...(unit ? { unitId: unit } : {}) }, signal });
    },
    placeholderData: keepPreviousData,
  });
