import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx';
import { centred, noBorders } from './document-heading.js';
import { cellWords, plainText } from './document-text.js';
import { sectionOf, wordFile } from './official-document.js';
import type { DocumentCell } from './official-document.types.js';
import { FONT, millimetres, sizes, textWidth } from './page-layout.js';

export interface Slip {
  /** At the head of the slip: whose it is. */
  readonly title: string;
  /** `exact` is set in letters of one width, so that 0 and O differ: passwords and codes. */
  readonly facts: readonly { readonly label: string; readonly value: DocumentCell; readonly exact?: boolean }[];
  readonly note?: string;
}

export interface SlipSheet {
  readonly title: string;
  /** Printed at the top of each slip: "UBND XÃ BẢO LÂM". */
  readonly issuerName: string;
  readonly slips: readonly Slip[];
}

/** Four fit an upright page, with room for a name of two lines. */
export const SLIPS_PER_PAGE = 4;
const HEIGHT = millimetres(61);
const DASHED = { style: BorderStyle.DASHED, size: 6, color: '808080' } as const;

const fact = ({ label, value, exact = false }: Slip['facts'][number]): Paragraph =>
  new Paragraph({
    spacing: { before: 60, after: 0 },
    children: [
      new TextRun({ text: `${plainText(label)}: `, size: sizes.small }),
      new TextRun({ text: cellWords(value), bold: true, size: sizes.small, font: exact ? 'Courier New' : FONT }),
    ],
  });

const note = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 80, after: 0 },
    children: [new TextRun({ text: plainText(text), italics: true, size: sizes.recipients })],
  });

const slipRow = (issuerName: string, slip: Slip): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: HEIGHT, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: textWidth('upright'), type: 'dxa' },
        margins: { top: millimetres(4), bottom: millimetres(3), left: millimetres(4), right: millimetres(4) },
        // The scissors follow these lines.
        borders: { ...noBorders, top: DASHED, bottom: DASHED },
        children: [
          centred(issuerName.toUpperCase(), { size: sizes.recipients }),
          centred(slip.title, { bold: true, size: sizes.body }),
          ...slip.facts.map(fact),
          ...(slip.note === undefined ? [] : [note(slip.note)]),
        ],
      }),
    ],
  });

/** Slips to be cut apart and handed out, several on a page, no slip broken between two. */
export async function slipsDocument({ title, issuerName, slips }: SlipSheet): Promise<Buffer> {
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth('upright'), type: 'dxa' },
    columnWidths: [textWidth('upright')],
    rows: slips.map((slip) => slipRow(issuerName, slip)),
  });
  const children = slips.length === 0 ? [centred('Không có phiếu nào.')] : [table];
  return wordFile(title, [sectionOf('upright', true, children)]);
}
