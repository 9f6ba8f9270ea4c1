import { type CalendarDate, formatDate, formatDateInWords, formatNumber, isCalendarDate } from '@commune/kernel';
import ExcelJS from 'exceljs';
import { neutralisedText, toBuffer } from '../spreadsheets/index.js';
import { headerRows } from './document-table.js';
import type { IssuingBody, Signature } from './official-document.types.js';
import { writeSignature } from './workbook-signature.js';

export type WorkbookCell = string | number | CalendarDate | readonly string[] | null | undefined;

export interface WorkbookColumn<Row> {
  readonly label: string;
  /** Neighbours of one group stand under one merged header cell. */
  readonly group?: string;
  /** `date` takes YYYY-MM-DD; a person's numbers that are names (ids, codes) are `text`. */
  readonly type: 'text' | 'date' | 'number';
  readonly width?: number;
  readonly value: (row: Row) => WorkbookCell;
}

export interface OfficialWorkbook<Row> {
  /** Whose list it is, above the title; "Cao Bằng, ngày …" comes from its place where there is a signature. */
  readonly issuer: IssuingBody;
  readonly title: string;
  /** Printed under the title: "(tính đến ngày 31/03/2026)". */
  readonly asOf?: CalendarDate;
  readonly columns: readonly WorkbookColumn<Row>[];
  readonly rows: readonly Row[];
  /** The filter in words, printed above the table: "Xã Bảo Lâm; khối Đảng". */
  readonly filterText: string;
  /** Rows that the filter finds; printed, so that a cut list says so. */
  readonly rowCount: number;
  readonly sheetName?: string;
  readonly signature?: Signature & { readonly date: CalendarDate };
}

const FONT = 'Times New Roman';
const BORDER: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};

const excelDate = (date: CalendarDate): Date | string =>
  // Excel counts from 1900: an older date stays text.
  date >= '1900-03-01' ? new Date(`${date}T00:00:00Z`) : formatDate(date);

const excelValue = (value: WorkbookCell, type: WorkbookColumn<unknown>['type']): ExcelJS.CellValue => {
  if (value === null || value === undefined) return null;
  if (type === 'number' && typeof value === 'number') return value;
  if (type === 'date' && isCalendarDate(value)) return excelDate(value);
  return neutralisedText((Array.isArray(value) ? value.join('; ') : String(value)).normalize('NFC'));
};

const FORMATS: Readonly<Record<WorkbookColumn<unknown>['type'], string>> = {
  text: '@',
  date: 'dd/mm/yyyy',
  number: '#,##0.##',
};

interface TitleLine {
  readonly text: string;
  readonly font: Partial<ExcelJS.Font>;
  readonly isCentred?: boolean;
}

const titleLines = <Row>({ issuer, title, asOf, filterText, rowCount, rows }: OfficialWorkbook<Row>): TitleLine[] => {
  const shown = rows.length === rowCount ? '' : ` (tệp này có ${formatNumber(rows.length)} dòng đầu)`;
  return [
    ...(issuer.superior === null ? [] : [{ text: issuer.superior.toUpperCase(), font: {} }]),
    { text: issuer.name.toUpperCase(), font: { bold: true } },
    { text: title, font: { bold: true, size: 14 }, isCentred: true },
    ...(asOf === undefined
      ? []
      : [{ text: `(tính đến ${formatDateInWords(asOf)})`, font: { italic: true }, isCentred: true }]),
    { text: `Điều kiện lọc: ${filterText === '' ? 'không' : filterText}`, font: { italic: true } },
    { text: `Số dòng: ${formatNumber(rowCount)}${shown}`, font: { italic: true } },
  ];
};

/** Lines over the whole width, since the first column is a narrow one. */
const writeTitle = <Row>(sheet: ExcelJS.Worksheet, list: OfficialWorkbook<Row>, width: number): void => {
  for (const { text, font, isCentred = false } of titleLines(list)) {
    const row = sheet.addRow([neutralisedText(text.normalize('NFC'))]);
    row.font = { name: FONT, ...font };
    sheet.mergeCells(row.number, 1, row.number, width);
    row.getCell(1).alignment = { horizontal: isCentred ? 'center' : 'left', vertical: 'middle' };
  }
  sheet.addRow([]);
};

const styleHeader = (cell: ExcelJS.Cell): void => {
  cell.font = { name: FONT, bold: true };
  cell.border = BORDER;
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF2' } };
};

/** Number of the last row of the header and how many it has. */
const writeHeader = (
  sheet: ExcelJS.Worksheet,
  columns: readonly WorkbookColumn<never>[],
): { first: number; last: number } => {
  const [upper = [], lower] = headerRows(columns);
  const first = (sheet.lastRow?.number ?? 0) + 1;
  const last = lower === undefined ? first : first + 1;
  let column = 1;
  for (const cell of upper) {
    sheet.getCell(first, column).value = cell.label;
    if (cell.rows === 1 && lower !== undefined)
      writeLower(sheet, last, column, columns.slice(column - 1, column - 1 + cell.columns));
    const below = cell.rows === 2 ? last : first;
    if (cell.columns > 1 || cell.rows > 1) sheet.mergeCells(first, column, below, column + cell.columns - 1);
    column += cell.columns;
  }
  for (let row = first; row <= last; row += 1) {
    for (let index = 1; index <= columns.length; index += 1) styleHeader(sheet.getCell(row, index));
  }
  return { first, last };
};

const writeLower = (
  sheet: ExcelJS.Worksheet,
  row: number,
  from: number,
  columns: readonly WorkbookColumn<never>[],
): void => columns.forEach(({ label }, index) => (sheet.getCell(row, from + index).value = label));

const writeRows = <Row>(sheet: ExcelJS.Worksheet, { columns, rows }: OfficialWorkbook<Row>): void => {
  const styleOf = (type: WorkbookColumn<Row>['type']) => ({
    numFmt: FORMATS[type],
    border: BORDER,
    font: { name: FONT },
    alignment: { wrapText: true, vertical: 'top' as const },
  });
  const ordinal = { ...styleOf('number'), alignment: { horizontal: 'center' as const, vertical: 'top' as const } };
  const styles = [ordinal, ...columns.map(({ type }) => styleOf(type))];
  rows.forEach((row, index) => {
    const line = sheet.addRow([index + 1, ...columns.map(({ value, type }) => excelValue(value(row), type))]);
    styles.forEach((style, at) => (line.getCell(at + 1).style = style));
  });
};

const setUpPrint = (sheet: ExcelJS.Worksheet, header: { first: number; last: number }): void => {
  sheet.views = [{ state: 'frozen', ySplit: header.last }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${header.first}:${header.last}`,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = '&C&P/&N';
};

/**
 * A list as a workbook that can be printed and sent: whose it is, title, day, filter and row count above; one visible
 * sheet, every text disarmed, cells typed, the header repeated on each printed page, room to sign below.
 */
export const officialWorkbook = async <Row>(list: OfficialWorkbook<Row>): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(list.sheetName ?? 'Danh sách');
  const numbered = [{ label: 'TT', type: 'number' as const, width: 6, value: () => null }, ...list.columns];
  writeTitle(sheet, list, numbered.length);
  const header = writeHeader(sheet, numbered);
  writeRows(sheet, list);
  numbered.forEach(({ width, label }, index) => {
    sheet.getColumn(index + 1).width = width ?? Math.min(40, Math.max(10, label.length + 4));
  });
  setUpPrint(sheet, header);
  if (list.signature) writeSignature(sheet, list.signature, list.issuer.place, numbered.length);
  return toBuffer(workbook);
};
