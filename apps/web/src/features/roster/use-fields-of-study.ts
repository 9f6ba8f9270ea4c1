import { getStructure } from '@commune/api-client';
import { compareVietnamese } from '@commune/kernel';
import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useSession } from '@/app/session';

/** No code list holds these names: the ones in use come from the structure of the corps, with their numbers of people. */
export const useFieldsOfStudy = (isWanted: MaybeRefOrGetter<boolean> = true) => {
  const { can } = useSession();
  const { data, isFetching } = useQuery({
    queryKey: ['roster', 'fields-of-study'],
    queryFn: () => getStructure(),
    staleTime: 15 * 60_000,
    enabled: computed(() => toValue(isWanted) && can('getStructure')),
    select: (structure) => structure.dimensions.find(({ key }) => key === 'fieldOfStudy')?.cells ?? [],
  });
  const cells = computed(() => data.value ?? []);
  const names = computed(() =>
    cells.value.flatMap(({ value }) => (value === null ? [] : [value])).sort(compareVietnamese),
  );
  return { cells, names, isFetching };
};
