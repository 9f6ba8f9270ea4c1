import { formatDate } from '@commune/kernel';
import { defineDocument, type DocumentBlock, type IssuingBody } from '@commune/platform/documents';
import { moveKind, type MoveKind } from '../domain/index.js';

export interface PlaceOfDecision {
  readonly positionTitle: string;
  readonly officeName: string;
  readonly unitName: string;
}

export interface PlacementDecisionPaper {
  readonly issuer: IssuingBody;
  /** Null leaves number and day open: the paper before it is signed. */
  readonly number: string | null;
  readonly symbol: string;
  readonly date: string | null;
  readonly signerName: string | null;
  readonly signerPosition: string;
  readonly bases: readonly string[];
  readonly kind: MoveKind;
  readonly fullName: string;
  readonly from: PlaceOfDecision;
  readonly to: PlaceOfDecision | null;
  readonly effectiveOn: string;
  readonly endsOn: string | null;
  /** The decision that this one ends, where it undoes one. */
  readonly undoes: { readonly number: string; readonly date: string } | null;
}

const placeWords = ({ positionTitle, officeName, unitName }: PlaceOfDecision): string =>
  `${positionTitle}, ${officeName}, ${unitName}`;

const headings: Readonly<Record<MoveKind, string>> = {
  transfer: 'điều động công chức',
  rotation: 'luân chuyển cán bộ, công chức',
  secondment: 'biệt phái công chức',
  reassignment: 'phân công lại công chức',
  trial_appointment: 'bổ nhiệm thử thách có thời hạn',
  downsizing: 'tinh giản biên chế',
};

function subjectOf({ kind, undoes, fullName }: PlacementDecisionPaper): string {
  return undoes === null
    ? `Về việc ${headings[kind]} đối với ông (bà) ${fullName}`
    : `Về việc chấm dứt thực hiện Quyết định số ${undoes.number} đối với ông (bà) ${fullName}`;
}

function firstArticle(paper: PlacementDecisionPaper): string {
  const { kind, fullName, from, to, effectiveOn, endsOn, undoes } = paper;
  const until = endsOn === null ? '' : ` đến hết ngày ${formatDate(endsOn)}`;
  const since = `kể từ ngày ${formatDate(effectiveOn)}${until}`;
  const who = `ông (bà) ${fullName}, ${placeWords(from)}`;
  if (to === null) return `Điều 1. Thực hiện tinh giản biên chế đối với ${who}, ${since}.`;
  if (undoes !== null) {
    return `Điều 1. Chấm dứt thực hiện Quyết định số ${undoes.number} ngày ${formatDate(undoes.date)}; ${who} trở về giữ vị trí ${placeWords(to)} ${since}.`;
  }
  const verb = moveKind(kind).name;
  return `Điều 1. ${verb} ${who} đến nhận công tác tại vị trí ${placeWords(to)} ${since}.`;
}

function bodyOf(paper: PlacementDecisionPaper): DocumentBlock[] {
  const { from, to, fullName } = paper;
  const ends = to === null || to.unitName === from.unitName ? from.unitName : `${from.unitName}, ${to.unitName}`;
  return [
    ...paper.bases.map((text): DocumentBlock => ({ kind: 'paragraph', text: `Căn cứ ${text};`, emphasis: 'italic' })),
    { kind: 'heading', text: 'QUYẾT ĐỊNH:' },
    { kind: 'paragraph', text: firstArticle(paper) },
    {
      kind: 'paragraph',
      text:
        to === null
          ? 'Điều 2. Chế độ, chính sách thực hiện theo Nghị định số 154/2025/NĐ-CP của Chính phủ.'
          : 'Điều 2. Lương và phụ cấp (nếu có) thực hiện theo quy định hiện hành. Hồ sơ cán bộ, công chức được bàn giao cho nơi đến theo quy định.',
    },
    {
      kind: 'paragraph',
      text: `Điều 3. Quyết định có hiệu lực từ ngày ${formatDate(paper.effectiveOn)}. Thủ trưởng các cơ quan, đơn vị: ${ends} và ông (bà) ${fullName} chịu trách nhiệm thi hành Quyết định này.`,
    },
  ];
}

const example: PlacementDecisionPaper = {
  issuer: { superior: null, name: 'Ủy ban nhân dân Tỉnh Cao Bằng', place: 'Cao Bằng' },
  number: '1250',
  symbol: 'QĐ-UBND',
  date: '2026-11-15',
  signerName: 'Lê Hải Hòa',
  signerPosition: 'Chủ tịch',
  bases: ['Luật Tổ chức chính quyền địa phương số 72/2025/QH15', 'Luật Cán bộ, công chức số 80/2025/QH15'],
  kind: 'secondment',
  fullName: 'Nông Thị Hoa',
  from: { positionTitle: 'Kế toán', officeName: 'Phòng Kinh tế', unitName: 'Phường Thục Phán' },
  to: { positionTitle: 'Kế toán', officeName: 'Phòng Kinh tế', unitName: 'Xã Bảo Lạc' },
  effectiveOn: '2026-12-01',
  endsOn: '2027-11-30',
  undoes: null,
};

/** One decision for one person (KH 1570/KH-UBND annex 7), in the layout of NĐ 30/2020. */
export const placementDecisionDocument = defineDocument<PlacementDecisionPaper>({
  name: 'placement.decision',
  title: 'Quyết định bố trí, sắp xếp',
  example,
  compose: (paper) => ({
    issuer: paper.issuer,
    number: paper.number,
    symbol: paper.symbol,
    date: paper.date,
    typeName: 'Quyết định',
    subject: subjectOf(paper),
    body: bodyOf(paper),
    signature: { position: paper.signerPosition.toLocaleUpperCase('vi'), signerName: paper.signerName },
    recipients: ['Như Điều 3', 'Sở Nội vụ', 'Lưu: VT'],
  }),
});
