import { listDossierFields, listDossierStatistics, type DossierGrouping } from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useListState } from '@/app/use-list-state';
import { useUnits } from '@/app/use-units';

export const filterNames = ['by', 'from', 'to', 'unitId', 'fieldCode'] as const;
export type DossierFilter = (typeof filterNames)[number];

export const groupings: readonly DossierGrouping[] = ['unit', 'field', 'month'];

/** The statistics under the address's filters. */
export const useDossiers = () => {
  const state = useListState(filterNames, { pageSize: 100 });
  const { filters } = state;
  const query = computed(() => ({
    by: groupings.find((by) => by === filters.value.by),
    from: filters.value.from || undefined,
    to: filters.value.to || undefined,
    unitId: filters.value.unitId || undefined,
    fieldCode: filters.value.fieldCode || undefined,
    q: state.q.value || undefined,
    sort: state.sort.value || undefined,
    page: state.page.value,
    pageSize: state.pageSize.value,
  }));
  const list = useQuery({
    queryKey: ['dossiers', 'list', query],
    queryFn: ({ signal }) => listDossierStatistics({ query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const fields = useQuery({
    queryKey: ['dossiers', 'fields'],
    queryFn: async ({ signal }) => (await listDossierFields({ signal })).items,
    staleTime: 60 * 60_000,
  });
  return { state, list, fields, units: useUnits() };
};
