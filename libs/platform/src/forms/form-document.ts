import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import {
  centred,
  rule,
  twoColumns,
  cellWords,
  plainText,
  sectionOf,
  wordFile,
  points,
  sizes,
  textWidth,
} from '../documents/index.js';
// Forms share their pages, letters and heading with official documents, whose door opens whole documents only.
import type { DecreeForm, FormPart, FormSigner } from './decree-form.types.js';
import { dots, MOTTO, SIGN_HERE, SIGNING_LINES, signedAt, STATE, tickOf } from './form-words.js';

const LEFT_SHARE = 0.42;
/** Dots that fill a line beside a label, and a whole line. */
const BESIDE = 24;
const WHOLE = 46;

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}
const run = (text: string, style: Style = {}): TextRun =>
  new TextRun({ size: sizes.small, ...style, text: plainText(text) });

const textLine = (runs: TextRun[], keepNext = false): Paragraph =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, spacing: { before: 60, after: 0 }, keepNext, children: runs });

const headOf = ({ issuer }: DecreeForm): Table => {
  const leftWidth = textWidth('upright') * LEFT_SHARE;
  const left = [
    ...(issuer.superior === null ? [] : [centred(issuer.superior.toUpperCase())]),
    centred(issuer.name.toUpperCase(), { bold: true }),
    rule(leftWidth, leftWidth / 3),
  ];
  const rightWidth = textWidth('upright') - leftWidth;
  const right = [
    centred(STATE, { bold: true, size: points(12.5) }),
    centred(MOTTO, { bold: true, size: sizes.small }),
    rule(rightWidth, rightWidth / 2),
  ];
  return twoColumns('upright', LEFT_SHARE, left, right);
};

function lineOf({ line: { label, value }, room = 1 }: Extract<FormPart, { kind: 'line' }>): Paragraph[] {
  const words = cellWords(value, 'date');
  if (words === '') {
    const empty = Array.from({ length: room - 1 }, () => textLine([run(dots(WHOLE))]));
    return [textLine([run(`${label}: ${dots(BESIDE)}`)]), ...empty];
  }
  const [first = '', ...others] = words.split(/\r?\n/u);
  return [textLine([run(`${label}: `), run(first, { bold: true })]), ...others.map((text) => textLine([run(text)]))];
}

const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER } as const;

function tableOf({ columns, rows }: Extract<FormPart, { kind: 'table' }>): Table {
  const whole = textWidth('upright');
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const cell = (text: string, align: 'left' | 'centre', bold: boolean): TableCell =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: alignments[align],
          spacing: { before: 20, after: 20 },
          children: [run(text, { bold, size: sizes.table })],
        }),
      ],
    });
  const line = (cells: TableCell[], tableHeader = false): TableRow =>
    new TableRow({ tableHeader, cantSplit: true, children: cells });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: 'dxa' },
    columnWidths: columns.map(({ share }) => Math.floor((whole * share) / sum)),
    margins: { left: 60, right: 60 },
    rows: [
      line(
        columns.map(({ label }) => cell(label, 'centre', true)),
        true,
      ),
      ...rows.map(({ cells, isBold = false }) =>
        line(columns.map(({ align }, index) => cell(cellWords(cells[index] ?? null), align, isBold))),
      ),
    ],
  });
}

function partOf(part: FormPart): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          spacing: { before: 160, after: 80 },
          keepNext: true,
          children: [run(part.text, { bold: true })],
        }),
      ];
    case 'line':
      return lineOf(part);
    case 'table':
      return [tableOf(part)];
    case 'ticks':
      return part.choices.map((choice) => textLine([run(tickOf(choice))], true));
  }
}

const signerLines = (place: string, signer: FormSigner): Paragraph[] => [
  centred(signedAt(place, signer), { italics: true }),
  ...signer.titles.map((title) => centred(title, { bold: true })),
  centred(SIGN_HERE, { italics: true }),
  ...Array.from({ length: SIGNING_LINES }, () => centred('')),
  centred(signer.name ?? '', { bold: true }),
];

function childrenOf(form: DecreeForm): FileChild[] {
  const [left, right] = form.signers;
  const { place } = form.issuer;
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { after: 80 },
      children: [run(form.mark, { bold: true })],
    }),
    headOf(form),
    centred(form.name, { bold: true, size: sizes.body }, 240),
    centred(form.subject, { size: sizes.small }, 0),
    new Paragraph({ spacing: { before: 60, after: 0 }, children: [] }),
    ...form.parts.flatMap(partOf),
    new Paragraph({ spacing: { before: 160, after: 0 }, children: [] }),
    twoColumns('upright', 0.5, signerLines(place, left), signerLines(place, right)),
    ...form.notes.map((note) => textLine([run(note, { size: sizes.recipients, italics: true })])),
  ];
}

/** Each form begins on a page of its own, numbered from one. */
function sectionOfForm(form: DecreeForm): ISectionOptions {
  const section = sectionOf('upright', true, childrenOf(form));
  const page = { ...section.properties?.page, pageNumbers: { start: 1 } };
  return { ...section, properties: { ...section.properties, page } };
}

/** Forms as one Word file, each as the decree prints it. */
export async function formDocument(title: string, forms: readonly DecreeForm[]): Promise<Buffer> {
  return wordFile(title, forms.map(sectionOfForm));
}
