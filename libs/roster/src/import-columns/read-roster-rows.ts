import type { CalendarDate } from '@commune/kernel';
import {
  type CellViolation,
  type ColumnMapping,
  type DetectedTable,
  hasErrors,
  type ImportRow,
  readRows,
  type Sheet,
} from '@commune/platform/spreadsheets';
import type { Finding } from '../domain/finding.js';
import type { ImportedRow, YearRating } from '../domain/imported-civil-servant.js';
import { duplicateIdFindings, violationsOfImportedRow } from '../domain/imported-row-rules.js';
import type { Rating } from '../domain/person-codes.js';
import { RATING_KEY } from './employment-columns.js';
import { rosterImportColumns } from './roster-import-columns.js';

export interface RosterRow {
  rowNumber: number;
  /** Members that were empty or faulty are left out. */
  person: ImportedRow;
  violations: CellViolation[];
}

const ratingsOf = (values: ImportRow['values']): YearRating[] =>
  Object.entries(values)
    .filter(([key]) => key.startsWith(`${RATING_KEY}.`))
    // Parse boundary: under this key stands what the rating column's parser gave.
    .map(([key, rating]) => ({ year: Number(key.slice(RATING_KEY.length + 1)), rating: rating as Rating }))
    .sort((a, b) => a.year - b.year);

/** Typed view of what the declared columns read. */
export const importedRowOf = ({ values }: Pick<ImportRow, 'values'>): ImportedRow => {
  const members = Object.entries(values).filter(([key]) => !key.startsWith(`${RATING_KEY}.`));
  // Parse boundary: `rosterColumn` ties each key to a parser of the member's type.
  return { ...(Object.fromEntries(members) as Partial<ImportedRow>), ratings: ratingsOf(values) };
};

/** A finding about a member, put at the member's cell; at the name when its column is not in the file. */
export const findingAtCell = (finding: Finding, rowNumber: number, mapping: ColumnMapping): CellViolation => {
  const columnKey = finding.pointer.slice(1);
  const letter = mapping[columnKey] ?? mapping['communeName'] ?? mapping['fullName'] ?? 'A';
  return { ...finding, columnKey, cell: `${letter}${rowNumber}` };
};

/**
 * Reads a roster file and judges each row by itself and the rows together. Units, positions and ethnic groups are
 * matched by the caller. `asOf` is the date of the list: from its title, or as the user says.
 */
export const readRosterRows = (
  sheet: Sheet,
  table: DetectedTable,
  mapping: ColumnMapping,
  asOf: CalendarDate,
): RosterRow[] => {
  const rows = readRows(sheet, table, mapping, rosterImportColumns).map((row) => ({ row, person: importedRowOf(row) }));
  const doubled = duplicateIdFindings(
    rows.map(({ row, person }) => ({ rowNumber: row.rowNumber, idNumber: person.idNumber })),
  );
  return rows.map(({ row: { rowNumber, violations }, person }) => {
    const reported = new Set(violations.map(({ columnKey }) => columnKey));
    const duplicate = doubled.get(rowNumber);
    const findings = [...violationsOfImportedRow(person, asOf), ...(duplicate ? [duplicate] : [])]
      // A cell that could not be read is already reported; that its value is missing says nothing new.
      .filter(({ code, pointer }) => code !== 'roster.commune-missing' || !reported.has(pointer.slice(1)))
      .map((finding) => findingAtCell(finding, rowNumber, mapping));
    return { rowNumber, person, violations: [...violations, ...findings] };
  });
};

/** Rows that may be imported: without errors; warnings don't hold them back. */
export const isImportable = (row: RosterRow): boolean => !hasErrors(row);
