import { AlignmentType, Paragraph, TextRun, type FileChild } from 'docx';
import { documentTable } from './document-table.js';
import { cellWords, plainText } from './document-text.js';
import type { DocumentBlock } from './official-document.types.js';
import { millimetres, sizes, type Posture } from './page-layout.js';

// NĐ 30/2020 Phụ lục I, II.6: justified, first line 1–1.27 cm, at least 6 points between paragraphs, lines 1–1.5.
const FIRST_LINE = millimetres(12.7);
const PARAGRAPH = { before: 120, after: 0, line: 276 } as const;

const paragraph = (runs: TextRun[], keepNext = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: PARAGRAPH,
    keepNext,
    children: runs,
  });

const run = (text: string, style: { bold?: boolean; italics?: boolean } = {}): TextRun =>
  new TextRun({ text, size: sizes.body, ...style });

const caption = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    keepNext: true,
    children: [run(plainText(text), { bold: true })],
  });

/** Lines of a text are paragraphs: a line break inside one would be spread over the width. */
const paragraphs = (text: string, style: { bold?: boolean; italics?: boolean }): Paragraph[] =>
  plainText(text)
    .split(/\r?\n/u)
    .map((part) => paragraph([run(part, style)]));

/** One block as what Word knows. */
export function blockChildren(block: DocumentBlock, posture: Posture): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph([run(plainText(block.text), { bold: true })], true)];
    case 'paragraph':
      return paragraphs(block.text, { bold: block.emphasis === 'bold', italics: block.emphasis === 'italic' });
    case 'facts':
      return block.facts.map(({ label, value }) =>
        paragraph([run(`${plainText(label)}: `), run(cellWords(value, 'date'), { bold: true })]),
      );
    case 'table':
      return [
        block.caption === undefined
          ? new Paragraph({ spacing: { before: 60, after: 60 }, children: [] })
          : caption(block.caption),
        documentTable(block, posture),
      ];
  }
}
