import type { EarlyWarningView } from '@commune/api-client';
import type { TableColumn } from '@/ui/table-columns';

export const warningColumns = (t: (key: string) => string): TableColumn<EarlyWarningView>[] => [
  { key: 'subject', label: t('warnings.columns.subject'), width: '200px', sortable: 'subject' },
  { key: 'severity', label: t('warnings.columns.severity'), width: '112px', sortable: 'severity' },
  { key: 'reason', label: t('warnings.columns.reason') },
  { key: 'unitName', label: t('warnings.columns.unitName'), width: '130px', sortable: 'unit' },
  { key: 'dueOn', label: t('warnings.columns.dueOn'), width: '112px', sortable: 'due' },
  { key: 'state', label: t('warnings.columns.state'), width: '124px' },
];
