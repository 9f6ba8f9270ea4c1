/** "4,74", "4.74" or 4.74 → 474. Undefined for anything else, more than two decimals included. */
export const parseHundredths = (value: string | number): number | undefined => {
  if (typeof value === 'number') return hundredthsOfNumber(value);
  const match = /^(-?)(\d{1,9})(?:[.,](\d{1,2})0*)?$/u.exec(value.trim());
  if (!match) return undefined;
  const hundredths = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && hundredths !== 0 ? -hundredths : hundredths;
};

// Spreadsheets store 2.67 as 2.6699999999999999: a distance of a millionth is not a third decimal.
const hundredthsOfNumber = (value: number): number | undefined => {
  const hundredths = Math.round(value * 100);
  return Number.isSafeInteger(hundredths) && Math.abs(value * 100 - hundredths) < 1e-6 ? hundredths : undefined;
};

/** 474 → "4,74". */
export const formatHundredths = (hundredths: number): string => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
};
