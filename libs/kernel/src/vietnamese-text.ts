// Zero-width characters and soft hyphens arrive with pasted text; our own exports use U+200B to disarm formulas.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const BLANKS = /[\s\u00A0]+/gu;
const MARKS = /\p{M}/gu;
const PUNCTUATION = /[\p{P}\p{S}\s]+/gu;
const PLAIN_WORDS = /[a-z0-9]+/gu;

/** Unicode NFC, no invisible characters, one blank between words, none around. */
export const normaliseText = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();

/** Search form: lower case without diacritics, đ as d. "Hòa" and "hoà" fold alike. */
export const foldText = (text: string): string =>
  normaliseText(text).toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/gu, 'd');

/** Comparison form for labels and code names: folded, punctuation as blanks ("Tài chính – Ngân hàng", "Xã, phường"). */
export const foldLabel = (text: string): string => foldText(text).replace(PUNCTUATION, ' ').trim();

/** Part of a file name that every system keeps: lower-case ASCII letters and digits joined by "-"; "" if none is left. */
export const fileNamePart = (text: string): string => (foldText(text).match(PLAIN_WORDS) ?? []).join('-');

const collator = new Intl.Collator('vi');

/** Vietnamese alphabetical order. */
export const compareVietnamese = (left: string, right: string): number => collator.compare(left, right);
