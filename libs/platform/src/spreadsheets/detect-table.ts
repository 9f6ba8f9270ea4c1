import { type CalendarDate, foldLabel, foldText, parseVietnameseDate } from '@commune/kernel';
import { cellText, isBlankCell, withoutIdNumbers } from './cell-text.js';
import type { ImportColumn } from './import-column.js';
import type { Cell, Sheet, SheetRow } from './sheet.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import { findHeader, type HeaderColumn, matcherOf, type TableHeader } from './table-header.js';

export interface SkippedRow {
  rowNumber: number;
  text: string;
  reason: 'example' | 'heading' | 'totals' | 'after_table';
}

export interface DetectedTable {
  sheetName: string;
  titleLines: string[];
  asOf: CalendarDate | null;
  headerRows: { first: number; last: number };
  header: HeaderColumn[];
  /** Row numbers that hold records. */
  dataRowNumbers: number[];
  /** Rows with text that are not read as records: shown to the user, so that nobody is lost in silence. */
  skippedRows: SkippedRow[];
  /** Number that the totals row states, to compare with the rows read. */
  statedTotal: number | null;
}

const textsOf = (row: SheetRow): string[] => row.cells.filter((cell): cell is Cell => !isBlankCell(cell)).map(cellText);

const AS_OF =
  /(?:tinh den|den|thoi diem|tai|co den)\s*(?:het)?\s*(?:ngay|thoi diem)?\s*(\d{1,2}[/\-.]\d{1,2}[/\-.]\d{4}|\d{1,2} thang \d{1,2} nam \d{4})/u;

/** "(tính đến ngày 31/3/2026)" → 2026-03-31. */
export const asOfDateIn = (text: string): CalendarDate | undefined => {
  const match = AS_OF.exec(foldText(text));
  return match?.[1] === undefined ? undefined : parseVietnameseDate(match[1]);
};

const readTitle = (sheet: Sheet, header: TableHeader): Pick<DetectedTable, 'titleLines' | 'asOf'> => {
  const titleLines = sheet.rows.filter(({ number }) => number < header.firstRow).flatMap(textsOf);
  const asOf = titleLines.map(asOfDateIn).find((date) => date !== undefined);
  return { titleLines, asOf: asOf ?? null };
};

const isNumberingRow = (row: SheetRow): boolean => {
  const texts = textsOf(row);
  return texts.length > 1 && texts.every((text) => /^\(?(?:\d{1,3}|[a-z])\)?$/iu.test(text));
};

const TOTALS = /^(?:tong cong|tong so|tong|cong)(?: |$)/u;

const isTotalsRow = (row: SheetRow): boolean => {
  const first = row.cells.find((cell) => !isBlankCell(cell));
  return TOTALS.test(foldLabel(cellText(first)));
};

const isOrdinalHeader = ({ label }: HeaderColumn): boolean => /^(?:s?tt|so tt|so thu tu)$/u.test(foldLabel(label));

const statedTotalIn = (row: SheetRow): number | null => {
  for (const text of textsOf(row)) {
    const digits = /\d{1,3}(?:[.\s]\d{3})+|\d+/u.exec(text)?.[0];
    if (digits !== undefined) return Number(digits.replace(/\D/gu, ''));
  }
  return null;
};

interface RowShape {
  /** Cells filled under known headings, the ordinal left out. */
  filled: number;
  hasOrdinal: boolean;
  /** The template's own example, left in by mistake. */
  isExample: boolean;
}

const shapeOf = (header: TableHeader, columns: readonly ImportColumn[]): ((row: SheetRow) => RowShape) => {
  const match = matcherOf(columns);
  const ordinal = header.columns.find(isOrdinalHeader)?.index;
  const known = header.columns.flatMap((column) => {
    const found = match(column);
    return found ? [{ index: column.index, example: found.column.example }] : [];
  });
  return (row) => {
    const filled = known.filter(({ index }) => !isBlankCell(row.cells[index]));
    return {
      filled: filled.length,
      hasOrdinal: ordinal !== undefined && /^\d+$/u.test(cellText(row.cells[ordinal])),
      isExample: filled.length >= 3 && filled.every(({ index, example }) => cellText(row.cells[index]) === example),
    };
  };
};

// A heading inside the list ("I. Phường Thục Phán") fills one cell and has no ordinal; a person fills more.
type RowKind = SkippedRow['reason'] | 'record' | 'blank';

const kindOf = (row: SheetRow, { filled, hasOrdinal, isExample }: RowShape): RowKind => {
  if (filled < 3 && row.cells.every((cell) => isBlankCell(cell))) return 'blank';
  if (isTotalsRow(row)) return 'totals';
  if (isExample) return 'example';
  if (filled >= 3 || (filled > 0 && hasOrdinal)) return 'record';
  // Rows numbered in advance and left empty.
  return hasOrdinal && textsOf(row).length === 1 ? 'blank' : 'heading';
};

const splitRows = (rows: readonly SheetRow[], shape: (row: SheetRow) => RowShape) => {
  const dataRowNumbers: number[] = [];
  const skippedRows: SkippedRow[] = [];
  let totalsRow: SheetRow | undefined;
  for (const row of rows) {
    const kind = kindOf(row, shape(row));
    if (kind === 'blank') continue;
    if (kind === 'record' && !totalsRow) dataRowNumbers.push(row.number);
    else {
      const reason = totalsRow || kind === 'record' ? 'after_table' : kind;
      skippedRows.push({ rowNumber: row.number, text: withoutIdNumbers(textsOf(row).slice(0, 4).join(' · ')), reason });
    }
    if (kind === 'totals') totalsRow ??= row;
  }
  const last = dataRowNumbers.at(-1) ?? 0;
  for (const row of skippedRows) if (row.reason === 'heading' && row.rowNumber > last) row.reason = 'after_table';
  return { dataRowNumbers, skippedRows, statedTotal: totalsRow ? statedTotalIn(totalsRow) : null };
};

/**
 * Finds the table in a sheet as offices make them: title lines with the as-of date, one to three header rows with
 * merged groups, a row "(1) (2) (3)", headings between blocks, totals row, signature block.
 */
export const detectTable = (sheet: Sheet, columns: readonly ImportColumn[]): DetectedTable => {
  const header = findHeader(sheet, columns);
  if (!header) {
    throw new SpreadsheetError(
      'spreadsheet.header-not-found',
      'Không tìm thấy dòng tiêu đề cột. Hãy dùng tệp mẫu hoặc giữ nguyên tên các cột.',
    );
  }
  const below = sheet.rows.filter(({ number }) => number > header.lastRow);
  const body = below[0] && isNumberingRow(below[0]) ? below.slice(1) : below;
  return {
    sheetName: sheet.sheetName,
    ...readTitle(sheet, header),
    headerRows: { first: header.firstRow, last: header.lastRow },
    header: header.columns,
    ...splitRows(body, shapeOf(header, columns)),
  };
};
