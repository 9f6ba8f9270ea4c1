import { officialWorkbook, type IssuingBody, type Signature, type WorkbookColumn } from '@commune/platform/documents';
import type { CalendarDate } from '@commune/kernel';
import { proposalOf } from './review-desk.js';
import { reasonsText } from './review-reasons.js';
import { blocName, solutionName } from './review-report-document.js';
import type { ReportedPerson } from './review-report.query.js';

/** The columns of the review table (KH 1570/KH-UBND III.2). */
const columns: readonly WorkbookColumn<ReportedPerson>[] = [
  { label: 'Xã, phường', type: 'text', width: 20, value: (row) => row.unitName },
  { label: 'Khối', type: 'text', width: 12, value: (row) => blocName(row.bloc) },
  { label: 'Biên chế của đơn vị', type: 'number', width: 9, value: (row) => row.quota },
  { label: 'Họ và tên', type: 'text', width: 24, value: (row) => row.fullName },
  { label: 'Vị trí việc làm', type: 'text', width: 30, value: (row) => row.facts.positionTitle },
  { label: 'Phòng, ban', type: 'text', width: 24, value: (row) => row.facts.officeName },
  { label: 'Tuổi', type: 'number', width: 7, value: (row) => row.facts.age },
  { label: 'Giới tính', type: 'text', width: 9, value: (row) => row.facts.sex },
  { label: 'Dân tộc', type: 'text', width: 10, value: (row) => row.ethnicGroup },
  { label: 'Trình độ', group: 'Chuyên môn', type: 'text', width: 12, value: (row) => row.facts.education },
  { label: 'Chuyên ngành', group: 'Chuyên môn', type: 'text', width: 22, value: (row) => row.facts.fieldOfStudy },
  { label: 'Lý luận chính trị', type: 'text', width: 14, value: (row) => row.facts.politicalTheory },
  { label: 'Quản lý nhà nước', type: 'text', width: 16, value: (row) => row.facts.stateManagement },
  { label: 'Tin học', type: 'text', width: 12, value: (row) => row.facts.itLevel },
  { label: 'Ngoại ngữ', type: 'text', width: 14, value: (row) => row.facts.foreignLanguage },
  { label: 'Tiếng dân tộc', type: 'text', width: 14, value: (row) => row.facts.ethnicLanguage },
  { label: 'Chứng chỉ', type: 'text', width: 22, value: (row) => row.facts.certificates },
  { label: 'Số năm công tác', type: 'number', width: 9, value: (row) => row.facts.yearsOfService },
  { label: 'Kết quả xếp loại', type: 'text', width: 20, value: (row) => ratingOf(row) },
  { label: 'Nhóm', group: 'Hệ thống đề xuất', type: 'number', width: 8, value: proposalOf },
  { label: 'Lý do', group: 'Hệ thống đề xuất', type: 'text', width: 44, value: (row) => reasonsOf(row) },
  { label: 'Nhóm', group: 'Đơn vị quyết định', type: 'number', width: 8, value: (row) => row.decidedGroup },
  {
    label: 'Lý do khi khác đề xuất',
    group: 'Đơn vị quyết định',
    type: 'text',
    width: 30,
    value: (row) => row.decisionReason ?? (row.setAsideReason && `Để ngoài đợt: ${row.setAsideReason}`),
  },
  { label: 'Giải pháp', group: 'Phương án', type: 'text', width: 22, value: (row) => solutionName(row.solution) },
  { label: 'Nội dung', group: 'Phương án', type: 'text', width: 28, value: (row) => row.solutionNote },
  { label: 'Thời hạn', group: 'Phương án', type: 'date', width: 12, value: (row) => row.solutionDueOn },
];

function ratingOf({ facts: { lastRating, lastRatingYear } }: ReportedPerson): string | null {
  return lastRating === null ? null : `${lastRatingYear ?? ''}: ${lastRating}`;
}

const reasonsOf = (row: ReportedPerson): string => reasonsText(row.recomputedReasons ?? row.proposedReasons);

export interface ReviewWorkbookData {
  readonly issuer: IssuingBody;
  readonly signature: Signature & { readonly date: CalendarDate };
  readonly asOf: CalendarDate;
  readonly filterText: string;
  readonly rows: readonly ReportedPerson[];
  readonly total: number;
}

export async function reviewWorkbook({
  issuer,
  signature,
  asOf,
  filterText,
  rows,
  total,
}: ReviewWorkbookData): Promise<Buffer> {
  return officialWorkbook({
    issuer,
    title: 'TỔNG HỢP RÀ SOÁT, ĐÁNH GIÁ ĐỘI NGŨ CÁN BỘ, CÔNG CHỨC CẤP XÃ',
    asOf,
    columns,
    rows,
    filterText,
    rowCount: total,
    sheetName: 'Rà soát',
    signature,
  });
}
