import { dayInVietnam, formatDate } from '@commune/kernel';
import {
  defineDocument,
  type DocumentBlock,
  type IssuingBody,
  type OfficialDocument,
} from '@commune/platform/documents';
import { ratingNames } from '../domain/index.js';
import type { DecisionView, PartyOpinionView, ReviewRequestView } from '../ratings/rating-parts.dto.js';

export interface PaperOfFile {
  readonly title: string;
  readonly fileName: string;
}

export interface RatingFileIndex {
  readonly issuer: IssuingBody;
  readonly periodName: string;
  readonly fullName: string;
  readonly papers: readonly PaperOfFile[];
  readonly partyOpinion: PartyOpinionView | null;
  /** Oldest first, as they follow each other. */
  readonly decisions: readonly DecisionView[];
  readonly requests: readonly ReviewRequestView[];
}

export interface RatingMeeting {
  readonly issuer: IssuingBody;
  readonly periodName: string;
  readonly fullName: string;
  readonly heldOn: string;
  readonly chairName: string;
  readonly secretaryName: string;
  readonly present: number;
  readonly absent: number;
  /** Null for whoever may read only what was said of the one person. */
  readonly minutes: string | null;
  readonly opinion: string | null;
}

const kinds: Readonly<Record<DecisionView['kind'], string>> = {
  decision: 'Quyết định',
  review: 'Sau kiến nghị',
  re_rating: 'Xếp loại lại',
};
const outcomes = { kept: 'Giữ mức xếp loại', changed: 'Ban hành quyết định mới' } as const;
/** Nobody signs for an agency here: whoever keeps the file does, by hand. */
const unsigned = { number: null, date: null, recipients: ['Hồ sơ đánh giá, xếp loại.'] } as const;
const day = (instant: string): string => formatDate(dayInVietnam(instant));

function opinionBlocks({ partyOpinion }: RatingFileIndex): DocumentBlock[] {
  if (!partyOpinion) return [];
  const { opinion, level, givenBy, givenOn } = partyOpinion;
  const facts = [
    { label: 'Cấp ủy', value: `${givenBy}, ngày ${formatDate(givenOn)}` },
    { label: 'Mức đề nghị', value: level && ratingNames[level] },
    { label: 'Nhận xét, đánh giá', value: opinion },
  ];
  return [
    { kind: 'heading', text: 'Ý kiến của cấp ủy' },
    { kind: 'facts', facts },
  ];
}

function numbered({ decisionNumber, signedOn }: Pick<DecisionView, 'decisionNumber' | 'signedOn'>): string | null {
  if (decisionNumber === null || signedOn === null) return decisionNumber;
  return `${decisionNumber}, ngày ${formatDate(signedOn)}`;
}

function decisionBlocks({ decisions }: RatingFileIndex): DocumentBlock[] {
  if (decisions.length === 0) return [];
  const columns = [
    { label: 'Lần', weight: 4 },
    { label: 'Loại' },
    { label: 'Mức xếp loại', weight: 14 },
    { label: 'Số, ngày quyết định', weight: 12 },
    { label: 'Người quyết định', weight: 14 },
    { label: 'Lý do', weight: 20 },
  ];
  const rows = decisions.map(({ ordinal, kind, level, decidedByName, signerName, reason, ...issued }) => {
    return [ordinal, kinds[kind], ratingNames[level], numbered(issued), signerName ?? decidedByName, reason];
  });
  return [
    { kind: 'heading', text: 'Quyết định xếp loại' },
    { kind: 'table', columns, rows },
  ];
}

function requestBlocks({ requests }: RatingFileIndex): DocumentBlock[] {
  if (requests.length === 0) return [];
  const columns = [
    { label: 'Ngày nhận' },
    { label: 'Nội dung kiến nghị', weight: 24 },
    { label: 'Kết quả', weight: 12 },
    { label: 'Trả lời', weight: 24 },
  ];
  const rows = requests.map(({ requestedAt, reason, outcome, answer, dueOn }) => {
    const waiting = `Đang xem xét, hạn trả lời ${formatDate(dueOn)}`;
    return [day(requestedAt), reason, outcome ? outcomes[outcome] : waiting, answer];
  });
  return [
    { kind: 'heading', text: 'Kiến nghị và trả lời' },
    { kind: 'table', columns, rows },
  ];
}

const papersTable = ({ papers }: RatingFileIndex): DocumentBlock => ({
  kind: 'table',
  columns: [
    { label: 'Văn bản, tài liệu', weight: 30 },
    { label: 'Tệp', weight: 30 },
  ],
  rows: papers.map(({ title, fileName }) => [title, fileName]),
  numbered: true,
});

/** What the electronic file of a rating holds (ND 335 Đ24), with what was decided and answered. */
export const ratingFileIndex = defineDocument<RatingFileIndex>({
  name: 'evaluation.rating-file-index',
  title: 'Mục lục hồ sơ đánh giá, xếp loại',
  compose: (index): OfficialDocument => ({
    ...unsigned,
    issuer: index.issuer,
    symbol: 'ML',
    typeName: 'MỤC LỤC',
    subject: `Văn bản, tài liệu trong hồ sơ đánh giá, xếp loại chất lượng ${index.periodName} của ông (bà) ${index.fullName}`,
    body: [papersTable(index), ...opinionBlocks(index), ...decisionBlocks(index), ...requestBlocks(index)],
    signature: { position: 'NGƯỜI LẬP', signerName: null },
  }),
  example: {
    issuer: { superior: null, name: 'Ủy ban nhân dân phường Thục Phán', place: 'Thục Phán' },
    periodName: 'năm 2026',
    fullName: 'Hoàng Thị Lan',
    papers: [{ title: 'Phiếu xếp loại chất lượng (Mẫu số 02)', fileName: 'phieu-xep-loai-hoang-thi-lan-2026.docx' }],
    partyOpinion: null,
    decisions: [],
    requests: [],
  },
});

/** The meeting at which an agency's people are rated; for the person what was said of them. */
export const ratingMeetingMinutes = defineDocument<RatingMeeting>({
  name: 'evaluation.rating-meeting',
  title: 'Biên bản họp nhận xét, đánh giá, xếp loại',
  compose: (meeting): OfficialDocument => ({
    ...unsigned,
    issuer: meeting.issuer,
    symbol: 'BB',
    date: meeting.heldOn,
    typeName: meeting.minutes === null ? 'TRÍCH BIÊN BẢN' : 'BIÊN BẢN',
    subject: `Họp nhận xét, đánh giá, xếp loại chất lượng ${meeting.periodName}`,
    body: [
      {
        kind: 'facts',
        facts: [
          { label: 'Ngày họp', value: formatDate(meeting.heldOn) },
          { label: 'Chủ trì', value: meeting.chairName },
          { label: 'Thư ký', value: meeting.secretaryName },
          { label: 'Có mặt, vắng mặt', value: `${meeting.present} người, ${meeting.absent} người` },
        ],
      },
      ...(meeting.minutes ?? '')
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text): DocumentBlock => ({ kind: 'paragraph', text })),
      { kind: 'heading', text: `Ý kiến về ông (bà) ${meeting.fullName}` },
      { kind: 'paragraph', text: meeting.opinion ?? 'Không có ý kiến ghi riêng về người này.' },
    ],
    signature: { position: 'CHỦ TRÌ', signerName: meeting.chairName },
  }),
  example: {
    issuer: { superior: null, name: 'Ủy ban nhân dân phường Thục Phán', place: 'Thục Phán' },
    periodName: 'năm 2026',
    fullName: 'Hoàng Thị Lan',
    heldOn: '2026-12-02',
    chairName: 'Nông Văn Hưng',
    secretaryName: 'Hoàng Thị Hạnh',
    present: 38,
    absent: 2,
    minutes: 'Cuộc họp nhận xét, đánh giá từng công chức; biên bản đã đọc và thông qua.',
    opinion: 'Thống nhất với mức tự xếp loại.',
  },
});
