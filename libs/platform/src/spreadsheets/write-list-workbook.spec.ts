import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { neutralisedText } from './cell-text.js';
import { readWorkbook } from './read-workbook.js';
import { writeListWorkbook } from './write-list-workbook.js';

describe('neutralisedText', () => {
  it.each([
    ['=1+1', '\u200B=1+1'],
    ['+84 912', '\u200B+84 912'],
    ['-', '\u200B-'],
    ['@SUM(A1)', '\u200B@SUM(A1)'],
    ['\t\r=1', '\u200B=1'],
    ['Lê Sơn', 'Lê Sơn'],
    ['', ''],
  ])('%j', (text, expected) => expect(neutralisedText(text)).toBe(expected));
});

describe('writeListWorkbook', () => {
  const write = (rowCount: number) =>
    writeListWorkbook({
      title: 'Danh sách cán bộ, công chức',
      subtitleLines: ['Xã Bảo Lâm'],
      columns: [
        { label: 'Họ và tên', type: 'text', value: ({ name }: { name: string; born: string; size: number }) => name },
        { label: 'Ngày sinh', type: 'date', value: ({ born }) => born },
        { label: 'Số', type: 'number', value: ({ size }) => size },
      ],
      rows: [
        { name: '=cmd', born: '1982-04-12', size: 3 },
        { name: '004082900000', born: '1899-01-01', size: 4 },
      ],
      filterText: 'khối Đảng',
      rowCount,
    });

  it('prints title, filter and row count, and disarms texts', async () => {
    const { rows } = await readWorkbook(await write(2));
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual([
      ['Danh sách cán bộ, công chức'],
      ['Xã Bảo Lâm'],
      ['Điều kiện lọc: khối Đảng'],
      ['Số dòng: 2'],
      ['Họ và tên', 'Ngày sinh', 'Số'],
      ['\u200B=cmd', { date: '1982-04-12' }, 3],
      ['004082900000', '01/01/1899', 4],
    ]);
  });

  it('says when it holds fewer rows than were found', async () => {
    const { rows } = await readWorkbook(await write(12_345));
    expect(rows[3]?.cells[0]?.value).toBe('Số dòng: 12.345 (tệp này có 2 dòng đầu)');
  });

  it('has one sheet, visible, its texts typed as text', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await write(2)) as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets.map(({ state }) => state)).toEqual(['visible']);
    expect(workbook.worksheets[0]?.getCell('A8').type).toBe(ExcelJS.ValueType.String);
  });
});
