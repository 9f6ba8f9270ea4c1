import { formatDate, normaliseText } from '@commune/kernel';
import type { Cell, CellValue } from './sheet.js';

/** Text of a cell as a person reads it, normalised. */
export const cellText = (cell: { value: CellValue } | undefined): string => {
  if (!cell) return '';
  const { value } = cell;
  if (typeof value === 'object') return formatDate(value.date);
  return normaliseText(String(value));
};

// A lone dash is how offices write "nothing".
const HAS_CONTENT = /[^\s\-–—\u00AD\u200B-\u200D\u2060\uFEFF]/u;

export const isBlankCell = (cell: Cell | undefined): boolean =>
  !cell || (!cell.isFormula && typeof cell.value === 'string' && !HAS_CONTENT.test(cell.value));

/** For reports, which are kept and read by others: a long run of digits may be somebody's ID, whatever its column. */
export const withoutIdNumbers = (text: string): string => text.replace(/\d{5,}(?=\d{4})/gu, '********');

/** Text that a spreadsheet program would run as a formula when the value is exported again (OWASP CSV injection). */
export const startsLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/u.test(text);

/**
 * Makes exported text harmless. The cell is typed as text, which is enough for Excel itself; the zero-width blank keeps
 * it harmless after "save as CSV" and reopening. An apostrophe would become part of the text; this disappears again in
 * `normaliseText` when the file is imported. Leading tabs and line breaks carry nothing and are cut.
 */
export const neutralisedText = (text: string): string => {
  const trimmed = text.replace(/^[\t\r\n]+/u, '');
  return startsLikeFormula(trimmed) ? `\u200B${trimmed}` : trimmed;
};
