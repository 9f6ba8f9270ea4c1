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

/** Attributes by local name: prefixes differ between the programs that write workbooks. One pass, whatever the text. */
export const parseAttributes = (source: string): Readonly<Record<string, string | undefined>> => {
  const attributes: Record<string, string> = Object.create(null);
  let position = 0;
  for (let equals = source.indexOf('='); equals >= 0; equals = source.indexOf('=', position)) {
    const name = localName(source.slice(position, equals).trim());
    let start = equals + 1;
    while (source.charCodeAt(start) <= 32) start += 1;
    const quote = source[start];
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, start + 1) : -1;
    if (end < 0) break;
    attributes[name] = decodeXml(source.slice(start + 1, end));
    position = end + 1;
  }
  return attributes;
};

const SPECIAL: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Where the tag that starts at `start` ends; a > inside quotes is no end. */
const tagEnd = (source: string, start: number): number => {
  let quote = 0;
  for (let index = start; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (quote === 0 && code === 62) return index;
    if (quote === 0 && (code === 34 || code === 39)) quote = code;
    else if (code === quote) quote = 0;
  }
  return -1;
};

// Excel's longest text has 32,767 characters: a longer piece without an end is an attack on time.
const MAX_PIECE = 1_000_000;

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
    if (this.rest.length > MAX_PIECE) throw new SpreadsheetError('spreadsheet.damaged', 'Tệp bị hỏng.');
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
    const end = tagEnd(source, start);
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
