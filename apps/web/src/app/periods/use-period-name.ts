import { useI18n } from 'vue-i18n';
import { romanQuarter } from './period-keys';

/** "2026-11" → "Tháng 11/2026", within a sentence "tháng 11/2026"; quarters, halves ("2026-H2") and years alike. */
export const usePeriodName = () => {
  const { t } = useI18n();
  const nameOf = (key: string): string => {
    const [year = '', part = ''] = key.split('-');
    if (part === '') return t('app.periods.year', { year });
    if (part.startsWith('H')) return t(part === 'H1' ? 'app.periods.half1' : 'app.periods.half2', { year });
    if (part.startsWith('Q')) return t('app.periods.quarter', { number: romanQuarter(Number(part.slice(1))), year });
    return t('app.periods.month', { number: Number(part), year });
  };
  return (key: string, place: 'alone' | 'sentence' = 'alone'): string => {
    const name = nameOf(key);
    return place === 'alone' ? name : name.charAt(0).toLowerCase() + name.slice(1);
  };
};
