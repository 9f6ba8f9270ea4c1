import { computed } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown, fallback: number): number => {
  const parsed = Number(textOf(value));
  return Number.isInteger(parsed) && parsed > 0 ? parsed : fallback;
};

/** Page, sort, search text and filters of a list live in the URL, so that a link shows the same list. */
export const useListState = <Name extends string>(
  filterNames: readonly Name[],
  defaults: { sort?: string; pageSize?: number } = {},
) => {
  const route = useRoute();
  const router = useRouter();
  const change = (query: LocationQueryRaw): void => {
    void router.replace({ query: { ...route.query, ...query } });
  };
  /** Everything but turning the page leads back to the first page. */
  const restart = (query: LocationQueryRaw): void => change({ ...query, page: undefined });

  const page = computed({
    get: () => numberOf(route.query.page, 1),
    set: (value) => change({ page: value > 1 ? String(value) : undefined }),
  });
  const pageSize = computed({
    get: () => Math.min(100, numberOf(route.query.pageSize, defaults.pageSize ?? 50)),
    set: (value) => restart({ pageSize: String(value) }),
  });
  const sort = computed({
    get: () => textOf(route.query.sort) || (defaults.sort ?? ''),
    set: (value) => restart({ sort: value || undefined }),
  });
  const q = computed({ get: () => textOf(route.query.q), set: (value) => restart({ q: value || undefined }) });
  const filters = computed(
    () =>
      // fromEntries forgets the names of its keys; they are exactly filterNames.
      Object.fromEntries(filterNames.map((name) => [name, textOf(route.query[name])])) as Record<Name, string>,
  );
  const setFilter = (name: Name, value: string | null | undefined): void => restart({ [name]: value || undefined });
  const clearFilters = (): void =>
    restart({ q: undefined, ...Object.fromEntries(filterNames.map((name) => [name, undefined])) });
  /** As the API takes it; empty members are left out by api.ts. */
  const query = computed(() => ({
    ...filters.value,
    page: page.value,
    pageSize: pageSize.value,
    sort: sort.value,
    q: q.value,
  }));
  return { page, pageSize, sort, q, filters, setFilter, clearFilters, query };
};
