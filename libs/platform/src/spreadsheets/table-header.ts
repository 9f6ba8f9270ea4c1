import { foldLabel } from '@commune/kernel';
import { type CellRange, columnLetter } from './cell-address.js';
import { cellText } from './cell-text.js';
import type { ImportColumn } from './import-column.js';
import type { Cell, Sheet, SheetRow } from './sheet.js';

export interface HeaderColumn {
  index: number;
  letter: string;
  /** Text of the merged cell above, if there is one. */
  group: string | null;
  label: string;
}

export interface TableHeader {
  firstRow: number;
  lastRow: number;
  columns: HeaderColumn[];
}

const SEARCHED_ROWS = 60;
const MAX_DEPTH = 3;
const MAX_LABEL = 300;
const MAX_COLUMNS = 500;

const withoutRemark = (label: string): string => label.replace(/\([^)]*\)|\*/gu, ' ');

const namesOf = (column: ImportColumn): Set<string> =>
  new Set([column.label, ...column.aliases].map((name) => foldLabel(withoutRemark(name))));

const suffixIn = (column: ImportColumn, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const suffix = column.repeat?.suffixOf(name);
    if (suffix !== undefined) return suffix;
  }
  return undefined;
};

export interface ColumnMatch {
  column: ImportColumn;
  suffix: string | null;
}

/** Finds the declared column that a header column names; the group helps where the label alone is too short. */
export const matcherOf = (columns: readonly ImportColumn[]): ((header: HeaderColumn) => ColumnMatch | undefined) => {
  const named = columns.map((column) => ({ column, names: namesOf(column) }));
  return ({ group, label }) => {
    const plain = foldLabel(withoutRemark(label));
    if (plain === '') return undefined;
    const candidates = group === null ? [plain] : [plain, `${foldLabel(group)} ${plain}`];
    for (const { column, names } of named) {
      const suffix = suffixIn(column, candidates);
      if (suffix !== undefined) return { column, suffix };
      if (!column.repeat && candidates.some((candidate) => names.has(candidate))) return { column, suffix: null };
    }
    return undefined;
  };
};

const labelOf = (cell: Cell | undefined): string => cellText(cell).slice(0, MAX_LABEL);

/** Texts of one row with merged cells filled in, by column index. */
const filledTexts = (sheet: Sheet, rowNumber: number, rowsByNumber: ReadonlyMap<number, SheetRow>): string[] => {
  const texts: string[] = [];
  rowsByNumber.get(rowNumber)?.cells.forEach((cell, index) => (texts[index] = labelOf(cell)));
  for (const { from, to } of sheet.merges) {
    if (rowNumber < from.row || rowNumber > to.row) continue;
    const text = labelOf(rowsByNumber.get(from.row)?.cells[from.column]);
    const last = Math.min(to.column, MAX_COLUMNS);
    for (let column = from.column; column <= last; column += 1) texts[column] = text;
  }
  return texts;
};

const headerFrom = (rows: readonly string[][], firstRow: number): TableHeader => {
  const width = Math.max(0, ...rows.map((texts) => texts.length));
  const columns: HeaderColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const texts = rows.map((row) => row[index] ?? '').filter((text) => text !== '');
    const label = texts.at(-1);
    if (label === undefined) continue;
    const group = texts.find((text) => text !== label) ?? null;
    columns.push({ index, letter: columnLetter(index), group, label });
  }
  return { firstRow, lastRow: firstRow + rows.length - 1, columns };
};

const countMatches = (header: TableHeader, match: ReturnType<typeof matcherOf>): number => {
  const matches = header.columns.flatMap((column) => match(column) ?? []);
  return new Set(matches.map(({ column, suffix }) => `${column.key} ${suffix}`)).size;
};

interface HeaderCandidate {
  header: TableHeader;
  matches: number;
}

const depthOf = ({ firstRow, lastRow }: TableHeader): number => lastRow - firstRow;

// Of equals the one with fewer rows: a title line above must not become a group.
const isBetter = (header: TableHeader, matches: number, best: HeaderCandidate): boolean =>
  matches > best.matches || (matches === best.matches && depthOf(header) < depthOf(best.header));

/** Takes in the rows above that belong to the header: tied to it by merged cells, or naming declared groups. */
const firstRowWithGroups = (
  { firstRow, lastRow }: TableHeader,
  merges: readonly CellRange[],
  textsAbove: readonly string[],
  columns: readonly ImportColumn[],
): number => {
  const tied = merges.filter(({ from, to }) => from.row < firstRow && to.row >= firstRow && to.row <= lastRow);
  if (tied.length > 0) return Math.min(...tied.map(({ from }) => from.row));
  const groups = new Set(columns.flatMap(({ group }) => (group === undefined ? [] : [foldLabel(group)])));
  return textsAbove.some((text) => groups.has(foldLabel(text))) ? firstRow - 1 : firstRow;
};

/** The rows, one to three, in which most declared columns are named; undefined when hardly any is. */
export const findHeader = (sheet: Sheet, columns: readonly ImportColumn[]): TableHeader | undefined => {
  const match = matcherOf(columns);
  const rowsByNumber = new Map(sheet.rows.slice(0, SEARCHED_ROWS + MAX_DEPTH).map((row) => [row.number, row]));
  const textsOf = (first: number, depth: number) =>
    Array.from({ length: depth }, (_, offset) => filledTexts(sheet, first + offset, rowsByNumber));
  const needed = Math.min(3, columns.length);
  let best: HeaderCandidate | undefined;
  for (const { number } of sheet.rows.slice(0, SEARCHED_ROWS)) {
    for (let depth = 1; depth <= MAX_DEPTH; depth += 1) {
      const header = headerFrom(textsOf(number, depth), number);
      const matches = countMatches(header, match);
      if (matches >= needed && (!best || isBetter(header, matches, best))) best = { header, matches };
    }
  }
  if (!best) return undefined;
  const { firstRow, lastRow } = best.header;
  const above = textsOf(firstRow - 1, 1)[0] ?? [];
  const first = firstRowWithGroups(best.header, sheet.merges, above, columns);
  return headerFrom(textsOf(first, lastRow - first + 1), first);
};
