import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { listJobPositions } from '@commune/api-client';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

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
