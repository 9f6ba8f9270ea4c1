import type { CalendarDate } from '@commune/kernel';
import type ExcelJS from 'exceljs';
import { neutralisedText } from '../spreadsheets/index.js';
import { placeAndDate } from './document-text.js';
import type { Signature } from './official-document.types.js';

const ROOM = 4;

/** The signature below the table, centred over the right half of the columns. */
export function writeSignature(
  sheet: ExcelJS.Worksheet,
  { capacities = [], position, signerName, date }: Signature & { readonly date: CalendarDate },
  place: string,
  width: number,
): void {
  const lines = [
    { text: placeAndDate(place, date), isDate: true },
    ...capacities.map(({ as, of }) => ({ text: `${as} ${of.toUpperCase()}`, isDate: false })),
    { text: position.toUpperCase(), isDate: false },
    ...Array.from({ length: ROOM }, () => ({ text: '', isDate: false })),
    { text: signerName ?? '', isDate: false },
  ];
  const from = Math.max(1, Math.ceil(width / 2) + 1);
  sheet.addRow([]);
  for (const { text, isDate } of lines) {
    const row = sheet.addRow([]);
    sheet.mergeCells(row.number, from, row.number, width);
    const cell = row.getCell(from);
    cell.value = neutralisedText(text);
    cell.font = { name: 'Times New Roman', bold: !isDate, italic: isDate };
    cell.alignment = { horizontal: 'center' };
  }
}
