import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { DecreeForm } from './decree-form.types.js';
import { formDocument } from './form-document.js';
import { formWorkbook } from './form-workbook.js';

const form: DecreeForm = {
  mark: 'Mẫu số 01',
  issuer: { superior: null, name: 'Ủy ban nhân dân xã Bảo Lâm', place: 'Bảo Lâm' },
  name: 'PHIẾU THEO DÕI',
  subject: '(Kỳ: tháng 10/2026)',
  parts: [
    { kind: 'line', line: { label: 'Họ và tên', value: 'Nông Văn Lâm' } },
    { kind: 'heading', text: 'I. KẾT QUẢ' },
    {
      kind: 'table',
      columns: [
        { label: 'TT', share: 1, align: 'centre' },
        { label: 'Tiêu chí', share: 9, align: 'left' },
        { label: 'Điểm', share: 2, align: 'centre' },
      ],
      rows: [{ cells: ['I', 'Phẩm chất', 10], isBold: true }, { cells: [1, '=HYPERLINK("x")', 2.5] }],
    },
    { kind: 'line', line: { label: 'Ưu điểm', value: null }, room: 2 },
    {
      kind: 'ticks',
      choices: [
        { label: 'Tốt', isTicked: true },
        { label: 'Kém', isTicked: false },
      ],
    },
  ],
  signers: [
    { date: '2026-11-02', titles: ['CÔNG CHỨC TỰ ĐÁNH GIÁ'], name: 'Nông Văn Lâm' },
    { date: null, titles: ['CẤP CÓ THẨM QUYỀN', 'THEO DÕI, ĐÁNH GIÁ'], name: null },
  ],
  notes: ['¹ Ghi rõ kỳ.'],
  sheetName: 'Nông Văn Lâm',
};

async function wordLines(forms: readonly DecreeForm[]): Promise<{ xml: string; lines: string[] }> {
  const xml = strFromU8(unzipSync(await formDocument('Phiếu', forms))['word/document.xml'] ?? new Uint8Array());
  const lines = xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(''))
    .filter((line) => line !== '');
  return { xml, lines };
}

async function sheetsOf(forms: readonly DecreeForm[]): Promise<ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await formWorkbook(forms)) as unknown as ExcelJS.Buffer);
  return workbook.worksheets;
}

/** Each piece of a merged line once. */
const cellsOf = (sheet: ExcelJS.Worksheet | undefined): string[][] => {
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => cell.master === cell && cell.text !== '' && texts.push(cell.text));
    if (texts.length > 0) rows.push(texts);
  });
  return rows;
};

describe('a form in Word', () => {
  it('has the mark, both heads, the table, what was ticked, both signatures and its notes, in order', async () => {
    const { lines } = await wordLines([form]);
    expect(lines).toEqual([
      'Mẫu số 01',
      'ỦY BAN NHÂN DÂN XÃ BẢO LÂM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'PHIẾU THEO DÕI',
      '(Kỳ: tháng 10/2026)',
      'Họ và tên: Nông Văn Lâm',
      'I. KẾT QUẢ',
      'TT',
      'Tiêu chí',
      'Điểm',
      'I',
      'Phẩm chất',
      '10',
      '1',
      '=HYPERLINK(&quot;x&quot;)',
      '2,5',
      expect.stringMatching(/^Ưu điểm: …+$/u),
      expect.stringMatching(/^…+$/u),
      '☒ Tốt',
      '☐ Kém',
      'Bảo Lâm, ngày 02 tháng 11 năm 2026',
      'CÔNG CHỨC TỰ ĐÁNH GIÁ',
      '(Ký tên, ghi rõ họ tên)',
      'Nông Văn Lâm',
      expect.stringMatching(/^Bảo Lâm, ngày\s+tháng\s+năm\s+$/u),
      'CẤP CÓ THẨM QUYỀN',
      'THEO DÕI, ĐÁNH GIÁ',
      '(Ký tên, ghi rõ họ tên)',
      '¹ Ghi rõ kỳ.',
    ]);
  });

  it('begins on a page of its own, numbered from one, for each person', async () => {
    const { xml } = await wordLines([form, form, form]);
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType[^>]*w:start="1"/gu)).toHaveLength(3);
  });
});

describe('a form in Excel', () => {
  it('says the same, disarmed, with numbers as numbers', async () => {
    const [sheet] = await sheetsOf([form]);
    const rows = cellsOf(sheet);
    expect(rows).toContainEqual(['Họ và tên:', 'Nông Văn Lâm']);
    expect(rows).toContainEqual(['I', 'Phẩm chất', '10']);
    expect(rows).toContainEqual(['1', '\u200B=HYPERLINK("x")', '2.5']);
    expect(rows).toContainEqual(['Ưu điểm:', expect.stringMatching(/^…+$/u)]);
    expect(rows).toContainEqual(['☒ Tốt']);
    expect(rows).toContainEqual(['CÔNG CHỨC TỰ ĐÁNH GIÁ', 'CẤP CÓ THẨM QUYỀN']);
    expect(rows.at(-1)).toEqual(['¹ Ghi rõ kỳ.']);
  });

  it('has a sheet for each person, also for two of one name and one that Excel would refuse', async () => {
    const sheets = await sheetsOf([form, form, { ...form, sheetName: 'A/B: [Nguyễn Thị Hồng Hạnh Phương Thảo]' }]);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Nông Văn Lâm',
      'Nông Văn Lâm (2)',
      'A B   Nguyễn Thị Hồng Hạnh Phươ',
    ]);
  });
});
