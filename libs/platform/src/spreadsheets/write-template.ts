import ExcelJS from 'exceljs';
import type { ImportColumn } from './import-column.js';
import { toBuffer } from './workbook-output.js';

interface TemplateColumn {
  column: ImportColumn;
  label: string;
}

const LIST_ROWS = 1000;
// Excel refuses a literal list over 255 characters, so the values lie on the guide sheet.
const GUIDE_SHEET = 'Hướng dẫn';

const templateColumns = (columns: readonly ImportColumn[]): TemplateColumn[] =>
  columns.map((column) => ({
    column,
    label: column.repeat ? `${column.label} ${column.repeat.exampleSuffix}` : column.label,
  }));

const writeHeader = (sheet: ExcelJS.Worksheet, columns: readonly TemplateColumn[]): void => {
  sheet.addRow(columns.map(({ column }) => column.group ?? null));
  sheet.addRow(columns.map(({ column, label }) => (column.required ? `${label} (*)` : label)));
  sheet.addRow(columns.map(({ column }) => column.example));
  columns.forEach(({ column, label }, index) => {
    const cell = sheet.getCell(2, index + 1);
    cell.note = `${column.required ? 'Bắt buộc. ' : ''}${column.hint}\nVí dụ: ${column.example}`;
    sheet.getColumn(index + 1).width = Math.min(40, Math.max(12, label.length + 4));
    sheet.getColumn(index + 1).numFmt = '@';
  });
  for (const row of [1, 2]) {
    sheet.getRow(row).font = { bold: true, name: 'Times New Roman' };
    sheet.getRow(row).alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  }
  sheet.getRow(3).font = { italic: true, name: 'Times New Roman', color: { argb: 'FF666666' } };
};

/** Joins neighbouring cells of one group in row 1; a column without a group spans both header rows. */
const mergeGroups = (sheet: ExcelJS.Worksheet, columns: readonly TemplateColumn[]): void => {
  let start = 0;
  while (start < columns.length) {
    const group = columns[start]?.column.group;
    let end = start;
    while (group !== undefined && columns[end + 1]?.column.group === group) end += 1;
    if (group !== undefined && end > start) sheet.mergeCells(1, start + 1, 1, end + 1);
    start = end + 1;
  }
};

const writeGuide = (guide: ExcelJS.Worksheet, columns: readonly TemplateColumn[]): Map<ImportColumn, string> => {
  guide.addRow(['Cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ', 'Giá trị được chọn']);
  guide.getRow(1).font = { bold: true };
  const lists = new Map<ImportColumn, string>();
  columns.forEach(({ column, label }, index) => {
    const options = column.options ?? [];
    guide.addRow([label, column.required ? 'Có' : '', column.hint, column.example, ...options]);
    if (options.length === 0) return;
    const last = guide.getCell(index + 2, 4 + options.length).$col$row;
    lists.set(column, `'${GUIDE_SHEET}'!$E$${index + 2}:${last}`);
  });
  guide.columns.forEach((column) => (column.width = 24));
  return lists;
};

const addLists = (sheet: ExcelJS.Worksheet, columns: readonly TemplateColumn[], lists: Map<ImportColumn, string>) => {
  columns.forEach(({ column }, index) => {
    const formula = lists.get(column);
    if (formula === undefined) return;
    for (let row = 3; row <= LIST_ROWS; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [formula],
        showErrorMessage: true,
        errorTitle: 'Giá trị không có trong danh mục',
        error: 'Hãy chọn một giá trị trong danh sách.',
      };
    }
  });
};

/** An empty workbook to fill in: header with notes, an example row, lists to choose from, a sheet that explains. */
export const writeTemplate = async (columns: readonly ImportColumn[], sheetName = 'Danh sách'): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 2 }] });
  const wanted = templateColumns(columns);
  writeHeader(sheet, wanted);
  mergeGroups(sheet, wanted);
  addLists(sheet, wanted, writeGuide(workbook.addWorksheet(GUIDE_SHEET), wanted));
  return toBuffer(workbook);
};
