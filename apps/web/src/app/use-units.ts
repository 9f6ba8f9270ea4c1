import { listUnits } from '@commune/api-client';
import { queryOptions, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useSession } from './session';

/** One list for all features; whoever changes units or their quotas calls it stale by `unitsQuery.queryKey`. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await listUnits({ signal })).items,
  staleTime: 10 * 60_000,
});

/** Units of the reader's scope that are today, of every kind; not asked for by who may not see them. */
export const useUnits = () => {
  const { can } = useSession();
  return useQuery({ ...unitsQuery, enabled: computed(() => can('listUnits')) });
};
