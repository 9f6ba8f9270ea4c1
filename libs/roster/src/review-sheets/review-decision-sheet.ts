import type { CalendarDate } from '@commune/kernel';
import { officialWorkbook, type IssuingBody, type WorkbookColumn } from '@commune/platform/documents';
import type { StoredAssessment } from '../review-rounds/review-assessments.repository.js';
import { proposalOf } from '../review-rounds/review-desk.js';
import { reasonsText } from '../review-rounds/review-reasons.js';
import { solutionName } from '../review-rounds/review-report-document.js';

/** Labels of what is filled in are those that `review-decision-columns.ts` reads. */
const columns: readonly WorkbookColumn<StoredAssessment>[] = [
  { label: 'Họ và tên', type: 'text', width: 24, value: (row) => row.fullName },
  { label: 'Chức vụ, vị trí việc làm', type: 'text', width: 30, value: (row) => row.facts.positionTitle },
  { label: 'Nhóm hệ thống đề xuất', type: 'number', width: 12, value: proposalOf },
  {
    label: 'Căn cứ của đề xuất',
    type: 'text',
    width: 44,
    value: (row) => reasonsText(row.recomputedReasons ?? row.proposedReasons),
  },
  { label: 'Nhóm quyết định', type: 'number', width: 12, value: (row) => row.decidedGroup },
  { label: 'Lý do khi khác đề xuất', type: 'text', width: 34, value: (row) => row.decisionReason },
  { label: 'Giải pháp', type: 'text', width: 26, value: (row) => solutionName(row.solution) },
  { label: 'Nội dung giải pháp', type: 'text', width: 30, value: (row) => row.solutionNote },
  { label: 'Thời hạn giải pháp', type: 'date', width: 14, value: (row) => row.solutionDueOn },
  { label: 'Mã dòng', type: 'text', width: 38, value: (row) => row.id },
  { label: 'Phiên bản dòng', type: 'number', width: 10, value: (row) => row.version },
];

/** The share as a sheet to be filled in and uploaded again. */
export async function reviewDecisionSheet(
  issuer: IssuingBody,
  { asOf, name }: { readonly asOf: CalendarDate; readonly name: string },
  rows: readonly StoredAssessment[],
): Promise<Buffer> {
  return officialWorkbook({
    issuer,
    title: 'BẢNG QUYẾT ĐỊNH RÀ SOÁT',
    asOf,
    columns,
    rows,
    filterText: name,
    rowCount: rows.length,
    sheetName: 'Rà soát',
  });
}
