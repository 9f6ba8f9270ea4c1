/** The day in Vietnam, "2026-11-20": journeys hold on every day of every year. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format();

/** "2026-11-30" of "2026-11". */
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** The months of a year that have begun, the first one first. */
export function monthsBegun(year: string): string[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return months.filter((month) => `${month}-01` <= today());
}
