import { AlignmentType, ImageRun, Paragraph, TextRun, type FileChild } from 'docx';
import { blockChildren } from './document-body.js';
import { centred, twoColumns } from './document-heading.js';
import { cellWords, plainText } from './document-text.js';
import { sectionOf, wordFile } from './official-document.js';
import type { DocumentBlock, DocumentCell } from './official-document.types.js';
import { millimetres, points, sizes } from './page-layout.js';

export interface FormFact {
  readonly label: string;
  readonly value: DocumentCell;
}

/** A part of the form under its number: facts in lines, or a table. */
export type FormBlock = { readonly kind: 'lines'; readonly facts: readonly FormFact[] } | DocumentBlock;

/** A form that is filled in about one person, with a picture: no official document, so without number and recipients. */
export interface PersonalForm {
  readonly title: string;
  /** At the head on the left: who keeps the record. */
  readonly keeper: readonly string[];
  /** At the head on the right: "Mẫu 2C-BNV/2008", the number of the record. */
  readonly marks: readonly string[];
  readonly name: string;
  readonly subject: string;
  readonly picture: { readonly content: Buffer; readonly type: 'png' | 'jpg' } | null;
  /** Beside the picture. */
  readonly opening: readonly FormFact[];
  readonly body: readonly FormBlock[];
  readonly signatures: readonly [left: readonly string[], right: readonly string[]];
}

/** A picture of 4 × 6 cm, in points of the screen as Word's drawings count. */
const PICTURE = { width: 113, height: 170 };
const PICTURE_SHARE = 0.26;
const ROOM = 4;

const line = ({ label, value }: FormFact): Paragraph =>
  new Paragraph({
    spacing: { before: 60, after: 0, line: 264 },
    children: [
      new TextRun({ text: `${plainText(label)}: `, size: sizes.small }),
      new TextRun({
        text: cellWords(value, 'date') || '……………',
        bold: value !== null && value !== '',
        size: sizes.small,
      }),
    ],
  });

const leftText = (text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text: plainText(text), size: points(12) })],
  });

const rightText = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text: plainText(text), size: points(12) })],
  });

/** The picture, or the frame in which it is glued. */
function pictureLines(picture: PersonalForm['picture']): Paragraph[] {
  if (!picture) {
    const frame = { style: 'single', size: 4, space: 1, color: '808080' } as const;
    return ['', '', '', '', 'Ảnh màu', '(4 × 6 cm)', '', '', '', '', ''].map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          indent: { left: millimetres(2), right: millimetres(6) },
          border: { top: frame, bottom: frame, left: frame, right: frame },
          children: [new TextRun({ text, size: sizes.recipients })],
        }),
    );
  }
  const image = new ImageRun({ type: picture.type, data: picture.content, transformation: PICTURE });
  return [new Paragraph({ children: [image] })];
}

const blockOf = (block: FormBlock): FileChild[] =>
  block.kind === 'lines' ? block.facts.map(line) : blockChildren(block, 'upright');

const signatureLines = ([title = '', ...notes]: readonly string[]): Paragraph[] => [
  centred(title, { bold: true, size: sizes.small }),
  ...notes.map((note) => centred(note, { italics: true, size: points(12) })),
  ...Array.from({ length: ROOM }, () => centred('')),
];

/** The form as a Word file. */
export async function personalForm(form: PersonalForm): Promise<Buffer> {
  const [left, right] = form.signatures;
  const children: FileChild[] = [
    twoColumns('upright', 0.6, form.keeper.map(leftText), form.marks.map(rightText)),
    centred(form.name.toUpperCase(), { bold: true, size: points(15) }, 200),
    centred(form.subject, { size: sizes.small }, 0),
    new Paragraph({ spacing: { before: 60, after: 60 }, children: [] }),
    twoColumns('upright', PICTURE_SHARE, pictureLines(form.picture), form.opening.map(line)),
    ...form.body.flatMap(blockOf),
    new Paragraph({ spacing: { before: 200, after: 0 }, children: [] }),
    twoColumns('upright', 0.5, signatureLines(left), signatureLines(right)),
  ];
  return wordFile(form.title, [sectionOf('upright', true, children)]);
}
