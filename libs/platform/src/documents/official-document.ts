import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { blockChildren } from './document-body.js';
import { headingTable, titleLines } from './document-heading.js';
import { closingTable } from './document-signature.js';
import { plainText } from './document-text.js';
import type { DocumentBlock, DocumentTemplate, OfficialDocument } from './official-document.types.js';
import { FONT, pageOf, sizes, textWidth, type Posture } from './page-layout.js';

interface Part {
  readonly posture: Posture;
  readonly blocks: DocumentBlock[];
}

const postureOf = (block: DocumentBlock): Posture => (block.kind === 'table' && block.wide ? 'lying' : 'upright');

/** Neighbours of one posture share their pages; a document always begins somewhere. */
function partsOf(blocks: readonly DocumentBlock[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const posture = postureOf(block);
    const last = parts.at(-1);
    if (last?.posture === posture) last.blocks.push(block);
    else parts.push({ posture, blocks: [block] });
  }
  return parts.length > 0 ? parts : [{ posture: 'upright', blocks: [] }];
}

const numberedHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.small })],
      }),
    ],
  });

const emptyHeader = (): Header => new Header({ children: [new Paragraph({ children: [] })] });

/** The number of the page, centred above the text, on every page but the first (NĐ 30/2020 Phụ lục I, I.7). */
export const sectionOf = (posture: Posture, isFirst: boolean, children: FileChild[]): ISectionOptions => ({
  properties: { page: pageOf(posture), titlePage: isFirst },
  headers: isFirst ? { default: numberedHeader(), first: emptyHeader() } : { default: numberedHeader() },
  children,
});

const blank = (): Paragraph => new Paragraph({ spacing: { before: 120, after: 0 }, children: [] });

function sectionsOf(document: OfficialDocument): ISectionOptions[] {
  const parts = partsOf(document.body);
  return parts.map(({ posture, blocks }, index) => {
    const isFirst = index === 0;
    const opening = isFirst ? [headingTable(document, posture), ...titleLines(document, textWidth(posture))] : [];
    const closing = index === parts.length - 1 ? [blank(), closingTable(document, posture)] : [];
    const body = blocks.flatMap((block) => blockChildren(block, posture));
    return sectionOf(posture, isFirst, [...opening, ...body, ...closing]);
  });
}

/** The file of some sections, in the letters of the decree. */
export async function wordFile(title: string, sections: readonly ISectionOptions[]): Promise<Buffer> {
  const file = new Document({
    title: plainText(title),
    creator: '',
    styles: { default: { document: { run: { font: FONT, size: sizes.body, language: { value: 'vi-VN' } } } } },
    sections,
  });
  return Packer.toBuffer(file);
}

/** A Word file in the layout of Nghị định 30/2020/NĐ-CP, out of a template and its data. */
export async function officialDocument<Data>(template: DocumentTemplate<Data>, data: Data): Promise<Buffer> {
  const document = template.compose(data);
  return wordFile(template.title, sectionsOf(document));
}
