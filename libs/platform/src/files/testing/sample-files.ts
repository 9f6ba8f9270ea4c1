import { strToU8, zipSync, type Zippable } from 'fflate';

const types = (main: string): string =>
  `<Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`;

export const officeFile = (main: string, members: Zippable = {}): Buffer =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8(types(main)), ...members }));

/** The smallest whole files of each kind that is accepted. */
export const samples = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  docx: officeFile('wordprocessingml.document'),
  xlsx: officeFile('spreadsheetml.sheet'),
} as const;
