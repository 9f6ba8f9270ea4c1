export { annotateWorkbook, type RowFaults } from './annotate-workbook.js';
export { type CellPosition, type CellRange, columnIndex, columnLetter, parseAddress } from './cell-address.js';
export { dateCell, hundredthsCell, integerCell, listCell, optionCell, textCell } from './cell-parsers.js';
export { neutralisedText, startsLikeFormula } from './cell-text.js';
export { asOfDateIn, type DetectedTable, detectTable, type SkippedRow } from './detect-table.js';
export {
  type CellContent,
  type CellFault,
  type CellViolation,
  type ColumnMapping,
  type FaultSeverity,
  hasErrors,
  type ImportColumn,
  type ImportContext,
  type ImportRow,
  type Parsed,
  repeatedKey,
} from './import-column.js';
export {
  faultsOfMapping,
  type MappedColumn,
  mappedColumns,
  type MappingFault,
  proposeMapping,
} from './propose-mapping.js';
export { readRows } from './read-rows.js';
export { readWorkbook } from './read-workbook.js';
export type { Cell, CellValue, Sheet, SheetRow } from './sheet.js';
export { SpreadsheetError } from './spreadsheet-error.js';
export type { HeaderColumn } from './table-header.js';
export { assertSafeWorkbook, officeKindOf, workbookLimits } from './workbook-archive.js';
export { toBuffer } from './workbook-output.js';
export { writeTemplate } from './write-template.js';
