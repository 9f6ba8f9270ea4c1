import { listCodeLists } from '@commune/api-client';
import { formatHundredths, isCalendarDate } from '@commune/kernel';
import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { FieldValue } from '@/app/forms/field-changes';
import { useFormat } from '@/ui/format';
import type { Option } from '@/ui/options';
import { dimensionFilter } from './filters';
import { recordField, type CodeListName } from './record-fields';

const HOUR_MS = 60 * 60_000;
/** Lists that are only two words long lie in locale.ts. */
const ownLists: Partial<Record<CodeListName, readonly string[]>> = {
  bloc: ['government', 'party'],
  sex: ['female', 'male'],
};

/** Codes and values in words: code lists come from the server, the short fixed ones from locale.ts. */
export const useNames = () => {
  const { t, te } = useI18n();
  const format = useFormat();
  const { data } = useQuery({ queryKey: ['roster', 'code-lists'], queryFn: () => listCodeLists(), staleTime: HOUR_MS });
  const lists = computed(() => new Map((data.value?.items ?? []).map((list) => [list.list, list.entries])));

  const wordOf = (key: string): string | undefined => (te(key) || te(key, 'vi') ? t(key) : undefined);
  const inList = (list: CodeListName, code: string): string =>
    ownLists[list]
      ? (wordOf(`roster.values.${list}.${code}`) ?? code)
      : (lists.value.get(list)?.find((entry) => entry.code === code)?.name ?? code);
  const options = (list: CodeListName): Option[] =>
    (ownLists[list] ?? lists.value.get(list)?.map((entry) => entry.code) ?? []).map((code) => ({
      value: code,
      label: inList(list, code),
    }));

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
    if (field?.kind === 'languageLevel') return t('roster.record.level', { level: value });
    if (field?.list) return inList(field.list, String(value));
    return isCalendarDate(value) ? format.date(value) : String(value);
  };
  return { inList, options, dimensionValue, fieldText };
};
