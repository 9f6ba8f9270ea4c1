const monthKey = (months: number): string => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
const monthsUntil = (today: string): number => {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  return year * 12 + month - 1;
};
const countedBack = (count: number, keyOf: (back: number) => string): string[] =>
  Array.from({ length: count }, (_, back) => keyOf(back));

/** The month of that day, or one so many months later, and those before, newest first: "2026-02", "2026-01", …. */
export const monthsUpTo = (today: string, count = 12, later = 0): string[] =>
  countedBack(count, (back) => monthKey(monthsUntil(today) + later - back));

/** The quarter of that day and those before, newest first: "2026-Q1", "2025-Q4", …. */
export const quartersUpTo = (today: string, count = 4): string[] => {
  const last = Math.floor(monthsUntil(today) / 3);
  return countedBack(count, (back) => `${Math.floor((last - back) / 4)}-Q${((last - back) % 4) + 1}`);
};

const ROMAN = ['I', 'II', 'III', 'IV'];
/** Quarters are numbered so in official papers: "IV" for 4. */
export const romanQuarter = (quarter: number): string => ROMAN[quarter - 1] ?? String(quarter);

/** The month before: the last one that can be whole. */
export const lastMonth = (today: string): string => monthKey(monthsUntil(today) - 1);

const partsBegun = (year: number, letter: string, monthsOfPart: number, months: number): string[] => {
  const begun = Math.ceil(months / monthsOfPart);
  return countedBack(begun, (back) => `${year}-${letter}${begun - back}`);
};
const periodsOfYear = (year: number, months: number): string[] => [
  ...monthsUpTo(`${year}-${months}`, months),
  ...partsBegun(year, 'Q', 3, months),
  ...partsBegun(year, 'H', 6, months),
  String(year),
];

/** Months, quarters and halves of the year that have begun by that day, the year itself, and those of the year before. */
export const periodsOfTwoYears = (today: string): string[] => {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  return [...periodsOfYear(year, month), ...periodsOfYear(year - 1, 12)];
};
