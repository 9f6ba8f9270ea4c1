import { formatHundredths, isCalendarDate } from '@commune/kernel';
import { useI18n } from 'vue-i18n';
import { useCodeNames } from '@/app/code-names';
import type { FieldValue } from '@/app/forms/field-changes';
import { useFormat } from '@/ui/format';
import type { Option } from '@/ui/options';
import { dimensionFilter } from './filters';
import { recordField, type CodeListName } from './record-fields';

/** Lists that are only two words long lie in locale.ts. */
const ownLists: Partial<Record<CodeListName, readonly string[]>> = {
  bloc: ['government', 'party'],
  sex: ['female', 'male'],
};

/** Codes and values in words: code lists come from the server, the short fixed ones from locale.ts. */
export const useNames = () => {
  const { t, te } = useI18n();
  const format = useFormat();
  const codes = useCodeNames();

  const wordOf = (key: string): string | undefined => (te(key) || te(key, 'vi') ? t(key) : undefined);
  const inList = (list: CodeListName, code: string): string =>
    ownLists[list] ? (wordOf(`roster.values.${list}.${code}`) ?? code) : codes.nameOf(list, code);
  const options = (list: CodeListName): Option[] =>
    ownLists[list]?.map((code) => ({ value: code, label: inList(list, code) })) ??
    codes.entriesOf(list).map(({ code, name }) => ({ value: code, label: name }));

  /** Value of a dimension, such as `under_30` or `yes`. */
  const dimensionValue = (name: string, code: string): string => {
    if (code === 'unknown') return t('roster.unknown');
    const fixed = wordOf(`roster.values.${name}.${code}`) ?? yesNo(name, code);
    const list = dimensionFilter(name)?.list ?? (name === 'politicalTheoryGroup' ? 'political_theory' : undefined);
    return fixed ?? (list ? inList(list, code) : code);
  };
  const yesNo = (name: string, code: string): string | undefined =>
    dimensionFilter(name)?.values?.includes('yes') ? wordOf(`roster.values.yesNo.${code}`) : undefined;

  /** Value of a field as a person reads it; empty when there is none. */
  const fieldText = (key: string, value: FieldValue | undefined): string => {
    if (value === null || value === undefined || value === '') return '';
    const field = recordField(key);
    if (Array.isArray(value)) return value.join('; ');
    if (field?.kind === 'coefficient') return formatHundredths(Number(value));
    if (field?.kind === 'level') return t('roster.record.level', { level: value });
    if (field?.list) return inList(field.list, String(value));
    return isCalendarDate(value) ? format.date(value) : String(value);
  };
  return { inList, options, dimensionValue, fieldText };
};
