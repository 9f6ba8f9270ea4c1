import { SpreadsheetError } from './spreadsheet-error.js';

export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

export const decodeXml = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x?[\da-f]+|[a-z]+);/giu, decodeEntity) : text;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes by local name: prefixes differ between the programs that write workbooks. */
export const parseAttributes = (source: string): Readonly<Record<string, string | undefined>> => {
  const attributes: Record<string, string> = Object.create(null);
  for (const match of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    attributes[localName(match[1] ?? '')] = decodeXml(match[2] ?? match[3] ?? '');
  }
  return attributes;
};

const SPECIAL: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const isInsideQuotes = (tag: string): boolean => {
  let quote = '';
  for (const character of tag) {
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return quote !== '';
};

/**
 * Reads the XML of a workbook piece by piece, so that a sheet of 100 MB never stands in memory as one text.
 * No entities beyond the five of XML; a DOCTYPE is refused (entity bombs live there).
 */
export class XmlScanner {
  private rest = '';

  constructor(private readonly handler: XmlHandler) {}

  write(chunk: string): void {
    const source = this.rest + chunk;
    let position = 0;
    while (position < source.length) {
      const next =
        source.charCodeAt(position) === 60 ? this.readMarkup(source, position) : this.readText(source, position);
      if (next < 0) break;
      position = next;
    }
    this.rest = source.slice(position);
  }

  private readText(source: string, start: number): number {
    const end = source.indexOf('<', start);
    if (end < 0) return -1;
    this.handler.text(decodeXml(source.slice(start, end)));
    return end;
  }

  private readMarkup(source: string, start: number): number {
    const second = source.charCodeAt(start + 1);
    if (second === 33 || second === 63 || Number.isNaN(second)) return this.readSpecial(source, start);
    let end = source.indexOf('>', start);
    while (end >= 0 && isInsideQuotes(source.slice(start, end))) end = source.indexOf('>', end + 1);
    if (end < 0) return -1;
    this.emitTag(source.slice(start + 1, end));
    return end + 1;
  }

  private readSpecial(source: string, start: number): number {
    if (source.startsWith('<!DOCTYPE', start)) {
      throw new SpreadsheetError('spreadsheet.damaged', 'Tệp chứa khai báo không được phép (DOCTYPE).');
    }
    for (const [opening, closing] of SPECIAL) {
      if (!source.startsWith(opening, start)) continue;
      const end = source.indexOf(closing, start + opening.length);
      if (end < 0) return -1;
      if (opening === '<![CDATA[') this.handler.text(source.slice(start + opening.length, end));
      return end + closing.length;
    }
    if (source.length - start >= '<![CDATA['.length) throw new SpreadsheetError('spreadsheet.damaged', 'Tệp bị hỏng.');
    return -1;
  }

  private emitTag(tag: string): void {
    if (tag.startsWith('/')) return this.handler.close(localName(tag.slice(1).trim()));
    const isEmpty = tag.endsWith('/');
    const body = isEmpty ? tag.slice(0, -1) : tag;
    const nameEnd = body.search(/\s/u);
    const name = localName(nameEnd < 0 ? body : body.slice(0, nameEnd));
    this.handler.open(name, nameEnd < 0 ? '' : body.slice(nameEnd));
    if (isEmpty) this.handler.close(name);
  }
}
