import { invalid, Refusal } from '../http/index.js';
import {
  assertSafeWorkbook,
  detectTable,
  readWorkbook,
  SpreadsheetError,
  type DetectedTable,
  type ImportColumn,
  type Sheet,
} from '../spreadsheets/index.js';

export interface ReadFile {
  readonly sheet: Sheet;
  readonly table: DetectedTable;
}

/** Reads an uploaded workbook as a table of these columns; what can't be taken as a whole is refused with its reason. */
export async function readImportFile(file: Buffer, columns: readonly ImportColumn[]): Promise<ReadFile> {
  try {
    await assertSafeWorkbook(file);
    const sheet = await readWorkbook(file);
    return { sheet, table: detectTable(sheet, columns) };
  } catch (error) {
    if (error instanceof SpreadsheetError) {
      throw invalid([{ pointer: '/file', code: error.code, message: error.message }], error.code);
    }
    throw error;
  }
}

export function fileGone(): Refusal {
  return new Refusal(
    'conflict',
    'imports.already-done',
    'Lượt nhập này đã hoàn tất. Tải tệp lên lượt mới nếu cần nhập tiếp.',
  );
}
