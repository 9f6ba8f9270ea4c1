import type { SettingView } from '@commune/api-client';
import { useI18n } from 'vue-i18n';
import { useFormat } from '@/ui/format';

type Described = Pick<SettingView, 'type' | 'unit' | 'choices'>;

/** A value as people say it: "45 ngày", "Có", the title of a choice. */
export const useSettingWords = () => {
  const { t } = useI18n();
  const { number } = useFormat();
  const withUnit = (text: string, unit: string | null): string => (unit ? `${text} ${unit}` : text);
  const valueText = ({ type, unit, choices }: Described, value: string): string => {
    if (type === 'boolean') return value === 'true' ? t('settings.yes') : t('settings.no');
    if (type === 'choice') return choices.find((choice) => choice.value === value)?.title ?? value;
    return type === 'text' ? value : withUnit(number(Number(value)), unit);
  };
  return { valueText };
};
