import type { Bloc, UnitRow } from '@commune/api-client';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useListState } from '../use-list-state';

export const blocs: readonly Bloc[] = ['government', 'party'];

/**
 * The figures of one unit and bloc in one period, chosen in the address: `asked` is the query, undefined until the
 * units are known. `UnitPeriodFilters` shows the choice.
 */
export const useUnitPeriod = (units: MaybeRefOrGetter<readonly UnitRow[] | undefined>, usualPeriod: () => string) => {
  const { filters, setFilter, filterOr } = useListState(['period', 'unitId', 'bloc']);
  const places = computed(() =>
    (toValue(units) ?? [])
      .filter(({ kind }) => kind === 'province' || kind === 'commune')
      .map(({ id, fullName }) => ({ value: id, label: fullName })),
  );
  const period = filterOr('period', usualPeriod);
  const unitId = filterOr('unitId', () => places.value[0]?.value ?? '');
  const bloc = computed<Bloc>({
    get: () => blocs.find((one) => one === filters.value.bloc) ?? 'government',
    set: (value) => setFilter('bloc', value),
  });
  const asked = computed(() =>
    unitId.value === '' ? undefined : { period: period.value, unitId: unitId.value, bloc: bloc.value },
  );
  return { places, period, unitId, bloc, asked };
};
