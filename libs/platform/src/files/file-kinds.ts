import { invalid, type FileKind } from '../http/index.js';
import { officeKindOf, SpreadsheetError } from '../spreadsheets/index.js';
import { endingOf } from './file-name.js';

const endings: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  docx: 'docx',
  xlsx: 'xlsx',
};

const ACCEPTED = 'Chỉ nhận tệp pdf, png, jpg, docx, xlsx.';
/** An end mark stands in the last bytes; some programs write a little after it. */
const TAIL = 2048;

const startsWith = (content: Buffer, ...bytes: number[]): boolean =>
  content.subarray(0, bytes.length).equals(Buffer.from(bytes));
const endsNear = (content: Buffer, mark: Buffer | string): boolean => content.subarray(-TAIL).includes(mark);

const refused = (code: string, message: string) => invalid([{ pointer: '/file', code, message }], code);

/** Begins and ends as its kind does, so that half a file is none. */
const wholeSimpleFiles: Readonly<Record<'pdf' | 'png' | 'jpg', (content: Buffer) => boolean>> = {
  pdf: (content) => /^%PDF-[12]\.\d/u.test(content.subarray(0, 8).toString('latin1')) && endsNear(content, '%%EOF'),
  png: (content) => startsWith(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && endsNear(content, 'IEND'),
  jpg: (content) => startsWith(content, 0xff, 0xd8, 0xff) && endsNear(content, Buffer.from([0xff, 0xd9])),
};

async function contentIs(kind: FileKind, content: Buffer): Promise<boolean> {
  if (kind === 'pdf' || kind === 'png' || kind === 'jpg') return wholeSimpleFiles[kind](content);
  try {
    return (await officeKindOf(content)) === kind;
  } catch (error) {
    if (error instanceof SpreadsheetError) throw refused(error.code.replace('spreadsheet.', 'files.'), error.message);
    throw error;
  }
}

/** The kind that the name claims and the bytes prove; a refusal otherwise. */
export async function provenKind(name: string, content: Buffer): Promise<FileKind> {
  const kind = new Map(Object.entries(endings)).get(endingOf(name));
  if (kind === undefined) throw refused('files.kind-not-accepted', ACCEPTED);
  if (await contentIs(kind, content)) return kind;
  throw refused(
    'files.not-what-it-claims',
    `Tệp có đuôi .${endingOf(name)} nhưng nội dung không phải, hoặc bị đứt quãng. ${ACCEPTED}`,
  );
}
