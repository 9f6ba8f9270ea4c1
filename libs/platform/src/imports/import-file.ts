import { invalid, Refusal } from '../http/index.js';
import {
  assertSafeWorkbook,
  detectTable,
  faultsOfMapping,
  readWorkbook,
  SpreadsheetError,
  type DetectedTable,
  type ImportColumn,
  type Sheet,
} from '../spreadsheets/index.js';
import type { DataImport } from './data-import.entity.js';
import type { ImportKind } from './import-kind.js';

export interface ReadFile {
  readonly sheet: Sheet;
  readonly table: DetectedTable;
}

/** What has to be known before the rows can be read. */
export function refuseUnready({ mapping, asOf }: Pick<DataImport, 'mapping' | 'asOf'>, kind: ImportKind): void {
  refuseBadMapping(mapping, kind);
  if (asOf !== null) return;
  const message = 'Tệp không ghi ngày của số liệu. Hãy chọn ngày.';
  throw invalid([{ pointer: '/asOf', code: 'imports.as-of-missing', message }]);
}

export function refuseBadMapping(mapping: DataImport['mapping'], kind: ImportKind): void {
  const faults = faultsOfMapping(mapping, kind.columns);
  if (faults.length === 0) return;
  throw invalid(
    faults.map(({ columnKey, code, message }) => ({ pointer: `/mapping/${columnKey}`, code, message })),
    'imports.bad-mapping',
  );
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

export function alreadyDone(): Refusal {
  return new Refusal(
    'conflict',
    'imports.already-done',
    'Lượt nhập này đã hoàn tất. Tải tệp lên lượt mới nếu cần nhập tiếp.',
  );
}

export function expired(): Refusal {
  return new Refusal(
    'conflict',
    'imports.expired',
    'Tệp của lượt nhập này đã hết hạn lưu và được xóa. Tải tệp lên lượt mới.',
  );
}
