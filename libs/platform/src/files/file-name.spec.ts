import { describe, expect, it } from '@jest/globals';
import { attachmentDisposition, safeFileName } from './file-name.js';

describe('safeFileName', () => {
  it.each([
    ['a path', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['a path of Windows', 'C:\\Users\\x\\bằng.pdf', 'bằng.pdf'],
    ['letters apart from their marks', 'Bằng đại học.pdf'.normalize('NFD'), 'Bằng đại học.pdf'],
    ['a turned direction', 'bang\u202Efdp.exe', 'bangfdp.exe'],
    ['what nobody sees', 'b\u200Bằ\u0000ng\u2066.pdf', 'bằng.pdf'],
    ['leading dots', '..bang.pdf', 'bang.pdf'],
    ['a device of Windows', 'CON.pdf', '_CON.pdf'],
    ['signs of a shell', 'a|b?.pdf', 'a_b_.pdf'],
    ['an ending in capitals', 'Ảnh.JPG', 'Ảnh.jpg'],
    ['nothing but an ending', '.pdf', 'pdf'],
    ['half a pair', 'a\uD800.pdf', 'a\uFFFD.pdf'],
  ])('makes %s harmless', (_, given, expected) => expect(safeFileName(given)).toBe(expected));

  it('keeps the ending of a long name', () => {
    const name = safeFileName(`${'ă'.repeat(400)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name.endsWith('ă.pdf')).toBe(true);
  });
});

describe('attachmentDisposition', () => {
  it('tells the name in plain letters and whole', () => {
    expect(attachmentDisposition("Đơn 'mới'.pdf")).toBe(
      `attachment; filename="Don _moi_.pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%27m%E1%BB%9Bi%27.pdf`,
    );
  });

  it('holds no quote and no line that would end it', () => {
    expect(attachmentDisposition('a"\r\nX: 1.pdf')).not.toMatch(/"a""|[\r\n]/u);
  });
});
