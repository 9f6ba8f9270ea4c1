import ExcelJS from 'exceljs';
import { WARD } from './small-province.js';

const labels = {
  A: 'TT',
  B: 'Họ và tên',
  C: 'Ngày, tháng, năm sinh',
  D: 'Giới tính',
  E: 'Dân tộc',
  F: 'Số định danh cá nhân',
  G: 'Mã xã',
  H: 'Khối',
  I: 'Đơn vị công tác',
  J: 'Chức vụ, vị trí việc làm',
  K: 'Mã VTVL',
  L: 'Giữ vị trí từ ngày',
  M: 'Trình độ chuyên môn',
  N: 'Lý luận chính trị',
  O: 'Ngày vào Đảng',
  P: 'Ghi chú',
} as const;

type Column = keyof typeof labels;
export type FileRow = Readonly<Partial<Record<Column, ExcelJS.CellValue>>>;

const columns = Object.keys(labels) as Column[]; // keys of a const object

const good: FileRow = {
  B: 'Lê Đức Sơn',
  C: '12/04/1990',
  D: 'Nam',
  E: 'Tày',
  G: WARD,
  H: 'Chính quyền',
  I: 'Văn phòng HĐND và UBND',
  J: 'Văn thư',
  K: 'II.01',
  L: '01/07/2025',
  M: 'Đại học',
  N: 'Trung cấp',
  O: '07/03/2015',
  P: 'Biệt phái',
};

/** The first row of people; the heading stands in rows 1 to 3. */
export const FIRST_ROW = 4;

/** A number that fits the good row; each index its own. */
export const idNumberOf = (index: number): string => `004090${String(index).padStart(6, '0')}`;

export interface FileOptions {
  /** As in the title; null leaves the date out. */
  readonly asOf?: string | null;
  readonly labels?: Readonly<Partial<Record<Column, string>>>;
}

/** A roster of good rows with these changes, one person a row; null empties a cell. */
export async function rosterFile(rows: readonly FileRow[], options: FileOptions = {}): Promise<Buffer> {
  const { asOf = '31/3/2026' } = options;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.getCell('A1').value = 'DANH SÁCH CÁN BỘ, CÔNG CHỨC CẤP XÃ';
  if (asOf !== null) sheet.getCell('A2').value = `(tính đến ngày ${asOf})`;
  const header = { ...labels, ...options.labels };
  for (const column of columns) sheet.getCell(`${column}3`).value = header[column];
  rows.forEach((row, index) => {
    const person = { ...good, A: index + 1, F: idNumberOf(index + 1), ...row };
    for (const column of columns) sheet.getCell(`${column}${FIRST_ROW + index}`).value = person[column] ?? null;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A row of cells that hold nothing but blanks, as they trail many a list. */
export const blankRow: FileRow = Object.fromEntries(columns.map((column) => [column, column === 'B' ? '  ' : null]));
