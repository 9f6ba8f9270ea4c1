import { useI18n } from 'vue-i18n';
import { romanQuarter } from './period-keys';

/** "2026-11" → "Tháng 11/2026"; quarters ("2026-Q4"), halves ("2026-H2") and years ("2026") alike. */
export const usePeriodName = () => {
  const { t } = useI18n();
  return (key: string): string => {
    const [year = '', part = ''] = key.split('-');
    if (part === '') return t('app.periods.year', { year });
    if (part.startsWith('H')) return t(part === 'H1' ? 'app.periods.half1' : 'app.periods.half2', { year });
    if (part.startsWith('Q')) return t('app.periods.quarter', { number: romanQuarter(Number(part.slice(1))), year });
    return t('app.periods.month', { number: Number(part), year });
  };
};
