import { type CalendarDate, formatDate, formatNumber, isCalendarDate } from '@commune/kernel';
import ExcelJS from 'exceljs';
import { neutralisedText } from './cell-text.js';
import { toBuffer } from './workbook-output.js';

export type ListCell = string | number | CalendarDate | readonly string[] | null | undefined;

export interface ListColumn<Row> {
  label: string;
  /** `date` takes YYYY-MM-DD; a person's numbers that are names (ids, codes) are `text`. */
  type: 'text' | 'date' | 'number';
  width?: number;
  value: (row: Row) => ListCell;
}

export interface ListWorkbook<Row> {
  title: string;
  subtitleLines?: readonly string[];
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  /** The filter in words, printed above the table: "Xã Bảo Lâm; khối Đảng". */
  filterText: string;
  /** Rows that the filter finds; printed, so that a cut list says so. */
  rowCount: number;
  sheetName?: string;
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

const excelValue = (value: ListCell, type: ListColumn<unknown>['type']): ExcelJS.CellValue => {
  if (value === null || value === undefined) return null;
  if (type === 'number' && typeof value === 'number') return value;
  if (type === 'date' && isCalendarDate(value)) return excelDate(value);
  return neutralisedText(Array.isArray(value) ? value.join('; ') : String(value));
};

const FORMATS: Readonly<Record<ListColumn<unknown>['type'], string>> = {
  text: '@',
  date: 'dd/mm/yyyy',
  number: '#,##0.##',
};

const writeTitle = <Row>(sheet: ExcelJS.Worksheet, list: ListWorkbook<Row>): void => {
  const shown = list.rows.length === list.rowCount ? '' : ` (tệp này có ${formatNumber(list.rows.length)} dòng đầu)`;
  const lines = [
    list.title,
    ...(list.subtitleLines ?? []),
    `Điều kiện lọc: ${list.filterText === '' ? 'không' : list.filterText}`,
    `Số dòng: ${formatNumber(list.rowCount)}${shown}`,
  ];
  lines.forEach((line, index) => {
    const row = sheet.addRow([neutralisedText(line)]);
    row.font = index === 0 ? { name: FONT, bold: true, size: 14 } : { name: FONT, italic: true };
  });
  sheet.addRow([]);
};

const writeHeader = <Row>(sheet: ExcelJS.Worksheet, columns: readonly ListColumn<Row>[]): ExcelJS.Row => {
  const header = sheet.addRow(columns.map(({ label }) => label));
  header.font = { name: FONT, bold: true };
  header.eachCell((cell) => {
    cell.border = BORDER;
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF2' } };
  });
  return header;
};

const writeRows = <Row>(sheet: ExcelJS.Worksheet, { columns, rows }: ListWorkbook<Row>): void => {
  const styles = columns.map(({ type }) => ({
    numFmt: FORMATS[type],
    border: BORDER,
    font: { name: FONT },
    alignment: { wrapText: true, vertical: 'top' as const },
  }));
  for (const row of rows) {
    const line = sheet.addRow(columns.map(({ value, type }) => excelValue(value(row), type)));
    styles.forEach((style, index) => (line.getCell(index + 1).style = style));
  }
};

/** A list as a workbook: one visible sheet, filter and row count printed, every text disarmed. */
export const writeListWorkbook = async <Row>(list: ListWorkbook<Row>): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(list.sheetName ?? 'Danh sách');
  writeTitle(sheet, list);
  const header = writeHeader(sheet, list.columns);
  writeRows(sheet, list);
  list.columns.forEach(({ width, label }, index) => {
    sheet.getColumn(index + 1).width = width ?? Math.min(40, Math.max(10, label.length + 4));
  });
  sheet.views = [{ state: 'frozen', ySplit: header.number }];
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return toBuffer(workbook);
};
