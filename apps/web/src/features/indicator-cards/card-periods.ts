import { monthsUpTo, quartersUpTo } from '@/app/periods/period-keys';

/** The quarters of a year and a half, for which leaders are looked at, and the months of half a year; newest first. */
export const cardPeriods = (today: string): string[] => [...quartersUpTo(today, 6), ...monthsUpTo(today, 6)];
