import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { provenKind } from './file-kinds.js';
import { officeFile, samples } from './testing/sample-files.js';

const codeOf = async (name: string, content: Buffer): Promise<string | undefined> =>
  provenKind(name, content).then(
    () => undefined,
    (error: { code: string }) => error.code,
  );

describe('the kind of a file', () => {
  it.each(Object.entries(samples))('is proven by its content: %s', async (kind, content) => {
    expect(await provenKind(`a.${kind}`, content)).toBe(kind);
  });

  it('may be written jpeg', async () => {
    expect(await provenKind('a.jpeg', samples.jpg)).toBe('jpg');
  });

  it.each([
    ['a name without ending', 'bang', samples.pdf, 'files.kind-not-accepted'],
    ['a program', 'bang.exe', Buffer.from('MZ'), 'files.kind-not-accepted'],
    ['a page that a browser would run', 'bang.html', Buffer.from('<script>'), 'files.kind-not-accepted'],
    ['an ending that is a member of every object', 'bang.constructor', samples.pdf, 'files.kind-not-accepted'],
    ['a program called pdf', 'bang.pdf', Buffer.from('MZ'), 'files.not-what-it-claims'],
    ['a picture called pdf', 'bang.pdf', samples.png, 'files.not-what-it-claims'],
    [
      'a page with the mark of a pdf further on',
      'a.pdf',
      Buffer.from('<html>%PDF-1.7 %%EOF'),
      'files.not-what-it-claims',
    ],
    ['half a pdf', 'a.pdf', samples.pdf.subarray(0, 20), 'files.not-what-it-claims'],
    ['half a picture', 'a.png', samples.png.subarray(0, 40), 'files.not-what-it-claims'],
    ['a workbook called docx', 'a.docx', samples.xlsx, 'files.not-what-it-claims'],
    ['an archive that is no Office file', 'a.xlsx', officeFile('x'), 'files.not-what-it-claims'],
    [
      'macros',
      'a.docx',
      officeFile('wordprocessingml.document', { 'word/vbaProject.bin': strToU8('x') }),
      'files.macros',
    ],
    [
      'a small archive of many bytes',
      'a.docx',
      officeFile('wordprocessingml.document', { 'a.xml': new Uint8Array(30 * 1024 * 1024) }),
      'files.unpacks-too-big',
    ],
    [
      'an archive of many members',
      'a.xlsx',
      officeFile(
        'spreadsheetml.sheet',
        Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.xml`, strToU8('x')])),
      ),
      'files.unpacks-too-big',
    ],
    ['half an archive', 'a.xlsx', samples.xlsx.subarray(0, 60), 'files.damaged'],
  ])('refuses %s', async (_, name, content, code) => expect(await codeOf(name, content)).toBe(code));
});
