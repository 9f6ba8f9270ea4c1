import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { annotateWorkbook } from './annotate-workbook.js';
import { dateCell, optionCell, textCell } from './cell-parsers.js';
import { detectTable } from './detect-table.js';
import type { ImportColumn } from './import-column.js';
import { proposeMapping } from './propose-mapping.js';
import { readRows } from './read-rows.js';
import { readWorkbook } from './read-workbook.js';
import { writeTemplate } from './write-template.js';

const KINDS = ['Trực tuyến', 'Trực tiếp'];
const asWritten = (text: string): string | undefined => KINDS.find((kind) => kind === text);
const base = { aliases: [], fieldClass: 'name', hint: 'Ghi đầy đủ.' } as const;
const COLUMNS: readonly ImportColumn[] = [
  { ...base, key: 'title', label: 'Tên lớp', required: true, parse: textCell(), example: 'Lớp A' },
  { ...base, key: 'opensOn', label: 'Khai giảng', required: false, parse: dateCell, example: '01/02/2026' },
  {
    ...base,
    key: 'kind',
    label: 'Hình thức',
    required: false,
    parse: optionCell(asWritten, KINDS),
    options: KINDS,
    example: 'Trực tiếp',
  },
];

const load = async (buffer: Buffer): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(buffer as unknown as ExcelJS.Buffer);
  return workbook;
};

const original = async (): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Danh mục', { state: 'veryHidden' }).getCell('A1').value = { formula: '1+1', result: 2 };
  const sheet = workbook.addWorksheet('Lớp');
  sheet.addRow(['DANH SÁCH LỚP']);
  sheet.addRow(['Tên lớp', 'Khai giảng', 'Hình thức']);
  sheet.addRow(['Lớp A', '30/02/2026', 'Trực tiếp']);
  sheet.addRow(['Lớp B', '01/02/2026', 'Trực tuyến']);
  sheet.addRow([{ formula: 'HYPERLINK("x")', result: 'x' }, '32/01/2026', 'Từ xa']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const annotate = async (buffer: Buffer): Promise<Buffer> => {
  const sheet = await readWorkbook(buffer, { sheetName: 'Lớp' });
  const table = detectTable(sheet, COLUMNS);
  return annotateWorkbook(buffer, table, readRows(sheet, table, proposeMapping(table.header, COLUMNS), COLUMNS));
};

describe('annotateWorkbook', () => {
  it('puts the faults of each row into a column at the right', async () => {
    const list = (await load(await annotate(await original()))).getWorksheet('Lớp');
    expect(list?.getCell('D2').value).toBe('Lỗi cần sửa');
    expect(list?.getCell('D3').text).toMatch(/^Lỗi: B3: Không đọc được ngày "30\/02\/2026"/u);
    expect(list?.getCell('D4').value).toBeNull();
    expect(
      list
        ?.getCell('D5')
        .text.split('\n')
        .map((line) => line.slice(0, 8)),
    ).toEqual(['Lỗi: A5:', 'Lỗi: B5:', 'Lỗi: C5:']);
  });

  it('overwrites nothing that stands beside the table', async () => {
    const workbook = await load(await original());
    const sheet = workbook.getWorksheet('Lớp');
    if (sheet) sheet.getCell('D4').value = 'ghi thêm';
    const list = (await load(await annotate(Buffer.from(await workbook.xlsx.writeBuffer())))).getWorksheet('Lớp');
    expect([list?.getCell('D4').value, list?.getCell('E2').value]).toEqual(['ghi thêm', 'Lỗi cần sửa']);
  });

  it('marks the faulty cells alone, with a note and a colour', async () => {
    const list = (await load(await annotate(await original()))).getWorksheet('Lớp');
    expect(JSON.stringify(list?.getCell('B3').note)).toContain('Lỗi: Không đọc được ngày');
    expect(list?.getCell('B3').fill).toMatchObject({ pattern: 'solid' });
    expect(list?.getCell('B4').note).toBeUndefined();
    expect(list?.getCell('B4').fill ?? {}).not.toMatchObject({ pattern: 'solid' });
    expect(list?.getCell('B4').value).toBe('01/02/2026');
  });

  it('lets nothing calculate and nothing hide', async () => {
    const workbook = await load(await annotate(await original()));
    expect(workbook.getWorksheet('Lớp')?.getCell('A5').value).toBe('\u200B=HYPERLINK("x")');
    expect(workbook.getWorksheet('Danh mục')?.getCell('A1').value).toBe('\u200B=1+1');
    expect(workbook.worksheets.map(({ state }) => state)).toEqual(['visible', 'visible']);
  });

  it('clears an earlier round when the file comes again', async () => {
    const workbook = await load(await annotate(await original()));
    const list = workbook.getWorksheet('Lớp');
    if (list) list.getCell('B3').value = '28/02/2026';
    const second = (await load(await annotate(Buffer.from(await workbook.xlsx.writeBuffer())))).getWorksheet('Lớp');
    expect(second?.getCell('D3').value).toBeNull();
    expect(JSON.stringify(second?.getCell('B3').note ?? '')).not.toContain('Lỗi');
    expect(second?.getCell('B3').fill ?? {}).not.toMatchObject({ pattern: 'solid' });
    expect(second?.getCell('E2').value).toBeNull();
    expect(second?.getCell('D5').text).toContain('B5: Không đọc được ngày');
  });
});

describe('writeTemplate', () => {
  it('has notes on the header, an example, lists to choose from and a guide, all visible', async () => {
    const workbook = await load(await writeTemplate(COLUMNS, 'Lớp'));
    const list = workbook.getWorksheet('Lớp');
    expect(list?.getCell('A2').value).toBe('Tên lớp (*)');
    expect(JSON.stringify(list?.getCell('A2').note)).toContain('Bắt buộc');
    expect(list?.getRow(3).values).toEqual([undefined, 'Lớp A', '01/02/2026', 'Trực tiếp']);
    expect(list?.getCell('C500').dataValidation).toMatchObject({ type: 'list', formulae: ["'Hướng dẫn'!$E$4:$F$4"] });
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Lớp', 'visible'],
      ['Hướng dẫn', 'visible'],
    ]);
  });
});
