import { columnIndex } from './cell-address.js';
import { type ColumnMapping, type ImportColumn, repeatedKey } from './import-column.js';
import { type HeaderColumn, matcherOf } from './table-header.js';

/** Which column of the file holds which declared column; null where none was found. Each letter is used once. */
export const proposeMapping = (header: readonly HeaderColumn[], columns: readonly ImportColumn[]): ColumnMapping => {
  const match = matcherOf(columns);
  const mapping: ColumnMapping = {};
  for (const column of columns) if (!column.repeat) mapping[column.key] = null;
  for (const headerColumn of header) {
    const found = match(headerColumn);
    if (!found) continue;
    const key = found.suffix === null ? found.column.key : repeatedKey(found.column.key, found.suffix);
    mapping[key] ??= headerColumn.letter;
  }
  return mapping;
};

export interface MappedColumn {
  key: string;
  index: number;
  letter: string;
  suffix: string | null;
  column: ImportColumn;
}

/** The columns to read under a mapping; entries that name no declared column are left out. */
export const mappedColumns = (mapping: ColumnMapping, columns: readonly ImportColumn[]): MappedColumn[] =>
  Object.entries(mapping).flatMap(([key, letter]) => {
    const dot = key.indexOf('.');
    const [baseKey, suffix] = dot < 0 ? [key, null] : [key.slice(0, dot), key.slice(dot + 1)];
    const column = columns.find(
      (candidate) => candidate.key === baseKey && (candidate.repeat !== undefined) === dot >= 0,
    );
    const index = letter === null ? -1 : columnIndex(letter);
    return column && letter !== null && index >= 0 ? [{ key, index, letter, suffix, column }] : [];
  });

export interface MappingFault {
  columnKey: string;
  code: string;
  message: string;
}

const unknownEntries = (mapping: ColumnMapping, columns: readonly ImportColumn[]): MappingFault[] => {
  const usable = new Set(mappedColumns(mapping, columns).map(({ key }) => key));
  return Object.entries(mapping)
    .filter(([key, letter]) => letter !== null && !usable.has(key))
    .map(([columnKey, letter]) => ({
      columnKey,
      code: 'spreadsheet.mapping-unknown',
      message: `Không có cột "${columnKey}" hoặc ký hiệu cột "${letter}" không đúng.`,
    }));
};

/** Required columns without a letter, letters used twice, names and letters that don't exist. */
export const faultsOfMapping = (mapping: ColumnMapping, columns: readonly ImportColumn[]): MappingFault[] => {
  const missing = columns
    .filter(({ required, repeat, key }) => required && !repeat && !mapping[key])
    .map(({ key, label }) => ({
      columnKey: key,
      code: 'spreadsheet.mapping-missing',
      message: `Chưa chọn cột cho "${label}".`,
    }));
  const seen = new Map<string, string>();
  const doubled = mappedColumns(mapping, columns).flatMap(({ key, letter }) => {
    const first = seen.get(letter);
    seen.set(letter, first ?? key);
    const message = `Cột ${letter} được chọn cho hai nội dung.`;
    return first === undefined ? [] : [{ columnKey: key, code: 'spreadsheet.mapping-doubled', message }];
  });
  return [...missing, ...doubled, ...unknownEntries(mapping, columns)];
};
