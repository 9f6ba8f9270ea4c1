import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { assertSafeWorkbook, workbookLimits } from './workbook-archive.js';

const TYPES =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const MACRO_TYPES = TYPES.replace(
  'openxmlformats-officedocument.spreadsheetml.sheet.main',
  'ms-excel.sheet.macroEnabled.main',
);

const zip = (members: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(members));
const workbookWith = (members: Record<string, Uint8Array>, types = TYPES): Buffer =>
  zip({ '[Content_Types].xml': strToU8(types), ...members });
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);

/** Makes the archive's directory say that its last member is one byte long. */
const withLyingSize = (buffer: Buffer): Buffer => {
  const lying = Buffer.from(buffer);
  const directory = lying.lastIndexOf(Buffer.from('504b0102', 'hex'));
  lying.writeUInt32LE(1, directory + 24);
  return lying;
};

describe('assertSafeWorkbook', () => {
  it('lets an ordinary workbook through', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('A').getCell('A1').value = 'x';
    await expect(assertSafeWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()))).resolves.toBeUndefined();
  });

  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'spreadsheet.not-a-workbook'],
    ['text', Buffer.from('Họ và tên;Ngày sinh'), 'spreadsheet.not-a-workbook'],
    ['another zip', zip({ 'a.txt': strToU8('a') }), 'spreadsheet.not-a-workbook'],
    ['a Word document', workbookWith({}, '<Types/>'), 'spreadsheet.not-a-workbook'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet.old-format'],
    ['half a file', workbookWith({ 'xl/a.xml': strToU8('<a/>') }).subarray(0, 60), 'spreadsheet.damaged'],
    ['a macro member', workbookWith({ 'xl/vbaProject.bin': strToU8('x') }), 'spreadsheet.macros'],
    ['a macro content type', workbookWith({}, MACRO_TYPES), 'spreadsheet.macros'],
    ['a file over 20 MB', Buffer.alloc(workbookLimits.fileBytes + 1), 'spreadsheet.too-big'],
    ['a bomb', workbookWith({ 'xl/a.xml': zeros(20_000_000) }), 'spreadsheet.unpacks-too-big'],
    [
      'more than 200 members',
      workbookWith(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`xl/${index}`, zeros(1)]))),
      'spreadsheet.unpacks-too-big',
    ],
    [
      'more than 100 MB unpacked',
      workbookWith(Object.fromEntries(Array.from({ length: 110 }, (_, index) => [`xl/${index}`, zeros(1_000_000)]))),
      'spreadsheet.unpacks-too-big',
    ],
    [
      'a directory that lies about sizes',
      withLyingSize(workbookWith({ 'xl/a.xml': zeros(5000) })),
      'spreadsheet.damaged',
    ],
  ])('refuses %s', async (_claim, buffer, code) => {
    await expect(assertSafeWorkbook(buffer)).rejects.toMatchObject({ name: 'SpreadsheetError', code });
  });
});
