import {
  compareStructure,
  exportCrossTable,
  getCrossTable,
  type CrossDimension,
  type GetCrossTableData,
} from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import { saveFile } from '@/app/api';
import { useSession } from '@/app/session';
import { useListState } from '@/app/use-list-state';
import { todayInVietnam } from '@/ui/format';
import { vietnamese } from './locale-vi';
import { blocOf, type Scope } from './use-structure';

export const crossDimensions = Object.keys(vietnamese.cross.dimensions) as CrossDimension[]; // keyed by them
export const measures = ['people', 'row', 'column', 'whole'] as const;
export type Measure = (typeof measures)[number];

const isCrossDimension = (text: string): text is CrossDimension => crossDimensions.some((key) => key === text);
const dimensionOf = (text: string, usual: CrossDimension): CrossDimension => (isCrossDimension(text) ? text : usual);

const partNames = ['asOf', 'clusterId', 'unitId', 'bloc'] as const;
const scopeOf = (filters: Readonly<Record<(typeof partNames)[number], string>>): Scope => ({
  asOf: filters.asOf || undefined,
  clusterId: filters.clusterId || undefined,
  unitId: filters.unitId || undefined,
  bloc: blocOf(filters.bloc),
});

/** The table lives in the URL: what its rows and columns are, of which part and day, and how it counts. */
export const useCrossTable = () => {
  const { can } = useSession();
  const state = useListState([...partNames, 'rows', 'columns', 'measure'], {});
  const scope = computed(() => scopeOf(state.filters.value));
  const rows = computed(() => dimensionOf(state.filters.value.rows, 'clusterId'));
  const columns = computed(() => dimensionOf(state.filters.value.columns, 'ageBand'));
  const measure = computed<Measure>(() => measures.find((each) => each === state.filters.value.measure) ?? 'people');
  const query = computed<GetCrossTableData['query']>(() => ({
    ...scope.value,
    rows: rows.value,
    columns: columns.value,
  }));
  const table = useQuery({
    queryKey: ['structure', 'cross-table', query],
    queryFn: ({ signal }) => getCrossTable({ query: query.value, signal }),
    enabled: computed(() => rows.value !== columns.value),
    placeholderData: keepPreviousData,
  });
  const exportTable = async (): Promise<void> => {
    const file = await exportCrossTable({ query: query.value, parseAs: 'blob' });
    if (file instanceof Blob) saveFile(file, `bang-cheo-${todayInVietnam()}.xlsx`);
  };
  const opensPeople = computed(() => can('listCivilServants') && (table.data.value?.opensPeople ?? false));
  return { scope, rows, columns, measure, table, exportTable, opensPeople };
};

/** The earlier day, where none is chosen: a year before. */
const aYearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

export const useComparison = () => {
  const state = useListState([...partNames, 'from', 'by'], {});
  const scope = computed(() => scopeOf(state.filters.value));
  const from = computed(() => state.filters.value.from || aYearBefore(scope.value.asOf ?? todayInVietnam()));
  const by = computed(() => dimensionOf(state.filters.value.by, 'educationLevel'));
  const query = computed(() => ({ ...scope.value, from: from.value, by: by.value }));
  const comparison = useQuery({
    queryKey: ['structure', 'comparison', query],
    queryFn: ({ signal }) => compareStructure({ query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  return { scope, from, by, comparison };
};

/** The people behind a cell: the list's filters have the names of the dimensions. */
export const peopleOfCell = (
  scope: Scope,
  ...fixed: readonly { dimension: CrossDimension; value: string | null }[]
): RouteLocationRaw => ({
  path: '/ho-so',
  query: {
    ...scope,
    ...Object.fromEntries(fixed.map(({ dimension, value }) => [dimension, value ?? 'unknown'])),
  },
});
