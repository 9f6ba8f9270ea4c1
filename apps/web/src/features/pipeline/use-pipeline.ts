import { exportPipeline, getPipeline, listPipeline, type Bloc } from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { saveFile } from '@/app/api';
import { asProblem, problemText } from '@/app/problem';
import { useListState } from '@/app/use-list-state';
import { useUnits } from '@/app/use-units';
import { todayInVietnam } from '@/ui/format';
import { notify } from '@/ui/notify';

export const filterNames = [
  'asOf',
  'clusterId',
  'unitId',
  'bloc',
  'ageBelow',
  'sex',
  'ethnicMinority',
  'potential',
  'inPool',
  'term',
] as const;
export type PipelineFilter = (typeof filterNames)[number];

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text);
const yesNo = ['yes', 'no'] as const;

/** The list under the URL's filters, the figures of the same part, and the export of what is shown. */
export const usePipeline = () => {
  const { t } = useI18n();
  const state = useListState(filterNames, { pageSize: 50 });
  const { filters } = state;
  const part = computed(() => ({
    asOf: filters.value.asOf || undefined,
    clusterId: filters.value.clusterId || undefined,
    unitId: filters.value.unitId || undefined,
    bloc: oneOf<Bloc>(['party', 'government'], filters.value.bloc),
  }));
  const query = computed(() => ({
    ...part.value,
    ageBelow: Number(filters.value.ageBelow) || undefined,
    sex: oneOf(['male', 'female'] as const, filters.value.sex),
    ethnicMinority: oneOf(yesNo, filters.value.ethnicMinority),
    potential: oneOf(yesNo, filters.value.potential),
    inPool: oneOf(yesNo, filters.value.inPool),
    term: filters.value.term || undefined,
    q: state.q.value || undefined,
    sort: state.sort.value || undefined,
  }));
  const figures = useQuery({
    queryKey: ['pipeline', 'figures', part],
    queryFn: ({ signal }) => getPipeline({ query: part.value, signal }),
    placeholderData: keepPreviousData,
  });
  const list = useQuery({
    queryKey: ['pipeline', 'people', query, state.page, state.pageSize],
    queryFn: ({ signal }) =>
      listPipeline({ query: { ...query.value, page: state.page.value, pageSize: state.pageSize.value }, signal }),
    placeholderData: keepPreviousData,
  });
  const units = useUnits();

  const isExporting = ref(false);
  const exportShown = async (): Promise<void> => {
    isExporting.value = true;
    try {
      const file = await exportPipeline({ query: query.value, parseAs: 'blob' });
      if (file instanceof Blob) saveFile(file, `nguon-can-bo-${todayInVietnam()}.xlsx`);
    } catch (error) {
      notify(t('pipeline.exportFailed', { reason: problemText(asProblem(error)) }), 'failed');
    } finally {
      isExporting.value = false;
    }
  };
  return { state, part, figures, list, units, isExporting, exportShown };
};
