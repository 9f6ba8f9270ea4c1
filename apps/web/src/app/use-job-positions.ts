import { listJobPositions } from '@commune/api-client';
import { queryOptions, useQuery } from '@tanstack/vue-query';

/** One list for all features, among the keys that a changed position or number of posts makes stale. */
export const jobPositionsQuery = queryOptions({
  queryKey: ['organisation', 'positions', 'to-choose'],
  queryFn: ({ signal }) => listJobPositions({ signal }),
  staleTime: 10 * 60_000,
});

/** Positions of today to choose from. */
export const useJobPositions = () => useQuery({ ...jobPositionsQuery, select: ({ items }) => items });
