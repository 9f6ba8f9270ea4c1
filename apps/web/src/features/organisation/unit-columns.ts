import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormat } from '@/ui/format';
import type { TableColumn } from '@/ui/table-columns';
import type { TreeRow } from './unit-tree';

type TreeColumn = TableColumn<TreeRow>;

/** A column of quotas stands where a unit shown has one. */
export const useUnitColumns = (rows: Readonly<Ref<readonly TreeRow[]>>) => {
  const { t } = useI18n();
  const { number } = useFormat();
  const quota = (key: 'partyQuota' | 'governmentQuota'): TreeColumn[] => {
    if (rows.value.every((row) => row[key] === null)) return [];
    const text = (row: TreeRow): string => (row[key] === null ? '' : number(row[key]));
    return [{ key, label: t(`organisation.units.${key}`), align: 'end', width: '130px', text }];
  };
  return computed<TreeColumn[]>(() => [
    { key: 'name', label: t('organisation.units.unit') },
    { key: 'code', label: t('organisation.units.code'), width: '96px', hideOnCard: true },
    { key: 'areaTypes', label: t('organisation.units.area'), width: '290px' },
    ...quota('partyQuota'),
    ...quota('governmentQuota'),
  ]);
};
