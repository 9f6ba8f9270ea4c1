import { formatHundredths, parseHundredths } from '@commune/kernel';

/** Text ↔ number for fields in which a number isn't written like an amount. `undefined` means: cannot be read. */
export interface ParsedText {
  parse: (text: string) => number | null | undefined;
  format: (value: number | null) => string;
}

/** "3,66" (also "3.66") ↔ 366. */
export const coefficientText: ParsedText = {
  parse: (text) => (text.trim() === '' ? null : positive(parseHundredths(text))),
  format: (value) => (value === null ? '' : formatHundredths(value)),
};

const positive = (hundredths: number | undefined): number | undefined =>
  hundredths !== undefined && hundredths > 0 ? hundredths : undefined;

/** Four digits, without the point that an amount would get. */
export const yearText: ParsedText = {
  parse: (text) => {
    const typed = text.trim();
    if (typed === '') return null;
    return /^(?:19|20)\d{2}$/u.test(typed) ? Number(typed) : undefined;
  },
  format: (value) => (value === null ? '' : String(value)),
};
