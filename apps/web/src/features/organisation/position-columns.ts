import type { JobPositionRow } from '@commune/api-client';
import type { TableColumn } from '@/ui/table-columns';
import { gapOf, isUnused } from './position-rows';

interface Words {
  readonly t: (key: string) => string;
  readonly number: (value: number) => string;
  readonly nameOf: (list: string, code: string) => string;
}

export const positionColumns = ({ t, number, nameOf }: Words): TableColumn<JobPositionRow>[] => {
  const label = (key: string): string => t(`organisation.positions.${key}`);
  const named = (list: string, code: string | null): string => (code === null ? '–' : nameOf(list, code));
  const gapText = (row: JobPositionRow): string => {
    const gap = gapOf(row);
    if (isUnused(row)) return '–';
    if (gap === 0) return t('organisation.gaps.balance');
    return `${t(`organisation.gaps.${gap < 0 ? 'shortage' : 'surplus'}`)} ${number(Math.abs(gap))}`;
  };
  return [
    { key: 'name', label: label('name'), sortable: true },
    { key: 'code', label: label('code'), width: '72px', sortable: true },
    {
      key: 'office',
      label: label('office'),
      sortable: true,
      width: '190px',
      text: (row) => row.officeNames.join(', '),
    },
    { key: 'specialism', label: label('specialism'), text: (row) => named('specialism', row.specialismCode) },
    { key: 'education', label: label('education'), text: (row) => named('education_level', row.minEducation) },
    { key: 'rank', label: label('rank'), width: '136px', text: (row) => named('rank', row.rankCode) },
    { key: 'required', label: label('required'), align: 'end', sortable: true, text: (row) => number(row.required) },
    { key: 'present', label: label('present'), align: 'end', sortable: true, text: (row) => number(row.present) },
    { key: 'gap', label: label('gap'), align: 'end', sortable: true, width: '90px', text: gapText },
  ];
};
