import { formatDate, formatNumber } from '@commune/kernel';
import { defineDocument, type DocumentBlock, type IssuingBody, type Signature } from '@commune/platform/documents';
import type { DeepReview } from './deep-review.dto.js';
import type { SpecialismCommentRow } from './specialism-comments.repository.js';

export interface PaperHead {
  readonly issuer: IssuingBody;
  readonly signature: Signature;
  readonly recipients: readonly string[];
}

export interface DeepReviewPaper extends PaperHead {
  readonly figures: Pick<DeepReview, 'asOf' | 'people' | 'fieldGroups' | 'specialisms'>;
  readonly comments: readonly Pick<
    SpecialismCommentRow,
    'specialismCode' | 'unitName' | 'commentedOn' | 'body' | 'agencyName'
  >[];
}

function bodyOf({ figures, comments }: DeepReviewPaper): DocumentBlock[] {
  return [
    {
      kind: 'paragraph',
      text: `Thực hiện Kế hoạch số 1570/KH-UBND, số liệu tính đến ngày ${formatDate(figures.asOf)} (${formatNumber(figures.people)} cán bộ, công chức cấp xã), kết quả rà soát chuyên sâu các lĩnh vực như sau:`,
    },
    { kind: 'heading', text: 'I. NHÓM NGÀNH ĐẶC THÙ ĐANG THIẾU HỤT' },
    {
      kind: 'table',
      numbered: true,
      columns: [
        { label: 'Nhóm ngành đào tạo', weight: 30 },
        { label: 'Số người', type: 'number', weight: 10 },
        { label: 'Tỉ lệ (%)', type: 'number', weight: 10 },
      ],
      rows: figures.fieldGroups.map(({ name, people, percent }) => [name, people, percent]),
    },
    { kind: 'heading', text: 'II. KẾT QUẢ THEO LĨNH VỰC' },
    specialismTable(figures.specialisms),
    { kind: 'heading', text: 'III. XÃ, PHƯỜNG THIẾU NHIỀU NHẤT' },
    {
      kind: 'table',
      numbered: true,
      columns: [
        { label: 'Lĩnh vực', weight: 14 },
        { label: 'Xã, phường thiếu (số người)', weight: 40 },
      ],
      rows: figures.specialisms
        .filter(({ worst }) => worst.length > 0)
        .map(({ name, worst }) => [name, worst.map(({ unitName, missing }) => `${unitName} (${missing})`).join('; ')]),
    },
    ...commentBlocks(figures.specialisms, comments),
  ];
}

function specialismTable(specialisms: DeepReview['specialisms']): DocumentBlock {
  const number = (label: string, group?: string) => ({
    label,
    type: 'number' as const,
    weight: 7,
    ...(group && { group }),
  });
  return {
    kind: 'table',
    numbered: true,
    wide: true,
    columns: [
      { label: 'Lĩnh vực', weight: 20 },
      number('Cần có'),
      number('Có mặt'),
      number('Thiếu'),
      number('Thừa'),
      number('Số xã thiếu'),
      number('Đáp ứng', 'Mức độ phù hợp của người có mặt'),
      number('Bố trí chưa phù hợp', 'Mức độ phù hợp của người có mặt'),
      number('Thiếu chuẩn', 'Mức độ phù hợp của người có mặt'),
      number('Không đáp ứng', 'Mức độ phù hợp của người có mặt'),
    ],
    rows: specialisms.map(({ name, required, present, missing, surplus, communesShort, fit }) => [
      ...[name, required, present, missing, surplus, communesShort],
      ...(fit ? [fit.qualified, fit.misplaced, fit.belowStandard, fit.unfit] : [null, null, null, null]),
    ]),
  };
}

function commentBlocks(specialisms: DeepReview['specialisms'], comments: DeepReviewPaper['comments']): DocumentBlock[] {
  const heading = { kind: 'heading' as const, text: 'IV. Ý KIẾN CỦA CÁC SỞ, NGÀNH' };
  if (comments.length === 0) return [heading, { kind: 'paragraph', text: 'Chưa có ý kiến.' }];
  const nameOf = (code: string): string =>
    specialisms.find(({ specialismCode }) => specialismCode === code)?.name ?? code;
  return [
    heading,
    {
      kind: 'table',
      numbered: true,
      columns: [
        { label: 'Ngày', type: 'date', weight: 9 },
        { label: 'Cơ quan', weight: 14 },
        { label: 'Lĩnh vực', weight: 12 },
        { label: 'Phạm vi', weight: 12 },
        { label: 'Nội dung', weight: 34 },
      ],
      rows: comments.map(({ commentedOn, agencyName, specialismCode, unitName, body }) => {
        return [commentedOn, agencyName, nameOf(specialismCode), unitName, body];
      }),
    },
  ];
}

const example: DeepReviewPaper = {
  issuer: { superior: 'Ủy ban nhân dân tỉnh Cao Bằng', name: 'Sở Nội vụ', place: 'Cao Bằng' },
  signature: { position: 'GIÁM ĐỐC', signerName: null },
  recipients: ['UBND tỉnh', 'Lưu: VT'],
  figures: {
    asOf: '2026-03-31',
    people: 3555,
    fieldGroups: [{ code: 'finance_accounting', name: 'Tài chính, kế toán', people: 283, percent: 8 }],
    specialisms: [
      {
        specialismCode: 'land',
        name: 'Đất đai',
        required: 120,
        present: 98,
        gap: -22,
        missing: 25,
        surplus: 3,
        communesShort: 19,
        worst: [{ unitName: 'Xã Bảo Lạc', missing: 2 }],
        fit: { qualified: 70, misplaced: 18, belowStandard: 9, unfit: 1, unknown: 0 },
        comments: 1,
      },
    ],
  },
  comments: [
    {
      specialismCode: 'land',
      unitName: 'Tỉnh Cao Bằng',
      commentedOn: '2026-06-15',
      body: 'Cần bổ sung công chức địa chính cho các xã biên giới.',
      agencyName: 'Sở Nông nghiệp và Môi trường',
    },
  ],
};

/** KH 1570/KH-UBND, annex 4: "Báo cáo đánh giá chuyên sâu". */
export const deepReviewDocument = defineDocument<DeepReviewPaper>({
  name: 'deep-review.by-specialism',
  title: 'Báo cáo đánh giá chuyên sâu theo lĩnh vực',
  example,
  compose: (paper) => ({
    issuer: paper.issuer,
    number: null,
    symbol: 'BC-SNV',
    date: null,
    typeName: 'Báo cáo',
    subject: 'Kết quả rà soát chuyên sâu các lĩnh vực của đội ngũ cán bộ, công chức cấp xã',
    body: bodyOf(paper),
    signature: paper.signature,
    recipients: paper.recipients,
  }),
});
