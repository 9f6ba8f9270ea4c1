import { describe, expect, it } from '@jest/globals';
import { parseAddress, parseRange } from './cell-address.js';
import { dateCell, integerCell, textCell } from './cell-parsers.js';
import { asOfDateIn, detectTable } from './detect-table.js';
import type { ImportColumn } from './import-column.js';
import { faultsOfMapping, proposeMapping } from './propose-mapping.js';
import { readRows } from './read-rows.js';
import type { Cell, CellValue, Sheet } from './sheet.js';

const COURSES: readonly ImportColumn[] = [
  {
    key: 'title',
    label: 'Tên lớp',
    aliases: ['Lớp'],
    required: true,
    fieldClass: 'name',
    parse: textCell(),
    example: 'Lớp A',
    hint: '',
  },
  {
    key: 'opensOn',
    label: 'Khai giảng',
    aliases: [],
    group: 'Thời gian',
    required: false,
    fieldClass: 'employment',
    parse: dateCell,
    example: '01/02/2026',
    hint: '',
  },
  {
    key: 'size',
    label: 'Số học viên',
    aliases: ['Sĩ số'],
    required: false,
    fieldClass: 'employment',
    parse: integerCell(1, 200),
    example: '30',
    hint: '',
  },
];

/** A sheet from its cells by address. */
const sheetOf = (values: Readonly<Record<string, CellValue>>, merges: readonly string[] = []): Sheet => {
  const rows = new Map<number, (Cell | undefined)[]>();
  for (const [address, value] of Object.entries(values)) {
    const { row = 0, column = 0 } = parseAddress(address) ?? {};
    const cells = rows.get(row) ?? [];
    cells[column] = { address, value, isFormula: false, isError: false };
    rows.set(row, cells);
  }
  return {
    sheetName: 'S',
    sheetNames: ['S'],
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells })),
    merges: merges.flatMap((range) => parseRange(range) ?? []),
  };
};

const HEADER = { A2: 'STT', B2: 'TÊN LỚP (*)', C2: 'Khai giảng', D2: 'Sĩ số' };

describe('asOfDateIn', () => {
  it.each([
    ['(tính đến ngày 31/3/2026)', '2026-03-31'],
    ['Có đến ngày 01.04.2026', '2026-04-01'],
    ['Tính đến hết ngày 31 tháng 12 năm 2025', '2025-12-31'],
    ['Cao Bằng, ngày 10 tháng 4 năm 2026', undefined],
    ['(tính đến ngày 31/02/2026)', undefined],
  ])('%s', (text, expected) => expect(asOfDateIn(text)).toBe(expected));
});

describe('detectTable', () => {
  it('tells records from headings, blanks, numbered blanks and totals', () => {
    const table = detectTable(
      sheetOf({
        ...HEADER,
        ...{ A3: '1', B3: '2', C3: '3', D3: '4' },
        A4: 'I. Xã Bảo Lâm',
        ...{ A5: 1, B5: 'Lớp A', C5: '01/02/2026', D5: 40 },
        ...{ A6: 2, B6: 'Lớp B' },
        A7: 3,
        B8: ' – ',
        ...{ A9: 'Tổng cộng', D9: 40 },
        B11: 'NGƯỜI LẬP 004082900000',
      }),
      COURSES,
    );
    expect(table.dataRowNumbers).toEqual([5, 6]);
    expect(table.statedTotal).toBe(40);
    expect(table.skippedRows).toEqual([
      { rowNumber: 4, text: 'I. Xã Bảo Lâm', reason: 'heading' },
      { rowNumber: 9, text: 'Tổng cộng · 40', reason: 'totals' },
      { rowNumber: 11, text: 'NGƯỜI LẬP ********0000', reason: 'after_table' },
    ]);
  });

  it('ends before a signature block when there is no totals row', () => {
    const table = detectTable(sheetOf({ ...HEADER, A3: 1, B3: 'Lớp A', D3: 1, C6: 'GIÁM ĐỐC' }), COURSES);
    expect(table.dataRowNumbers).toEqual([3]);
    expect(table.skippedRows).toEqual([{ rowNumber: 6, text: 'GIÁM ĐỐC', reason: 'after_table' }]);
  });

  it('reads groups from merged cells above the labels', () => {
    const cells = {
      B2: 'Tên lớp',
      C2: 'Thời gian',
      C3: 'Khai giảng',
      D3: 'Bế giảng',
      E2: 'Sĩ số',
      B4: 'x',
      C4: 'y',
      E4: 1,
    };
    const table = detectTable(sheetOf(cells, ['B2:B3', 'C2:D2', 'E2:E3']), COURSES);
    expect(table.headerRows).toEqual({ first: 2, last: 3 });
    expect(table.header.map(({ letter, group, label }) => [letter, group, label])).toEqual([
      ['B', null, 'Tên lớp'],
      ['C', 'Thời gian', 'Khai giảng'],
      ['D', 'Thời gian', 'Bế giảng'],
      ['E', null, 'Sĩ số'],
    ]);
  });

  it('says so when no header is there', () =>
    expect(() => detectTable(sheetOf({ A1: 'Lớp A', B1: 40 }), COURSES)).toThrow(
      expect.objectContaining({ code: 'spreadsheet.header-not-found' }),
    ));
});

describe('mapping', () => {
  it('is proposed by labels and aliases, null where nothing fits, each column once', () => {
    const { header } = detectTable(sheetOf({ ...HEADER, E2: 'Lớp' }), COURSES);
    expect(proposeMapping(header, COURSES)).toEqual({ title: 'B', opensOn: 'C', size: 'D' });
    expect(proposeMapping(header.slice(0, 2), COURSES)).toEqual({ title: 'B', opensOn: null, size: null });
  });

  it.each([
    [{ title: 'B', opensOn: 'C', size: null }, []],
    [{ title: null }, ['title spreadsheet.mapping-missing']],
    [{ title: 'B', size: 'B' }, ['size spreadsheet.mapping-doubled']],
    [{ title: 'B', constructor: 'C' }, ['constructor spreadsheet.mapping-unknown']],
    [{ title: 'B', size: 'XFE' }, ['size spreadsheet.mapping-unknown']],
  ])('%j', (mapping, expected) =>
    expect(faultsOfMapping(mapping, COURSES).map(({ columnKey, code }) => `${columnKey} ${code}`)).toEqual(expected),
  );

  it('is obeyed when the user changes it', () => {
    const sheet = sheetOf({ ...HEADER, E2: 'Khác', B3: 'Lớp A', C3: '004082900000', D3: 40, E3: 50 });
    const table = detectTable(sheet, COURSES);
    const [row] = readRows(sheet, table, { title: 'B', opensOn: 'C', size: 'E' }, COURSES);
    expect(row?.values).toEqual({ title: 'Lớp A', size: 50 });
    expect(row?.violations).toEqual([
      expect.objectContaining({
        cell: 'C3',
        code: 'spreadsheet.date-unreadable',
        message: expect.stringContaining('********0000'),
      }),
    ]);
  });
});
