import type { CorrectionRequestRow } from '@commune/api-client';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormat } from '@/ui/format';
import type { TableColumn } from '@/ui/table-columns';

/** Who and where come first: the table of one's own requests leaves both out. */
export const useCorrectionColumns = () => {
  const { t } = useI18n();
  const { instant } = useFormat();
  return computed<TableColumn<CorrectionRequestRow>[]>(() => [
    { key: 'fullName', label: t('corrections.columns.person'), width: '180px', sortable: 'name' },
    { key: 'unitName', label: t('corrections.columns.unit'), width: '200px' },
    { key: 'fields', label: t('corrections.columns.fields'), text: (row) => row.fieldNames.join(', ') },
    {
      key: 'submittedAt',
      label: t('corrections.columns.submittedAt'),
      width: '160px',
      sortable: true,
      text: (row) => instant(row.submittedAt),
    },
    { key: 'state', label: t('corrections.columns.state'), width: '160px' },
  ]);
};
