/** The year, its halves, quarters and months that have begun by that day, and those of the year before; newest first. */
export function periodsUntil(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [...periodsOf(year, Number(today.slice(5, 7))), ...periodsOf(year - 1, 12)];
}

function periodsOf(year: number, months: number): string[] {
  const begun = (prefix: string, count: number, perPart: number): string[] =>
    Array.from({ length: count }, (_, index) => index + 1)
      .filter((part) => (part - 1) * perPart < months)
      .map((part) => `${year}-${prefix}${prefix === '' ? String(part).padStart(2, '0') : part}`)
      .reverse();
  return [...begun('', 12, 1), ...begun('Q', 4, 3), ...begun('H', 2, 6), String(year)];
}

/** The month before: the last one that can be whole. */
export function lastMonth(today: string): string {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
