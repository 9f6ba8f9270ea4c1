import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SpreadsheetError } from './spreadsheet-error.js';

const MEGABYTE = 1024 * 1024;

/** What is unpacked is decided before anything is unpacked: a small file may hold gigabytes. */
export const workbookLimits = {
  fileBytes: 20 * MEGABYTE,
  members: 200,
  unpackedBytes: 100 * MEGABYTE,
  ratio: 100,
} as const;

export interface WorkbookArchive {
  has(path: string): boolean;
  /** Pieces of text in order; nothing for a missing member. */
  chunks(path: string): AsyncGenerator<string>;
  close(): void;
}

const OLE_MAGIC = 'd0cf11e0';
const ZIP_MAGIC = '504b0304';

const refuseForeignFormats = (buffer: Buffer): void => {
  if (buffer.length > workbookLimits.fileBytes) {
    throw new SpreadsheetError('spreadsheet.too-big', 'Tệp lớn hơn 20 MB. Hãy chia danh sách thành nhiều tệp.');
  }
  const magic = buffer.subarray(0, 4).toString('hex');
  if (magic === OLE_MAGIC) {
    throw new SpreadsheetError(
      'spreadsheet.old-format',
      'Tệp thuộc định dạng .xls cũ hoặc được đặt mật khẩu. Hãy bỏ mật khẩu và lưu lại dạng .xlsx.',
    );
  }
  if (magic !== ZIP_MAGIC) {
    throw new SpreadsheetError('spreadsheet.not-a-workbook', 'Tệp không phải là bảng tính Excel (.xlsx).');
  }
};

const tooBigUnpacked = (reason: string): SpreadsheetError =>
  new SpreadsheetError('spreadsheet.unpacks-too-big', 'Tệp giải nén vượt giới hạn cho phép nên không được đọc.', {
    reason,
  });

const isMacroMember = (name: string): boolean => /vbaProject|macrosheets|activeX/iu.test(name);

const refuseUnsafeEntry = (entry: Entry): void => {
  if (entry.isEncrypted()) {
    throw new SpreadsheetError('spreadsheet.encrypted', 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu và lưu lại.');
  }
  if (isMacroMember(entry.fileName)) {
    throw new SpreadsheetError('spreadsheet.macros', 'Tệp có macro. Hãy lưu lại dạng .xlsx không có macro.');
  }
  if (entry.uncompressedSize > MEGABYTE && entry.uncompressedSize > entry.compressedSize * workbookLimits.ratio) {
    throw tooBigUnpacked('ratio');
  }
};

const listEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > workbookLimits.members) throw tooBigUnpacked('members');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    refuseUnsafeEntry(entry);
    unpacked += entry.uncompressedSize;
    if (unpacked > workbookLimits.unpackedBytes) throw tooBigUnpacked('bytes');
    entries.set(entry.fileName, entry);
  }
  return entries;
};

const openZip = async (buffer: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> => {
  refuseForeignFormats(buffer);
  try {
    const zip = await fromBufferPromise(buffer);
    return { zip, entries: await listEntries(zip) };
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    throw damaged(error);
  }
};

const damaged = (cause: unknown): SpreadsheetError =>
  new SpreadsheetError('spreadsheet.damaged', 'Tệp bị hỏng, không đọc được. Hãy mở bằng Excel và lưu lại.', {
    reason: cause instanceof Error ? cause.message : String(cause),
  });

async function* textChunks(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const stream = await zip.openReadStreamPromise(entry);
  try {
    for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw damaged(error);
  }
}

export const openArchive = async (buffer: Buffer): Promise<WorkbookArchive> => {
  const { zip, entries } = await openZip(buffer);
  return {
    has: (path) => entries.has(path),
    async *chunks(path) {
      const entry = entries.get(path);
      if (entry) yield* textChunks(zip, entry);
    },
    close: () => zip.close(),
  };
};

const CONTENT_TYPES = '[Content_Types].xml';

const notAWorkbook = (): SpreadsheetError =>
  new SpreadsheetError('spreadsheet.not-a-workbook', 'Tệp không phải là bảng tính Excel (.xlsx).');

/** What the archive says that it holds; refused where it says macros. */
const contentTypesOf = async (archive: WorkbookArchive): Promise<string> => {
  let types = '';
  for await (const chunk of archive.chunks(CONTENT_TYPES)) types += chunk;
  if (/macroEnabled|vbaProject/iu.test(types)) {
    throw new SpreadsheetError('spreadsheet.macros', 'Tệp có macro. Hãy lưu lại dạng không có macro.');
  }
  return types;
};

const officeKinds = {
  xlsx: /spreadsheetml\.(sheet|template)\.main/u,
  docx: /wordprocessingml\.document\.main/u,
} as const;
export type OfficeKind = keyof typeof officeKinds;

// The archive's directory may lie about sizes; unpacking to nowhere, entry by entry, proves it before exceljs reads it.
const refuseLyingSizes = async (buffer: Buffer): Promise<void> => {
  const { zip, entries } = await openZip(buffer);
  for (const entry of entries.values()) {
    const stream = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw damaged(error);
    });
    try {
      for await (const chunk of stream) void chunk;
    } catch (error) {
      throw damaged(error);
    }
  }
};

/**
 * What an Office file without macros is, once it is proved to unpack within the limits; undefined for another archive.
 * Throws SpreadsheetError for what must not be opened.
 */
export const officeKindOf = async (buffer: Buffer): Promise<OfficeKind | undefined> => {
  const archive = await openArchive(buffer);
  const types = await contentTypesOf(archive);
  await refuseLyingSizes(buffer);
  archive.close();
  if (officeKinds.xlsx.test(types)) return 'xlsx';
  return officeKinds.docx.test(types) ? 'docx' : undefined;
};

/** Throws SpreadsheetError unless the file is an .xlsx without macros that unpacks within the limits. */
export const assertSafeWorkbook = async (buffer: Buffer): Promise<void> => {
  if ((await officeKindOf(buffer)) !== 'xlsx') throw notAWorkbook();
};
