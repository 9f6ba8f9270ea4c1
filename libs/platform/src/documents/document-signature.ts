import { Paragraph, TextRun, type Table } from 'docx';
import { centred, twoColumns } from './document-heading.js';
import { plainText } from './document-text.js';
import type { OfficialDocument, Signature } from './official-document.types.js';
import { points, sizes, type Posture } from './page-layout.js';

const RECIPIENTS_SHARE = 0.48;
/** Room for the hand and the seal. */
const ROOM = 4;

function signatureLines({ capacities = [], position, signerName }: Signature): Paragraph[] {
  const style = { bold: true, size: sizes.body };
  return [
    ...capacities.map(({ as, of }) => centred(`${as} ${of.toUpperCase()}`, style)),
    centred(position.toUpperCase(), style),
    ...Array.from({ length: ROOM }, () => centred('', { size: sizes.body })),
    ...(signerName === null ? [] : [centred(signerName, style)]),
  ];
}

/** Each recipient ends in a semicolon, the last in a full stop (NĐ 30/2020 Phụ lục I, II.9). */
function recipientLines(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  const left = (text: string, style: { bold?: boolean; italics?: boolean; size: number }): Paragraph =>
    new Paragraph({ spacing: { before: 0, after: 0 }, children: [new TextRun({ text, ...style })] });
  return [
    left('Nơi nhận:', { bold: true, italics: true, size: points(12) }),
    ...recipients.map((name, index) =>
      left(`- ${plainText(name)}${index === recipients.length - 1 ? '.' : ';'}`, { size: sizes.recipients }),
    ),
  ];
}

/** Nơi nhận at the left, the signature at the right; never broken between two pages. */
export function closingTable({ signature, recipients }: OfficialDocument, posture: Posture): Table {
  const left = recipientLines(recipients);
  return twoColumns(posture, RECIPIENTS_SHARE, left.length > 0 ? left : [centred('')], signatureLines(signature));
}
