import { exportStaffingPosts, listStaffingPeople, listStaffingPosts } from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { saveFile } from '@/app/api';
import { asProblem, problemText } from '@/app/problem';
import { useListState } from '@/app/use-list-state';
import { todayInVietnam } from '@/ui/format';
import { notify } from '@/ui/notify';
import { fieldCodes } from './matrix';
import { blocOf, type StaffingPart } from './use-staffing';

export const filterNames = [
  'asOf',
  'clusterId',
  'unitId',
  'bloc',
  'specialismCode',
  'positionId',
  'gap',
  'group',
  'fitGroup',
  'show',
] as const;
export const gapKinds = ['shortage', 'balance', 'surplus'] as const;
export const peopleGroups = ['holders', 'trained_elsewhere', 'near_retirement'] as const;

/** Posts and people of a part of the corps and a field; which of the two is shown stands in the address, as all else. */
export const useStaffingList = () => {
  const { t } = useI18n();
  const state = useListState(filterNames, { pageSize: 50 });
  const filters = state.filters;
  const part = computed<StaffingPart>(() => ({
    asOf: filters.value.asOf || undefined,
    clusterId: filters.value.clusterId || undefined,
    unitId: filters.value.unitId || undefined,
    bloc: blocOf(filters.value.bloc),
  }));
  const view = computed<'posts' | 'people'>(() => (filters.value.show === 'people' ? 'people' : 'posts'));
  const gap = computed(() => gapKinds.find((kind) => kind === filters.value.gap));
  const group = computed(() => peopleGroups.find((known) => known === filters.value.group) ?? 'holders');
  const fitGroup = computed(() => [1, 2, 3, 4, 5].find((known) => String(known) === filters.value.fitGroup));
  const asked = computed(() => ({
    ...part.value,
    specialismCode: fieldCodes.find((code) => code === filters.value.specialismCode),
    positionId: filters.value.positionId || undefined,
    q: state.q.value || undefined,
    sort: state.sort.value || undefined,
  }));
  const paging = computed(() => ({ page: state.page.value, pageSize: state.pageSize.value }));

  const posts = useQuery({
    queryKey: ['staffing', 'posts', asked, gap, paging],
    queryFn: ({ signal }) => listStaffingPosts({ query: { ...asked.value, gap: gap.value, ...paging.value }, signal }),
    placeholderData: keepPreviousData,
    enabled: computed(() => view.value === 'posts'),
  });
  const people = useQuery({
    queryKey: ['staffing', 'people', asked, group, fitGroup, paging],
    queryFn: ({ signal }) =>
      listStaffingPeople({
        query: { ...asked.value, group: group.value, fitGroup: fitGroup.value, ...paging.value },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: computed(() => view.value === 'people'),
  });
  const current = computed(() => (view.value === 'posts' ? posts : people));

  const isExporting = ref(false);
  const exportShown = async (): Promise<void> => {
    isExporting.value = true;
    try {
      const file = await exportStaffingPosts({ query: { ...asked.value, gap: gap.value }, parseAs: 'blob' });
      if (file instanceof Blob) saveFile(file, `vi-tri-thua-thieu-${todayInVietnam()}.xlsx`);
    } catch (error) {
      notify(t('staffing.list.exportFailed', { reason: problemText(asProblem(error)) }), 'failed');
    } finally {
      isExporting.value = false;
    }
  };
  return { state, part, view, gap, group, fitGroup, posts, people, current, isExporting, exportShown };
};
