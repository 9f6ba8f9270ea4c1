import type { CalendarDate, FieldClass, Violation } from '@commune/kernel';
import type { CellValue } from './sheet.js';

/** What a column's parser is given; formulas, error values and dangerous text never reach it. */
export interface CellContent {
  /** Normalised text (NFC, single blanks); dates as dd/mm/yyyy, numbers with a decimal point. Never empty. */
  text: string;
  value: CellValue;
}

export interface ImportContext {
  /** The as-of date of the table's title, if it has one. */
  asOf: CalendarDate | null;
  /** Of a repeated column: what its header said, e.g. "2025". */
  suffix: string | null;
}

export interface CellFault {
  code: string;
  /** In Vietnamese: what is wrong and what to do. */
  message: string;
  data?: Readonly<Record<string, unknown>>;
}

export type Parsed<Value> = { value: Value; warning?: CellFault } | { violation: CellFault };

/** A module declares what it imports as data; matching, reading, reports and the template come from this alone. */
export interface ImportColumn<Key extends string = string, Value = unknown> {
  key: Key;
  label: string;
  aliases: readonly string[];
  /** Label of the merged header cell above, if the file groups columns. */
  group?: string;
  required: boolean;
  fieldClass: FieldClass;
  parse: (cell: CellContent, context: ImportContext) => Parsed<Value>;
  example: string;
  hint: string;
  /** Values offered as a list in the template. */
  options?: readonly string[];
  /** A column that may occur several times: the suffix found in a folded header label ("xep loai nam 2025" → "2025"). */
  repeat?: { suffixOf: (foldedLabel: string) => string | undefined; exampleSuffix: string };
}

/** Key of a repeated column in mappings and values: `rating.2025`. */
export const repeatedKey = (key: string, suffix: string): string => `${key}.${suffix}`;

/** Column key → column letter; the user may edit it. Repeated columns stand as `key.suffix`. */
export type ColumnMapping = Record<string, string | null>;

export type FaultSeverity = 'error' | 'warning';

export interface CellViolation extends Violation {
  /** Address in the uploaded sheet, e.g. "C12". */
  cell: string;
  severity: FaultSeverity;
  columnKey: string;
}

export interface ImportRow {
  rowNumber: number;
  /** By column key; a cell that is empty or faulty has no member. */
  values: Record<string, unknown>;
  violations: CellViolation[];
}

export const hasErrors = (row: Pick<ImportRow, 'violations'>): boolean =>
  row.violations.some(({ severity }) => severity === 'error');
