import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from './read-workbook.js';

const workbookOf = async (fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

/** A workbook as other programs write it: prefixes, inline strings, dates by style. */
const rawWorkbook = (sheet: string, workbookProperties = ''): Buffer =>
  Buffer.from(
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/book/w.xml"/></Relationships>',
      ),
      'book/w.xml': strToU8(
        `<x:workbook>${workbookProperties}<x:sheets><x:sheet name="S" sheetId="1" r:id="b"/></x:sheets></x:workbook>`,
      ),
      'book/_rels/w.xml.rels': strToU8(
        '<Relationships><Relationship Id="b" Type="http://x/worksheet" Target="s/1.xml"/>' +
          '<Relationship Id="c" Type="http://x/styles" Target="../st.xml"/></Relationships>',
      ),
      'st.xml': strToU8(
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]0.00&quot; đồng&quot;"/><numFmt numFmtId="165" formatCode="dd\\/mm\\/yyyy"/></numFmts>' +
          '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
      ),
      'book/s/1.xml': strToU8(`<x:worksheet><x:sheetData>${sheet}</x:sheetData></x:worksheet>`),
    }),
  );

const valuesOf = async (buffer: Buffer): Promise<unknown[]> => {
  const { rows } = await readWorkbook(buffer);
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.value] : [])));
};

describe('readWorkbook', () => {
  it('keeps text as text, numbers as numbers and dates as calendar dates', async () => {
    const buffer = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('A');
      sheet.addRow(['004082900000', 4082900000, true, new Date(Date.UTC(1982, 3, 12)), 4.74, '3,00']);
    });
    expect(await valuesOf(buffer)).toEqual(['004082900000', 4082900000, true, { date: '1982-04-12' }, 4.74, '3,00']);
  });

  it('marks formulas and error values, and joins rich text', async () => {
    const buffer = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('A');
      sheet.getCell('B2').value = { formula: 'A1+1', result: 2 };
      sheet.getCell('C2').value = { error: '#N/A' };
      sheet.getCell('D2').value = { richText: [{ text: 'Lê ' }, { text: 'Sơn' }] };
    });
    const { rows } = await readWorkbook(buffer);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.number).toBe(2);
    expect(rows[0]?.cells.slice(1)).toEqual([
      { address: 'B2', value: 2, isFormula: true, isError: false },
      { address: 'C2', value: '#N/A', isFormula: false, isError: true },
      { address: 'D2', value: 'Lê Sơn', isFormula: false, isError: false },
    ]);
  });

  it('takes the first visible sheet with content, or the one that is named', async () => {
    const buffer = await workbookOf((workbook) => {
      workbook.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 'hidden';
      workbook.addWorksheet('Trống');
      workbook.addWorksheet('Một').getCell('A1').value = 'one';
      workbook.addWorksheet('Hai').getCell('A1').value = 'two';
    });
    expect(await readWorkbook(buffer)).toMatchObject({ sheetName: 'Một', sheetNames: ['Trống', 'Một', 'Hai'] });
    expect(await readWorkbook(buffer, { sheetName: 'Hai' })).toMatchObject({ sheetName: 'Hai' });
    await expect(readWorkbook(buffer, { sheetName: 'Ẩn' })).rejects.toMatchObject({
      code: 'spreadsheet.no-such-sheet',
    });
    await expect(readWorkbook(buffer, { sheetName: 'Trống' })).rejects.toMatchObject({ code: 'spreadsheet.empty' });
  });

  const row = (cells: string) => `<x:row r="3">${cells}</x:row>`;
  it.each<[string, string, unknown[]]>([
    ['inline text', '<x:c r="A3" t="inlineStr"><x:is><x:t>Hòa</x:t></x:is></x:c>', ['Hòa']],
    ['escaped control characters', '<x:c r="A3" t="str"><x:v>a_x000D_b</x:v></x:c>', ['a\rb']],
    ['a built-in date style', '<x:c r="A3" s="1"><x:v>38070</x:v></x:c>', [{ date: '2004-03-24' }]],
    ['a date style of its own, with hours', '<x:c r="A3" s="3"><x:v>46112.99</x:v></x:c>', [{ date: '2026-03-31' }]],
    ['a coloured number that is no date', '<x:c r="A3" s="2"><x:v>5</x:v></x:c>', [5]],
    ['an ISO date', '<x:c r="A3" t="d"><x:v>2026-03-31T00:00:00</x:v></x:c>', [{ date: '2026-03-31' }]],
    ['empty cells as nothing', '<x:c r="A3" s="1"/><x:c r="B3"><x:v>1</x:v></x:c>', [1]],
  ])('reads %s', async (_claim, cells, expected) => expect(await valuesOf(rawWorkbook(row(cells)))).toEqual(expected));

  it('knows workbooks that count from 1904', async () => {
    const buffer = rawWorkbook(row('<x:c r="A3" s="1"><x:v>36608</x:v></x:c>'), '<x:workbookPr date1904="1"/>');
    expect(await valuesOf(buffer)).toEqual([{ date: '2004-03-24' }]);
  });

  it('refuses a cell far to the right, which would make every row long', async () => {
    const buffer = rawWorkbook(row('<x:c r="XFD3"><x:v>1</x:v></x:c>'));
    await expect(readWorkbook(buffer)).rejects.toMatchObject({ code: 'spreadsheet.too-many-cells' });
  });

  it.each([
    ['a cell without an address', row('<x:c><x:v>1</x:v></x:c>')],
    ['a cell of another row', row('<x:c r="A4"><x:v>1</x:v></x:c>')],
    ['rows out of order', row('<x:c r="A3"><x:v>1</x:v></x:c>') + row('<x:c r="A3"><x:v>2</x:v></x:c>')],
  ])('refuses %s', async (_claim, sheet) =>
    expect(readWorkbook(rawWorkbook(sheet))).rejects.toMatchObject({ code: 'spreadsheet.damaged' }),
  );
});
