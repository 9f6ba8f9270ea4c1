import { daysBetween, formatDate, formatNumber, formatPercent, type CalendarDate } from '@commune/kernel';
import { useI18n } from 'vue-i18n';

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** Today in Vietnam, wherever the browser stands. */
export const todayInVietnam = (now: Date = new Date()): CalendarDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);

const relativeDay = (days: number, t: Translate): string => {
  if (days === 0) return t('ui.date.today');
  if (days === 1) return t('ui.date.tomorrow');
  if (days === -1) return t('ui.date.yesterday');
  return days > 0 ? t('ui.date.left', { days }) : t('ui.date.late', { days: -days });
};

/** "còn 3 ngày · 30/11/2026". */
export const deadlineText = (date: CalendarDate, today: CalendarDate, t: Translate): string =>
  `${relativeDay(daysBetween(today, date), t)} · ${formatDate(date)}`;

/** dd/mm/yyyy HH:mm in Vietnamese time, from an instant in UTC. */
export const formatInstant = (instant: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`;
};

const agoUnits = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 giờ trước", "hôm qua"; under a minute "vừa xong". */
export const agoText = (instant: string, lang: 'vi' | 'en', now: number = Date.now()): string => {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  if (Math.abs(seconds) < 60) return lang === 'vi' ? 'vừa xong' : 'just now';
  const [unit, size] = agoUnits.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 60] as const);
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
};

/** "1.234,5" or "1234.5" as typed or pasted; undefined when it is no number. */
export const parseNumber = (text: string, locale: 'vi' | 'en'): number | undefined => {
  const compact = text.replace(/[\s\u00A0]/gu, '');
  const grouped = locale === 'vi' ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/u : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u;
  const group = locale === 'vi' ? '.' : ',';
  if (grouped.test(compact)) return Number(compact.replaceAll(group, '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/u.test(compact) ? Number(compact.replace(',', '.')) : undefined;
};

/** Numbers and dates in the reader's language. */
export const useFormat = () => {
  const { t, locale } = useI18n();
  const lang = (): 'vi' | 'en' => (locale.value === 'en' ? 'en' : 'vi');
  return {
    lang,
    number: (value: number): string => formatNumber(value, lang()),
    percent: (value: number): string => formatPercent(value, lang()),
    date: (value: CalendarDate | null | undefined): string => (value ? formatDate(value) : ''),
    instant: (value: string | null | undefined): string => (value ? formatInstant(value) : ''),
    ago: (value: string): string => agoText(value, lang()),
    deadline: (value: CalendarDate, today: CalendarDate = todayInVietnam()): string => deadlineText(value, today, t),
  };
};
