export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** Hour of the day in Vietnam, 0–23. */
export const partOfDay = (hour: number): PartOfDay => (hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');

export const hourInVietnam = (now: Date): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit' }).format(now));

export const weekdayInVietnam = (now: Date, language: 'vi' | 'en'): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long' }).format(now);
