import type { ListColumnChoice, ListState } from '@commune/api-client';

/** What stands in the address of a list; one text for each name. */
export type ListAddress = Readonly<Record<string, string | undefined>>;

/** Names of the address that are no filters of the list. */
const OWN_NAMES = ['q', 'sort', 'pageSize', 'page', 'view', 'columns'] as const;

export const columnKeysOf = (address: ListAddress): string[] | undefined =>
  address.columns ? address.columns.split(',').filter((key) => key !== '') : undefined;

/** What the address shows, in the form in which it is kept. */
export const stateOf = (
  address: ListAddress,
  filterNames: readonly string[],
  columns: readonly ListColumnChoice[],
): ListState => ({
  search: address.q || null,
  sort: address.sort || null,
  pageSize: Number(address.pageSize) || null,
  filters: filterNames.flatMap((name) => (address[name] ? [{ name, value: address[name] }] : [])),
  columns: columns.map(({ key, width }) => ({ key, width })),
});

/** The address that shows this state; every name that it doesn't need is cleared. */
export const addressOf = (
  state: ListState,
  filterNames: readonly string[],
  more: { view?: string; columns?: readonly string[] } = {},
): ListAddress => ({
  ...Object.fromEntries([...OWN_NAMES, ...filterNames].map((name) => [name, undefined])),
  // A filter that the list has lost since is left out.
  ...Object.fromEntries(
    state.filters.filter(({ name }) => filterNames.includes(name)).map(({ name, value }) => [name, value]),
  ),
  q: state.search ?? undefined,
  sort: state.sort ?? undefined,
  pageSize: state.pageSize === null ? undefined : String(state.pageSize),
  view: more.view,
  columns: more.columns?.join(','),
});

const comparable = ({ filters, columns, ...rest }: ListState): string =>
  JSON.stringify([
    rest.search,
    rest.sort,
    rest.pageSize,
    filters.map(({ name, value }) => `${name}=${value}`).sort(),
    columns.map(({ key, width }) => `${key}:${width ?? ''}`),
  ]);

/** The order of columns says something; that of filters does not. */
export const sameState = (left: ListState, right: ListState): boolean => comparable(left) === comparable(right);

/** An address that asks for nothing: the place for the default view. */
export const isPlain = (address: ListAddress): boolean => Object.values(address).every((value) => !value);
