import type { Sheet } from './sheet.js';
import { type SheetContext, SheetReader } from './sheet-reader.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import { openArchive, type WorkbookArchive } from './workbook-archive.js';
import { readDateStyles, readSharedStrings, readWorkbookParts, scanPart, type SheetEntry } from './workbook-parts.js';

const readSheet = async (archive: WorkbookArchive, sheet: SheetEntry, context: SheetContext): Promise<SheetReader> => {
  const reader = new SheetReader(context);
  await scanPart(archive, sheet.path, reader);
  return reader;
};

const chooseCandidates = (sheets: SheetEntry[], sheetName: string | undefined): SheetEntry[] => {
  const visible = sheets.filter(({ isVisible }) => isVisible);
  if (sheetName === undefined) return visible;
  const chosen = visible.filter(({ name }) => name === sheetName);
  if (chosen.length > 0) return chosen;
  throw new SpreadsheetError('spreadsheet.no-such-sheet', `Tệp không có trang tính "${sheetName}".`, { sheetName });
};

/**
 * Reads the first visible sheet that is not empty, or the named one. Dates come as calendar dates without time-zone
 * shifts, text stays text. Call `assertSafeWorkbook` on uploads first.
 */
export const readWorkbook = async (buffer: Buffer, options: { sheetName?: string } = {}): Promise<Sheet> => {
  const archive = await openArchive(buffer);
  const parts = await readWorkbookParts(archive);
  const context: SheetContext = {
    sharedStrings: await readSharedStrings(archive, parts.sharedStringsPath),
    dateStyles: await readDateStyles(archive, parts.stylesPath),
    countsFrom1904: parts.countsFrom1904,
  };
  const sheetNames = parts.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name);
  for (const sheet of chooseCandidates(parts.sheets, options.sheetName)) {
    const { rows, merges } = await readSheet(archive, sheet, context);
    if (rows.length > 0) return { sheetName: sheet.name, sheetNames, rows, merges };
  }
  throw new SpreadsheetError('spreadsheet.empty', 'Trang tính không có dữ liệu.');
};
