import { formatDate, formatDateInWords, formatNumber, isCalendarDate, type CalendarDate } from '@commune/kernel';
import type { DocumentCell, DocumentColumn } from './official-document.types.js';

// XML knows no control characters, and Word refuses a file that holds one.
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
// A direction override would let a text read differently from what it is.
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Plain text as it may stand in a document: NFC, without what XML or the reader's eye can't take. */
export const plainText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(NOT_IN_XML, '').replace(DIRECTION, '');

const OPEN_NUMBER = '\u00A0'.repeat(8);

/** Số và ký hiệu: "Số: 12/BC-SNV", with room for the number where it is not given yet. */
export const numberLine = (number: string | null, symbol: string): string =>
  `Số: ${plainText(number ?? OPEN_NUMBER)}/${plainText(symbol)}`;

const OPEN_DAY = `ngày${'\u00A0'.repeat(6)}tháng${'\u00A0'.repeat(6)}năm${'\u00A0'.repeat(8)}`;

/** "Cao Bằng, ngày 05 tháng 9 năm 2026". */
export const placeAndDate = (place: string, date: CalendarDate | null): string =>
  `${plainText(place)}, ${date === null ? OPEN_DAY : formatDateInWords(date)}`;

/** A value as a Vietnamese document writes it. */
export const cellWords = (value: DocumentCell, type: DocumentColumn['type'] = 'text'): string => {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value);
  return type === 'date' && isCalendarDate(value) ? formatDate(value) : plainText(value);
};
