export type NumberLocale = 'vi' | 'en';

/** 3555 → "3.555". */
export const formatNumber = (value: number, locale: NumberLocale = 'vi'): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'always' }).format(value);

/** 97.7 (per cent, not a fraction) → "97,7 %". */
export const formatPercent = (percent: number, locale: NumberLocale = 'vi'): string =>
  `${new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(percent)} %`;

/** Share in per cent, rounded half up to one decimal; undefined of nothing. */
export const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part * 1000) / whole) / 10;
