import { formatDate, formatNumber } from '@commune/kernel';
import {
  defineDocument,
  type DocumentBlock,
  type DocumentCell,
  type DocumentColumn,
  type IssuingBody,
  type Signature,
} from '@commune/platform/documents';
import { reviewGroups, reviewSolutions } from '../domain/index.js';
import { reasonsText } from './review-reasons.js';
import { positionGroupNames } from './review-facts.js';
import type { ReviewReport } from './review-report.dto.js';
import type { ReportedPerson } from './review-report.query.js';
import type { GroupCounts } from './review-shares.repository.js';

export interface ReviewReportPaper {
  readonly issuer: IssuingBody;
  readonly signature: Signature;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly report: ReviewReport;
  /** Those who don't fit, with reasons; empty in the report of the whole province, whose list is a workbook. */
  readonly unfit: readonly ReportedPerson[];
}

const groupColumns: readonly DocumentColumn[] = [
  { label: 'Số người', type: 'number', weight: 8 },
  ...reviewGroups.map(({ group }): DocumentColumn => ({
    label: `Nhóm ${group}`,
    group: 'Kết quả rà soát',
    type: 'number',
    weight: 7,
  })),
  { label: 'Khác đề xuất', type: 'number', weight: 8 },
];

type Line = Pick<ReviewReport['total'], 'people' | 'differing' | 'groups'>;

const groupCells = ({ people, groups, differing }: Line): DocumentCell[] => [people, ...fiveOf(groups), differing];

export const fiveOf = ({ one, two, three, four, five }: GroupCounts): number[] => [one, two, three, four, five];

export const blocName = (bloc: string): string => (bloc === 'party' ? 'Đảng' : 'Chính quyền');

export const solutionName = (solution: string | null): string =>
  reviewSolutions.find(({ code }) => code === solution)?.name ?? '';

function bodyOf({ report, unfit }: ReviewReportPaper): DocumentBlock[] {
  const { round, total, byBloc, byPositionGroup, byUnit, bySolution } = report;
  const state = report.isFrozen ? 'đã khóa sổ' : 'đang thực hiện, số liệu còn thay đổi';
  return [
    {
      kind: 'paragraph',
      text: `Thực hiện ${round.name}, số liệu tính đến ngày ${formatDate(round.asOf)}, tiêu chuẩn vị trí việc làm có hiệu lực ngày ${formatDate(round.standardsAsOf)} (đợt rà soát ${state}), kết quả như sau:`,
    },
    { kind: 'heading', text: 'I. KẾT QUẢ CHUNG' },
    {
      kind: 'facts',
      facts: [
        { label: 'Tổng số người rà soát', value: formatNumber(total.people) },
        { label: 'Để ngoài đợt (đã nghỉ, đã chuyển đi)', value: formatNumber(total.setAside) },
        ...reviewGroups.map(({ group, name }, index) => ({
          label: `Nhóm ${group}: ${name}`,
          value: formatNumber(fiveOf(total.groups)[index] ?? 0),
        })),
        { label: 'Quyết định khác đề xuất của hệ thống', value: formatNumber(total.differing) },
      ],
    },
    {
      kind: 'table',
      caption: 'Theo khối',
      columns: [{ label: 'Khối', weight: 20 }, ...groupColumns],
      rows: byBloc.map((line) => [blocName(line.bloc), ...groupCells(line)]),
    },
    {
      kind: 'table',
      caption: 'Theo nhóm vị trí',
      columns: [{ label: 'Nhóm vị trí', weight: 20 }, ...groupColumns],
      rows: byPositionGroup.map((line) => [positionGroupNames[line.positionGroup], ...groupCells(line)]),
    },
    {
      kind: 'table',
      caption: 'Theo giải pháp',
      columns: [
        { label: 'Giải pháp', weight: 40 },
        { label: 'Số người', type: 'number', weight: 10 },
      ],
      rows: bySolution.map(({ solution, people }) => [solutionName(solution), people]),
    },
    { kind: 'heading', text: 'II. KẾT QUẢ THEO ĐƠN VỊ' },
    {
      kind: 'table',
      numbered: true,
      columns: [
        { label: 'Đơn vị', weight: 24 },
        { label: 'Khối', weight: 11 },
        { label: 'Biên chế', type: 'number', weight: 8 },
        ...groupColumns,
      ],
      rows: byUnit.map((line) => [line.unitName, blocName(line.bloc), line.quota, ...groupCells(line)]),
    },
    ...unfitBlocks(unfit),
    ...(round.closingNote === null
      ? []
      : [{ kind: 'paragraph' as const, text: `Ý kiến khi khóa sổ: ${round.closingNote}` }]),
  ];
}

function unfitBlocks(unfit: readonly ReportedPerson[]): DocumentBlock[] {
  if (unfit.length === 0) return [];
  return [
    { kind: 'heading', text: 'III. NGƯỜI CHƯA ĐÁP ỨNG YÊU CẦU VỊ TRÍ (NHÓM 3, 4, 5)' },
    {
      kind: 'table',
      numbered: true,
      wide: true,
      columns: [
        { label: 'Họ và tên', weight: 16 },
        { label: 'Vị trí việc làm', weight: 18 },
        { label: 'Nhóm', type: 'number', weight: 6 },
        { label: 'Lý do', weight: 34 },
        { label: 'Giải pháp', weight: 18 },
        { label: 'Thời hạn', type: 'date', weight: 10 },
      ],
      rows: unfit.map((person) => [
        person.fullName,
        person.facts.positionTitle,
        person.decidedGroup,
        [reasonsText(person.recomputedReasons ?? person.proposedReasons), person.decisionReason]
          .filter(Boolean)
          .join('. '),
        [solutionName(person.solution), person.solutionNote].filter(Boolean).join(': '),
        person.solutionDueOn,
      ]),
    },
  ];
}

const counts: GroupCounts = { one: 20, two: 10, three: 4, four: 5, five: 1, none: 0 };
const line = { people: 40, setAside: 0, differing: 2, groups: counts, proposed: counts };

const example: ReviewReportPaper = {
  issuer: { superior: null, name: 'Ủy ban nhân dân Phường Thục Phán', place: 'Thục Phán' },
  signature: { capacities: [{ as: 'TM.', of: 'ỦY BAN NHÂN DÂN' }], position: 'CHỦ TỊCH', signerName: null },
  recipients: ['Sở Nội vụ', 'Lưu: VT'],
  subject: 'Kết quả rà soát, đánh giá đội ngũ cán bộ, công chức',
  report: {
    round: {
      id: '01890000-0000-7000-8000-000000000000',
      name: 'Rà soát cán bộ, công chức cấp xã năm 2026',
      guidance: null,
      asOf: '2026-03-31',
      standardsAsOf: '2026-03-31',
      deadline: '2026-06-15',
      state: 'closed',
      createdByName: 'Chuyên viên Sở Nội vụ',
      createdAt: '2026-05-04T01:30:00.000Z',
      openedAt: '2026-05-04T02:00:00.000Z',
      closedAt: '2026-06-30T02:00:00.000Z',
      closedByName: 'Chuyên viên Sở Nội vụ',
      closingNote: null,
      version: 3,
      allowedActions: [],
    },
    isFrozen: true,
    total: line,
    byBloc: [{ bloc: 'government', ...line }],
    byPositionGroup: [{ positionGroup: 'professional', ...line }],
    byUnit: [
      {
        shareId: '01890000-0000-7000-8000-000000000001',
        unitId: '01890000-0000-7000-8000-000000000002',
        unitName: 'Phường Thục Phán',
        bloc: 'government',
        quota: 42,
        state: 'accepted',
        ...line,
      },
    ],
    bySolution: [{ solution: 'training', people: 10 }],
  },
  unfit: [],
};

/** Report of a round, of a commune or of the whole province (KH 1570/KH-UBND annex 3, 5). */
export const reviewReportDocument = defineDocument<ReviewReportPaper>({
  name: 'review-rounds.report',
  title: 'Báo cáo kết quả rà soát đội ngũ',
  example,
  compose: (paper) => ({
    issuer: paper.issuer,
    number: null,
    symbol: 'BC-UBND',
    date: null,
    typeName: 'Báo cáo',
    subject: paper.subject,
    body: bodyOf(paper),
    signature: paper.signature,
    recipients: paper.recipients,
  }),
});
