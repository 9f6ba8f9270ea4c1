import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../spreadsheets/index.js';
import { officialWorkbook } from './official-workbook.js';

describe('officialWorkbook', () => {
  const write = (rowCount: number) =>
    officialWorkbook({
      issuer: { superior: 'Ủy ban nhân dân tỉnh Cao Bằng', name: 'Sở Nội vụ', place: 'Cao Bằng' },
      title: 'Danh sách cán bộ, công chức',
      asOf: '2026-03-31',
      columns: [
        { label: 'Họ và tên', type: 'text', value: ({ name }: { name: string; born: string; size: number }) => name },
        { label: 'Ngày sinh', type: 'date', value: ({ born }) => born },
        { label: 'Số', group: 'Trình độ', type: 'number', value: ({ size }) => size },
        { label: 'Mã', group: 'Trình độ', type: 'text', value: ({ size }) => ['a', String(size)] },
      ],
      signature: {
        capacities: [{ as: 'KT.', of: 'Giám đốc' }],
        position: 'Phó Giám đốc',
        signerName: 'Nông Văn Đức',
        date: '2026-11-05',
      },
      rows: [
        { name: '=cmd', born: '1982-04-12', size: 3 },
        { name: '004082900000', born: '1899-01-01', size: 4 },
      ],
      filterText: 'khối Đảng',
      rowCount,
    });

  const load = async (rowCount = 2): Promise<ExcelJS.Worksheet[]> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await write(rowCount)) as unknown as ExcelJS.Buffer);
    return workbook.worksheets;
  };
  const firstCells = (sheet: ExcelJS.Worksheet | undefined): string[] => {
    const found: string[] = [];
    sheet?.eachRow((row) => row.eachCell((cell, column) => column === 1 && found.push(cell.text)));
    return found;
  };

  it('prints whose list it is, title, day, filter and row count above the table', async () => {
    const [sheet] = await load();
    expect(firstCells(sheet).slice(0, 6)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG',
      'SỞ NỘI VỤ',
      'Danh sách cán bộ, công chức',
      '(tính đến ngày 31 tháng 3 năm 2026)',
      'Điều kiện lọc: khối Đảng',
      'Số dòng: 2',
    ]);
  });

  it('numbers the rows, joins the header of a group, types the cells and disarms the texts', async () => {
    const { rows } = await readWorkbook(await write(2));
    const table = rows.slice(6, 10).map(({ cells }) => cells.map((cell) => cell?.value));
    expect(table.slice(2)).toEqual([
      [1, '\u200B=cmd', { date: '1982-04-12' }, 3, 'a; 3'],
      [2, '004082900000', '01/01/1899', 4, 'a; 4'],
    ]);
    const [sheet] = await load();
    expect(sheet?.getCell('D8').text).toBe('Trình độ');
    expect(sheet?.getCell('E8').master.address).toBe('D8');
    expect(sheet?.getCell('A9').master.address).toBe('A8');
    expect([sheet?.getCell('D9').text, sheet?.getCell('E9').text]).toEqual(['Số', 'Mã']);
  });

  it('says when it holds fewer rows than were found', async () => {
    const [sheet] = await load(12_345);
    expect(firstCells(sheet)).toContain('Số dòng: 12.345 (tệp này có 2 dòng đầu)');
  });

  it('has room for the signature below', async () => {
    const { rows } = await readWorkbook(await write(2));
    const texts = rows.slice(-4).map(({ cells }) => cells.find((cell) => cell?.value)?.value);
    expect(texts).toEqual(['Cao Bằng, ngày 05 tháng 11 năm 2026', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nông Văn Đức']);
  });

  it('has one sheet, visible, printed lying on A4 with its header on each page', async () => {
    const sheets = await load();
    expect(sheets.map(({ state }) => state)).toEqual(['visible']);
    expect(sheets[0]?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '8:9' });
    expect(sheets[0]?.getCell('B10').type).toBe(ExcelJS.ValueType.String);
  });
});
