import { computed } from 'vue';
import type { useListState } from '../use-list-state';

type State<Name extends string> = Pick<
  ReturnType<typeof useListState<Name>>,
  'filters' | 'q' | 'setFilter' | 'clearFilters'
>;

/** What a list is filtered by, as chips that can be taken away. A filter without a label has no chip. */
export const useFilterChips = <Name extends string>(
  { filters, q, setFilter }: State<Name>,
  names: readonly Name[],
  labelOf: (name: Name, value: string) => string | undefined,
) => {
  const chips = computed(() =>
    names.flatMap((name) => {
      const value = filters.value[name];
      const label = value === '' ? undefined : labelOf(name, value);
      return label === undefined ? [] : [{ name, label }];
    }),
  );
  const isFiltered = computed(() => q.value !== '' || names.some((name) => filters.value[name] !== ''));
  const remove = (name: string): void => {
    const known = names.find((candidate) => candidate === name);
    if (known) setFilter(known, null);
  };
  return { chips, isFiltered, remove };
};
