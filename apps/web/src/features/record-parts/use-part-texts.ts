import { formatHundredths, isCalendarDate } from '@commune/kernel';
import { useI18n } from 'vue-i18n';
import { useCodeNames } from '@/app/code-names';
import { useFormat } from '@/ui/format';
import type { Option } from '@/ui/options';
import type { Part, PartField, PartRow } from './parts';

/** Members of a row as a person reads them. */
export const usePartTexts = () => {
  const { t } = useI18n();
  const lists = useCodeNames();
  const format = useFormat();
  const valueText = (field: PartField, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (field.kind === 'coefficient') return formatHundredths(Number(value));
    if (field.kind === 'level') return t('record-parts.level', { level: String(value) });
    if (field.list) return lists.nameOf(field.list, String(value));
    return isCalendarDate(value) ? format.date(value) : String(value);
  };
  const rowName = (part: Part, row: PartRow): string => {
    const field = part.fields.find(({ key }) => key === part.nameField);
    return field ? valueText(field, row[field.key]) : '';
  };
  const options = (list: string): Option[] =>
    lists.entriesOf(list).map(({ code, name }) => ({ value: code, label: name }));
  return { valueText, rowName, options };
};
