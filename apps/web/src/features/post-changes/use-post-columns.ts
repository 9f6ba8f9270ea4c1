import type { DepartureView, TransferView } from '@commune/api-client';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormat } from '@/ui/format';
import type { TableColumn } from '@/ui/table-columns';

/** The person comes first: the tables of one person leave that column out. */
/** Until the reader chooses otherwise; the number of the decision is there to be chosen. */
export const usualTransferColumns = ['fullName', 'effectiveOn', 'kind', 'from', 'to', 'state'];

export const useTransferColumns = () => {
  const { t } = useI18n();
  const { date } = useFormat();
  return computed<TableColumn<TransferView>[]>(() => [
    { key: 'fullName', label: t('post-changes.columns.person'), width: '150px', sortable: 'name' },
    {
      key: 'effectiveOn',
      label: t('post-changes.columns.day'),
      width: '105px',
      sortable: true,
      text: (row) => date(row.effectiveOn),
    },
    {
      key: 'kind',
      label: t('post-changes.columns.kind'),
      width: '110px',
      text: (row) => t(`post-changes.kinds.${row.kindCode}`),
    },
    { key: 'from', label: t('post-changes.columns.from'), width: '200px' },
    { key: 'to', label: t('post-changes.columns.to'), width: '200px' },
    { key: 'decisionNumber', label: t('post-changes.columns.decision'), width: '110px' },
    { key: 'state', label: t('post-changes.columns.state'), width: '170px' },
  ]);
};

export const useDepartureColumns = () => {
  const { t } = useI18n();
  const { date } = useFormat();
  return computed<TableColumn<DepartureView>[]>(() => [
    { key: 'fullName', label: t('post-changes.columns.person'), width: '170px', sortable: 'name' },
    {
      key: 'leftOn',
      label: t('post-changes.columns.day'),
      width: '110px',
      sortable: true,
      text: (row) => date(row.leftOn),
    },
    {
      key: 'kind',
      label: t('post-changes.columns.kind'),
      width: '190px',
      text: (row) => t(`post-changes.departureKinds.${row.kindCode}`),
    },
    { key: 'unit', label: t('post-changes.columns.unit'), text: (row) => [row.officeName, row.unitName].join(', ') },
    { key: 'decisionNumber', label: t('post-changes.columns.decision'), width: '130px' },
    { key: 'state', label: t('post-changes.columns.state'), width: '190px' },
  ]);
};
