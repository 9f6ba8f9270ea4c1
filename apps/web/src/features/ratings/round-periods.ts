import { quartersUpTo } from '@/app/periods/period-keys';

/**
 * Periods a round may be opened for, the likeliest first: a year is rated in its December, before the 15th, and what
 * was left over in the January after, when the year that just ended is meant. Quarters stand after the years.
 */
export const roundPeriods = (today: string, byQuarter: boolean): string[] => {
  const year = Number(today.slice(0, 4));
  const years = [String(year), String(year - 1)];
  if (today.slice(5, 7) === '01') years.reverse();
  return [...years, ...(byQuarter ? quartersUpTo(today) : [])];
};
