import { getStaffing, getStaffingFit, type Bloc } from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import { useI18n } from 'vue-i18n';
import { useCodeLists } from '@/app/code-names';
import { NO_SPECIALISM } from './matrix';

export interface StaffingPart {
  asOf?: string;
  clusterId?: string;
  unitId?: string;
  bloc?: Bloc;
}

export const blocOf = (text: string | undefined): Bloc | undefined =>
  text === 'party' || text === 'government' ? text : undefined;

export const useStaffing = (part: MaybeRefOrGetter<StaffingPart>) =>
  useQuery({
    queryKey: ['staffing', 'matrix', computed(() => toValue(part))],
    queryFn: ({ signal }) => getStaffing({ query: toValue(part), signal }),
    placeholderData: keepPreviousData,
  });

/** Who of those present is qualified; only for those who may read people. */
export const useStaffingFit = (part: MaybeRefOrGetter<StaffingPart>, isAllowed: boolean) =>
  useQuery({
    queryKey: ['staffing', 'fit', computed(() => toValue(part))],
    queryFn: ({ signal }) => getStaffingFit({ query: toValue(part), signal }),
    placeholderData: keepPreviousData,
    enabled: isAllowed,
  });

/** The 16 fields in their order, with their names, and the posts outside them last. */
export const useSpecialisms = () => {
  const { t } = useI18n();
  const { data: lists } = useCodeLists();
  const entriesOf = (name: string) => lists.value?.find(({ list }) => list === name)?.entries ?? [];
  const options = computed(() => [
    ...entriesOf('specialism').map(({ code, name }) => ({ value: code, label: name })),
    { value: NO_SPECIALISM, label: t('staffing.none') },
  ]);
  const nameOf = (code: string | null | undefined): string =>
    options.value.find(({ value }) => value === (code ?? NO_SPECIALISM))?.label ?? code ?? '';
  return {
    options,
    nameOf,
    levelName: (code: string) => entriesOf('education_level').find((e) => e.code === code)?.name ?? code,
  };
};
