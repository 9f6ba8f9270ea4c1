import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { defineDocument } from './document-template.js';
import { officialDocument } from './official-document.js';
import type { OfficialDocument } from './official-document.types.js';

const report: OfficialDocument = {
  issuer: { superior: 'Ủy ban nhân dân tỉnh Cao Bằng', name: 'Sở Nội vụ', place: 'Cao Bằng' },
  number: '12',
  symbol: 'BC-SNV',
  date: '2026-02-05',
  typeName: 'Báo cáo',
  subject: 'Kết quả rà soát',
  body: [{ kind: 'paragraph', text: 'Toàn tỉnh có 3.555 người.' }],
  signature: { capacities: [{ as: 'KT.', of: 'Giám đốc' }], position: 'Phó Giám đốc', signerName: 'Nông Văn Đức' },
  recipients: ['Như trên', 'Lưu: VT'],
};

const table = {
  kind: 'table',
  numbered: true,
  columns: [
    { label: 'Đơn vị' },
    { label: 'Đại học', group: 'Trình độ', type: 'number' },
    { label: 'Thạc sĩ', group: 'Trình độ', type: 'number' },
  ],
  rows: [['Xã Bảo Lâm', 1234, 4.5]],
} as const;

async function opened(document: Partial<OfficialDocument>): Promise<Record<string, string>> {
  const template = defineDocument({
    name: 'test.report',
    title: 'Báo cáo',
    example: {},
    compose: () => ({ ...report, ...document }),
  });
  const parts = unzipSync(await officialDocument(template, {}));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const bodyOf = async (document: Partial<OfficialDocument> = {}): Promise<string> =>
  (await opened(document))['word/document.xml'] ?? '';

/** The text of each paragraph, in order. */
const linesOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(''))
    .filter((line) => line !== '');

describe('the page of an official document', () => {
  it('is A4 with margins 20, 20, 30, 15 mm', async () => {
    const xml = await bodyOf();
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/u);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
  });

  it('is in Times New Roman of 14 points, in Vietnamese', async () => {
    const styles = (await opened({}))['word/styles.xml'] ?? '';
    expect(styles).toMatch(/w:ascii="Times New Roman"/u);
    expect(styles).toMatch(/<w:sz w:val="28"\/>/u);
    expect(styles).toMatch(/w:lang w:val="vi-VN"/u);
  });

  it('has its number centred above the text, on every page but the first', async () => {
    const parts = await opened({});
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/u.test(name));
    const numbered = headers.filter(([, xml]) => xml.includes('PAGE'));
    expect(headers).toHaveLength(2);
    expect(numbered).toHaveLength(1);
    expect(numbered[0]?.[1]).toContain('<w:jc w:val="center"/>');
  });

  it('lies for a wide table, and stands again after it', async () => {
    const wide = { ...table, wide: true };
    const xml = await bodyOf({ body: [...report.body, wide, ...report.body] });
    expect([...xml.matchAll(/w:orient="(\w+)"/gu)].map((match) => match[1])).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect([...xml.matchAll(/<w:titlePg\/>/gu)]).toHaveLength(1);
  });
});

describe('the parts of an official document', () => {
  it('stand in the order of the decree', async () => {
    expect(linesOf(await bodyOf())).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH CAO BẰNG',
      'SỞ NỘI VỤ',
      'Số: 12/BC-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Cao Bằng, ngày 05 tháng 02 năm 2026',
      'BÁO CÁO',
      'Kết quả rà soát',
      'Toàn tỉnh có 3.555 người.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nông Văn Đức',
    ]);
  });

  it('of a letter: the subject under the number, and to whom it goes', async () => {
    const lines = linesOf(
      await bodyOf({ typeName: null, number: null, date: null, addressees: ['Bộ Nội vụ', 'Bộ Tài chính'] }),
    );
    expect(lines.slice(3, 12)).toEqual([
      'Số: \u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/BC-SNV',
      'V/v Kết quả rà soát',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      expect.stringMatching(/^Cao Bằng, ngày\s+tháng\s+năm\s+$/u),
      'Kính gửi:',
      '- Bộ Nội vụ;',
      '- Bộ Tài chính.',
      'Toàn tỉnh có 3.555 người.',
    ]);
  });

  it('of the body: justified, with a first line of 1.27 cm', async () => {
    const paragraph = (await bodyOf()).split('</w:p>').find((part) => part.includes('3.555')) ?? '';
    expect(paragraph).toContain('<w:jc w:val="both"/>');
    expect(paragraph).toMatch(/w:firstLine="720"/u);
    expect(paragraph).toMatch(/w:before="120"/u);
  });

  it('of a table: its header on each page, groups joined, numbers in Vietnamese', async () => {
    const xml = await bodyOf({ body: [table] });
    expect([...xml.matchAll(/<w:tblHeader\/>/gu)]).toHaveLength(2);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(linesOf(xml).slice(9, 18)).toEqual([
      'TT',
      'Đơn vị',
      'Trình độ',
      'Đại học',
      'Thạc sĩ',
      '1',
      'Xã Bảo Lâm',
      '1.234',
      '4,5',
    ]);
  });
});

describe('a text of an official document', () => {
  it.each([
    ['markup', '<w:br/>&amp;]]>', '&lt;w:br/&gt;&amp;amp;]]&gt;'],
    ['control characters', 'a\u0000b\u001Fc\uFFFE', 'abc'],
    ['a direction override', 'tệp\u202Efdp', 'tệpfdp'],
    ['letters apart from their marks', 'Bảo'.normalize('NFD'), 'Bảo'],
    ['a half of a pair', 'a\uD800', 'a\uFFFD'],
  ])('is data: %s', async (_, text, expected) => {
    expect(linesOf(await bodyOf({ body: [{ kind: 'paragraph', text }] }))).toContain(expected);
  });
});
