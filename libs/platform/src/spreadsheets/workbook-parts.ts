import { SpreadsheetError } from './spreadsheet-error.js';
import type { WorkbookArchive } from './workbook-archive.js';
import { parseAttributes, type XmlHandler, XmlScanner } from './xml-scanner.js';

export interface SheetEntry {
  name: string;
  isVisible: boolean;
  path: string;
}

export interface WorkbookParts {
  sheets: SheetEntry[];
  countsFrom1904: boolean;
  sharedStringsPath: string | undefined;
  stylesPath: string | undefined;
}

export const scanPart = async (archive: WorkbookArchive, path: string, handler: XmlHandler): Promise<void> => {
  const scanner = new XmlScanner(handler);
  for await (const chunk of archive.chunks(path)) scanner.write(chunk);
};

const ignore = (): void => undefined;

interface Relationship {
  id: string;
  type: string;
  path: string;
}

const resolvePath = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : new URL(target, `zip:///${folder}`).pathname.slice(1);

const readRelationships = async (archive: WorkbookArchive, part: string): Promise<Relationship[]> => {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, slash), part.slice(slash)];
  const relationships: Relationship[] = [];
  await scanPart(archive, `${folder}_rels/${file}.rels`, {
    open(name, source) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = parseAttributes(source);
      if (mode !== 'External') relationships.push({ id, type, path: resolvePath(folder, target) });
    },
    close: ignore,
    text: ignore,
  });
  return relationships;
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Which sheets there are and where their parts lie. */
export const readWorkbookParts = async (archive: WorkbookArchive): Promise<WorkbookParts> => {
  const roots = await readRelationships(archive, '');
  const workbookPath = roots.find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  const relationships = await readRelationships(archive, workbookPath);
  const pathOfType = (type: string) => relationships.find((relationship) => relationship.type.endsWith(type))?.path;
  const parts: WorkbookParts = {
    sheets: [],
    countsFrom1904: false,
    sharedStringsPath: pathOfType('/sharedStrings'),
    stylesPath: pathOfType('/styles'),
  };
  await scanPart(archive, workbookPath, {
    open(name, source) {
      const attributes = name === 'sheet' || name === 'workbookPr' ? parseAttributes(source) : {};
      if (name === 'workbookPr') parts.countsFrom1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const target = relationships.find(({ id, type }) => id === attributes['id'] && type.endsWith('/worksheet'));
      const isVisible = (attributes['state'] ?? 'visible') === 'visible';
      if (target) parts.sheets.push({ name: attributes['name'] ?? '', isVisible, path: target.path });
    },
    close: ignore,
    text: ignore,
  });
  if (parts.sheets.length === 0) throw new SpreadsheetError('spreadsheet.no-sheet', 'Tệp không có trang tính nào.');
  return parts;
};

// Excel writes control characters as _x000D_.
export const decodeControlCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/giu, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

export const readSharedStrings = async (archive: WorkbookArchive, path: string | undefined): Promise<string[]> => {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  await scanPart(archive, path, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    close(name) {
      if (name === 'si') strings.push(decodeControlCharacters(current));
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
    text(text) {
      if (isText) current += text;
    },
  });
  return strings;
};

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

// Excel's formats have at most 255 characters.
const MAX_FORMAT = 300;

/** True when a custom number format shows a day, a month or a year. */
export const isDateFormat = (code: string): boolean =>
  code.length <= MAX_FORMAT &&
  /[dmy]/iu.test(code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, '').replace(/general/giu, ''));

/** For each cell style of the workbook: does it show a date? */
export const readDateStyles = async (archive: WorkbookArchive, path: string | undefined): Promise<boolean[]> => {
  const styles: boolean[] = [];
  if (path === undefined) return styles;
  const custom = new Map<string, boolean>();
  let isInCellStyles = false;
  await scanPart(archive, path, {
    open(name, source) {
      if (name === 'cellXfs') isInCellStyles = true;
      if (name !== 'numFmt' && name !== 'xf') return;
      const { numFmtId = '0', formatCode = '' } = parseAttributes(source);
      if (name === 'numFmt') custom.set(numFmtId, isDateFormat(formatCode));
      else if (isInCellStyles) styles.push(custom.get(numFmtId) ?? isBuiltInDate(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false;
    },
    text: ignore,
  });
  return styles;
};
