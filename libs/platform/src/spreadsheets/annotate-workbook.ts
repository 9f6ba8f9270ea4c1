import { normaliseText } from '@commune/kernel';
import ExcelJS from 'exceljs';
import { columnIndex } from './cell-address.js';
import { neutralisedText } from './cell-text.js';
import type { DetectedTable } from './detect-table.js';
import type { CellViolation, FaultSeverity } from './import-column.js';
import { toBuffer } from './workbook-output.js';

export interface RowFaults {
  rowNumber: number;
  violations: readonly CellViolation[];
}

const ERROR_COLUMN = 'Lỗi cần sửa';
const FILLS: Readonly<Record<FaultSeverity, string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C' };
const PREFIXES: Readonly<Record<FaultSeverity, string>> = { error: 'Lỗi: ', warning: 'Cảnh báo: ' };
const isOurNote = (text: string): boolean => Object.values(PREFIXES).some((prefix) => text.startsWith(prefix));

const noteText = (note: ExcelJS.Cell['note'] | undefined): string =>
  typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');

/** What stands in a formula cell becomes text: nothing of the file that goes back may calculate. */
const disarm = (cell: ExcelJS.Cell): void => {
  if (cell.type === ExcelJS.ValueType.Formula) cell.value = neutralisedText(`=${cell.formula ?? cell.text}`);
  else if (typeof cell.value === 'string') cell.value = neutralisedText(cell.value);
  else if (cell.type === ExcelJS.ValueType.Hyperlink) cell.value = neutralisedText(cell.text);
};

const disarmWorkbook = (workbook: ExcelJS.Workbook): void => {
  workbook.eachSheet((sheet) => {
    // Hidden sheets would carry back what nobody sees; removing them would break lists that point at them.
    sheet.state = 'visible';
    sheet.eachRow((row) => row.eachCell(disarm));
  });
};

/** The error column of an earlier round is used again, so that a file may go to and fro; nothing is overwritten. */
const errorColumnOf = (sheet: ExcelJS.Worksheet, table: DetectedTable): number => {
  const earlier = table.header.find(({ label }) => normaliseText(label) === ERROR_COLUMN);
  if (earlier) return earlier.index + 1;
  const isUsed = (column: number) =>
    table.dataRowNumbers.some((rowNumber) => (sheet.findRow(rowNumber)?.findCell(column)?.value ?? null) !== null);
  let column = Math.max(0, ...table.header.map(({ index }) => index + 1)) + 1;
  while (isUsed(column)) column += 1;
  return column;
};

const clearEarlierRound = (sheet: ExcelJS.Worksheet, table: DetectedTable, errorColumn: number): void => {
  for (const rowNumber of table.dataRowNumbers) {
    const row = sheet.getRow(rowNumber);
    row.getCell(errorColumn).value = null;
    row.eachCell((cell) => {
      if (!cell.note || !isOurNote(noteText(cell.note))) return;
      cell.note = '';
      cell.fill = { type: 'pattern', pattern: 'none' };
    });
  }
};

const writeErrorHeader = (sheet: ExcelJS.Worksheet, table: DetectedTable, errorColumn: number): void => {
  const { first, last } = table.headerRows;
  const cell = sheet.getCell(last, errorColumn);
  cell.value = ERROR_COLUMN;
  cell.font = { bold: true, color: { argb: 'FF9C0006' } };
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  if (first < last) sheet.getCell(first, errorColumn).value = ERROR_COLUMN;
  sheet.getColumn(errorColumn).width = 60;
};

const lineOf = (violation: CellViolation): string =>
  `${PREFIXES[violation.severity]}${violation.cell}: ${violation.message}`;

const markCell = (sheet: ExcelJS.Worksheet, address: string, violations: readonly CellViolation[]): void => {
  if (columnIndex(address.replace(/\d+$/u, '')) < 0) return;
  const cell = sheet.getCell(address);
  const severity = violations.some((violation) => violation.severity === 'error') ? 'error' : 'warning';
  cell.note = violations.map((violation) => PREFIXES[violation.severity] + violation.message).join('\n');
  // exceljs shares one style object between equal cells: without a copy the whole column would be coloured.
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[severity] } } };
};

const markRow = (sheet: ExcelJS.Worksheet, errorColumn: number, { rowNumber, violations }: RowFaults): void => {
  if (violations.length === 0) return;
  const cell = sheet.getCell(rowNumber, errorColumn);
  cell.value = violations.map(lineOf).join('\n');
  cell.style = { alignment: { wrapText: true, vertical: 'top' }, font: { color: { argb: 'FF9C0006' } } };
  const byCell = new Map<string, CellViolation[]>();
  for (const violation of violations) byCell.set(violation.cell, [...(byCell.get(violation.cell) ?? []), violation]);
  for (const [address, ofCell] of byCell) markCell(sheet, address, ofCell);
};

/**
 * The uploaded workbook back, with a column "Lỗi cần sửa" at the right, notes on the faulty cells and their colour.
 * The caller has run `assertSafeWorkbook` on the original.
 */
export const annotateWorkbook = async (
  original: Buffer,
  table: DetectedTable,
  rows: readonly RowFaults[],
): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  // exceljs names an older Buffer type than @types/node has; the bytes are the same.
  await workbook.xlsx.load(original as unknown as ExcelJS.Buffer);
  disarmWorkbook(workbook);
  const sheet = workbook.getWorksheet(table.sheetName);
  if (!sheet) throw new RangeError(`No sheet ${table.sheetName}`);
  const errorColumn = errorColumnOf(sheet, table);
  clearEarlierRound(sheet, table, errorColumn);
  writeErrorHeader(sheet, table, errorColumn);
  for (const row of rows) markRow(sheet, errorColumn, row);
  return toBuffer(workbook);
};
