import { computed, onScopeDispose } from 'vue';
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
  let isLeaving = false;
  const unwatch = [
    router.beforeEach((to, from) => void (isLeaving = to.path !== from.path)),
    router.afterEach(() => void (isLeaving = false)),
  ];
  onScopeDispose(() => unwatch.forEach((stop) => stop()));
  const change = (query: LocationQueryRaw): void => {
    // What was typed just before a link was followed comes late: a change of the address now would cancel the way there.
    if (isLeaving) return;
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
  const setFilters = (values: Partial<Record<Name, string | null>>): void =>
    restart(
      Object.fromEntries(filterNames.flatMap((name) => (name in values ? [[name, values[name] || undefined]] : []))),
    );
  const setFilter = (name: Name, value: string | null | undefined): void => restart({ [name]: value || undefined });
  /** A filter that always has a value: this one until somebody chooses another. */
  const filterOr = (name: Name, usual: () => string) =>
    computed({ get: () => filters.value[name] || usual(), set: (value) => setFilter(name, value) });
  const clearFilters = (): void =>
    restart({ q: undefined, ...Object.fromEntries(filterNames.map((name) => [name, undefined])) });
  /** As the API takes it: what is empty is left out. */
  const query = computed(() => {
    const given = Object.entries({ ...filters.value, sort: sort.value, q: q.value }).filter(
      ([, value]) => value !== '',
    );
    // fromEntries forgets the names of its keys; they are those above.
    const texts = Object.fromEntries(given) as Partial<Record<Name | 'sort' | 'q', string>>;
    return { ...texts, page: page.value, pageSize: pageSize.value };
  });
  return { page, pageSize, sort, q, filters, setFilter, setFilters, filterOr, clearFilters, query };
};
