import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign } from 'docx';
import { cellWords, plainText } from './document-text.js';
import type { DocumentCell, DocumentColumn, DocumentTable } from './official-document.types.js';
import { sizes, textWidth, type Posture } from './page-layout.js';

const ORDINAL: DocumentColumn = { label: 'TT', type: 'number', weight: 4 };
const DEFAULT_WEIGHT = 10;

interface HeaderCell {
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
}

/** The header as rows of cells: neighbours of one group under one cell, a column without a group over both rows. */
export function headerRows(columns: readonly Pick<DocumentColumn, 'label' | 'group'>[]): HeaderCell[][] {
  if (columns.every(({ group }) => group === undefined)) {
    return [columns.map(({ label }) => ({ label, columns: 1, rows: 1 }))];
  }
  const upper: HeaderCell[] = [];
  columns.forEach(({ label, group }, index) => {
    if (group === undefined) upper.push({ label, columns: 1, rows: 2 });
    else if (columns[index - 1]?.group === group) {
      const joined = upper.pop();
      upper.push({ label: group, columns: (joined?.columns ?? 0) + 1, rows: 1 });
    } else upper.push({ label: group, columns: 1, rows: 1 });
  });
  const lower = columns.filter(({ group }) => group !== undefined);
  return [upper, lower.map(({ label }) => ({ label, columns: 1, rows: 1 }))];
}

const alignments = {
  text: AlignmentType.LEFT,
  date: AlignmentType.CENTER,
  number: AlignmentType.RIGHT,
} as const;

const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], bold = false): Paragraph =>
  new Paragraph({
    alignment,
    spacing: { before: 20, after: 20 },
    children: [new TextRun({ text, bold, size: sizes.table })],
  });

function widthsOf(columns: readonly DocumentColumn[], whole: number): number[] {
  const weights = columns.map(({ weight = DEFAULT_WEIGHT }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((whole * weight) / sum));
}

const headerRow = (cells: readonly HeaderCell[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ label, columns, rows }) =>
        new TableCell({
          columnSpan: columns,
          rowSpan: rows,
          verticalAlign: VerticalAlign.CENTER,
          children: [line(plainText(label), AlignmentType.CENTER, true)],
        }),
    ),
  });

const bodyRow = (columns: readonly DocumentColumn[], values: readonly DocumentCell[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map(({ type = 'text' }, index) => {
      const words = cellWords(values[index] ?? null, type);
      return new TableCell({ children: [line(words, alignments[type])] });
    }),
  });

/** A table over the whole width, its header repeated on each page, no row broken between pages. */
export function documentTable(table: DocumentTable, posture: Posture): Table {
  const columns = table.numbered ? [ORDINAL, ...table.columns] : table.columns;
  const rows = table.numbered ? table.rows.map((row, index) => [index + 1, ...row]) : table.rows;
  const width = textWidth(posture);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: 'dxa' },
    columnWidths: widthsOf(columns, width),
    margins: { left: 60, right: 60 },
    rows: [...headerRows(columns).map(headerRow), ...rows.map((row) => bodyRow(columns, row))],
  });
}
