import ExcelJS from 'exceljs';
import { cellWords, type DocumentCell } from '../documents/index.js';
import { neutralisedText, toBuffer } from '../spreadsheets/index.js';
import type { DecreeForm, FormPart, FormSigner } from './decree-form.types.js';
import { dots, MOTTO, SIGN_HERE, SIGNING_LINES, signedAt, STATE, tickOf } from './form-words.js';

/** A grid of twelve equal columns: every line of the form is some of them, merged. */
const GRID = 12;
const COLUMN_WIDTH = 7.5;
const LINE_HEIGHT = 16.5;
const HEAD = 5;
const FONT = 'Times New Roman';
const BORDER: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const LEFT = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;

interface Piece {
  readonly span: number;
  readonly value: DocumentCell;
  readonly font?: Partial<ExcelJS.Font>;
  readonly isCentred?: boolean;
  readonly isBordered?: boolean;
}

const shown = (value: DocumentCell): string | number | null =>
  typeof value === 'string' ? neutralisedText(cellWords(value, 'date')) : value;

/** Excel doesn't grow merged cells by itself, so the height is reckoned from the letters. */
const linesIn = ({ value, span, font }: Piece): number => {
  const letters = Math.max(4, span * COLUMN_WIDTH * (font?.bold ? 0.98 : 1.08));
  return String(value ?? '')
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0);
};

/** One line of the form: pieces beside each other over the grid. */
function writeLine(sheet: ExcelJS.Worksheet, pieces: readonly Piece[]): void {
  const row = sheet.addRow([]);
  let column = 1;
  for (const { span, value, font = {}, isCentred = false, isBordered = false } of pieces) {
    const cell = row.getCell(column);
    if (span > 1) sheet.mergeCells(row.number, column, row.number, column + span - 1);
    cell.value = shown(value);
    cell.font = { name: FONT, size: 12, ...font };
    cell.alignment = isCentred ? CENTRED : LEFT;
    if (typeof value === 'number') cell.numFmt = '#,##0.##';
    if (isBordered) cell.border = BORDER;
    column += span;
  }
  row.height = LINE_HEIGHT * Math.max(...pieces.map(linesIn));
}

const bold = { bold: true } as const;
const italic = { italic: true } as const;
const whole = (value: DocumentCell, more: Partial<Piece> = {}): Piece[] => [{ span: GRID, value, ...more }];

function writeHead(sheet: ExcelJS.Worksheet, { mark, issuer, name, subject }: DecreeForm): void {
  const left = [
    ...(issuer.superior === null ? [] : [{ text: issuer.superior, font: {} }]),
    { text: issuer.name, font: bold },
  ];
  const right = [STATE, MOTTO];
  writeLine(sheet, [
    { span: GRID - 3, value: null },
    { span: 3, value: mark, font: bold, isCentred: true },
  ]);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const issued = left[index];
    writeLine(sheet, [
      { span: HEAD, value: issued?.text.toUpperCase() ?? null, font: issued?.font ?? {}, isCentred: true },
      { span: GRID - HEAD, value: right[index] ?? null, font: bold, isCentred: true },
    ]);
  }
  writeLine(sheet, whole(null));
  writeLine(sheet, whole(name, { font: { bold: true, size: 14 }, isCentred: true }));
  writeLine(sheet, whole(subject, { isCentred: true }));
  writeLine(sheet, whole(null));
}

function writePart(sheet: ExcelJS.Worksheet, part: FormPart): void {
  switch (part.kind) {
    case 'heading':
      return writeLine(sheet, whole(part.text, { font: bold }));
    case 'line': {
      const { label, value } = part.line;
      const isOpen = value === null || value === '';
      return writeLine(sheet, [
        { span: HEAD, value: `${label}:` },
        { span: GRID - HEAD, value: isOpen ? dots(20) : value, font: isOpen ? {} : bold },
      ]);
    }
    case 'ticks':
      for (const choice of part.choices) writeLine(sheet, whole(tickOf(choice)));
      return;
    case 'table':
      return writeTable(sheet, part);
  }
}

function writeTable(sheet: ExcelJS.Worksheet, { columns, rows }: Extract<FormPart, { kind: 'table' }>): void {
  const head = columns.map(({ label, share }) => ({ span: share, value: label, font: bold, isCentred: true }));
  writeLine(
    sheet,
    head.map((piece) => ({ ...piece, isBordered: true })),
  );
  for (const { cells, isBold = false } of rows) {
    const pieces = columns.map(({ share, align }, index) => ({
      span: share,
      value: cells[index] ?? null,
      font: isBold ? bold : {},
      isCentred: align === 'centre',
      isBordered: true,
    }));
    writeLine(sheet, pieces);
  }
}

function writeSigners(sheet: ExcelJS.Worksheet, { issuer, signers }: DecreeForm): void {
  const linesOf = (signer: FormSigner, titles: number) => [
    { text: signedAt(issuer.place, signer), font: italic },
    ...Array.from({ length: titles }, (_, index) => ({ text: signer.titles[index] ?? '', font: bold })),
    { text: SIGN_HERE, font: italic },
    ...Array.from({ length: SIGNING_LINES }, () => ({ text: '', font: {} })),
    { text: signer.name ?? '', font: bold },
  ];
  const titles = Math.max(...signers.map((signer) => signer.titles.length));
  const [left = [], right = []] = signers.map((signer) => linesOf(signer, titles));
  writeLine(sheet, whole(null));
  left.forEach(({ text, font }, index) => {
    const other = right[index];
    writeLine(sheet, [
      { span: GRID / 2, value: text, font, isCentred: true },
      { span: GRID / 2, value: other?.text ?? null, font: other?.font ?? {}, isCentred: true },
    ]);
  });
}

const NOT_IN_SHEET_NAMES = /[\\/?*[\]:']/gu;

/** Excel takes 31 letters, each name once, whatever the case. */
function sheetNameOf(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.normalize('NFC').replace(NOT_IN_SHEET_NAMES, ' ').trim() || 'Phiếu';
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` (${count})`;
    const name = `${base.slice(0, 31 - end.length)}${end}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Forms as one workbook, a sheet for each, set up to be printed on A4. */
export async function formWorkbook(forms: readonly DecreeForm[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const taken = new Set<string>();
  for (const form of forms) {
    const name = sheetNameOf(form.sheetName, taken);
    taken.add(name.toLowerCase());
    const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
    sheet.columns = Array.from({ length: GRID }, () => ({ width: COLUMN_WIDTH }));
    writeHead(sheet, form);
    for (const part of form.parts) writePart(sheet, part);
    writeSigners(sheet, form);
    for (const note of form.notes) writeLine(sheet, whole(note, { font: { italic: true, size: 10 } }));
    const margins = { left: 0.8, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };
    sheet.pageSetup = {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
    };
  }
  return toBuffer(workbook);
}
