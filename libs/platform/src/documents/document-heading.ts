import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from 'docx';
import { numberLine, placeAndDate, plainText } from './document-text.js';
import type { OfficialDocument } from './official-document.types.js';
import { points, sizes, textWidth, type Posture } from './page-layout.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noBorders = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** The state's name must stay on one line: at 13 points it needs this share of the width of an upright page. */
const LEFT_SHARE = 0.42;
/** Width of a letter of Times New Roman beside its size, as an average over Vietnamese text. */
const LETTER = { capital: 0.68, small: 0.46 };

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

export const centred = (text: string, style: Style = {}, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0 },
    children: [new TextRun({ size: sizes.small, ...style, text: plainText(text) })],
  });

/** A line in the middle of the cell, drawn as the upper border of an empty paragraph between two indents. */
export const rule = (width: number, length: number): Paragraph => {
  const indent = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    spacing: { before: 40, after: 0, line: 40, lineRule: 'exact' },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
};

const lengthOf = (text: string, size: number, letter: number): number => Math.round(text.length * size * 10 * letter);

const COMMITTEE = 'ỦY BAN NHÂN DÂN ';
/** Letters of 13 points that fit the left column. */
const LINE_LETTERS = 24;

/** A committee's long name breaks before the name of its unit, as offices write it. */
const nameLines = (name: string): string[] => {
  const upper = plainText(name).toUpperCase();
  const breaks = upper.length > LINE_LETTERS && upper.startsWith(COMMITTEE);
  return breaks ? [COMMITTEE.trim(), upper.slice(COMMITTEE.length)] : [upper];
};

function issuerLines({ issuer, number, symbol, typeName, subject }: OfficialDocument, width: number): Paragraph[] {
  const names = nameLines(issuer.name);
  const last = names.at(-1) ?? '';
  return [
    ...(issuer.superior === null ? [] : nameLines(issuer.superior).map((text) => centred(text))),
    ...names.map((text) => centred(text, { bold: true })),
    // One third to one half of the name (NĐ 30/2020 Phụ lục I, II.2).
    rule(width, Math.min(lengthOf(last, sizes.small, LETTER.capital), width) * 0.4),
    centred(numberLine(number, symbol), {}, 80),
    ...(typeName === null ? [centred(`V/v ${subject}`, { size: points(12) })] : []),
  ];
}

function stateLines({ issuer, date }: OfficialDocument, width: number): Paragraph[] {
  return [
    centred(STATE, { bold: true, size: points(12.5) }),
    centred(MOTTO, { bold: true, size: sizes.body }),
    rule(width, lengthOf(MOTTO, sizes.body, LETTER.small)),
    centred(placeAndDate(issuer.place, date), { italics: true, size: sizes.body }, 80),
  ];
}

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children,
  });

/** Two columns without lines: who issues at the left, the state at the right. */
export const twoColumns = (posture: Posture, leftShare: number, left: Paragraph[], right: Paragraph[]): Table => {
  const leftWidth = Math.round(textWidth(posture) * leftShare);
  const rightWidth = textWidth(posture) - leftWidth;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth(posture), type: 'dxa' },
    columnWidths: [leftWidth, rightWidth],
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(leftWidth, left), cell(rightWidth, right)] })],
  });
};

/** Quốc hiệu, tiêu ngữ, cơ quan, số và ký hiệu, địa danh và thời gian. */
export function headingTable(document: OfficialDocument, posture: Posture): Table {
  const leftWidth = textWidth(posture) * LEFT_SHARE;
  const right = stateLines(document, textWidth(posture) - leftWidth);
  return twoColumns(posture, LEFT_SHARE, issuerLines(document, leftWidth), right);
}

/** Tên loại and trích yếu, or Kính gửi of a letter. */
export function titleLines({ typeName, subject, addressees = [] }: OfficialDocument, width: number): Paragraph[] {
  const spaced = (text: string, style: Style, before: number): Paragraph =>
    centred(text, { size: sizes.body, ...style }, before);
  const title =
    typeName === null
      ? []
      : [
          spaced(typeName.toUpperCase(), { bold: true }, 240),
          spaced(subject, { bold: true }, 0),
          rule(width, width * 0.2),
        ];
  const [first, ...others] = addressees;
  if (first === undefined) return title;
  const sent =
    others.length === 0
      ? [spaced(`Kính gửi: ${first}`, {}, 240)]
      : [
          spaced('Kính gửi:', {}, 240),
          ...addressees.map((name, index) => spaced(`- ${name}${index === others.length ? '.' : ';'}`, {}, 0)),
        ];
  return [...title, ...sent];
}
