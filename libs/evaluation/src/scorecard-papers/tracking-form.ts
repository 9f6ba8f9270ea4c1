import type { IssuingBody } from '@commune/platform/documents';
import type { DecreeForm, FormTableRow } from '@commune/platform/forms';
import type { CriteriaGroup } from '../domain/index.js';

/** What the form of a month or quarter says, all of it read before. */
export interface TrackingFormData {
  readonly issuer: IssuingBody;
  /** "tháng 10/2026". */
  readonly periodName: string;
  readonly fullName: string;
  readonly positionTitle: string;
  readonly officeName: string;
  readonly groups: readonly Pick<CriteriaGroup, 'code' | 'name' | 'criteria'>[];
  readonly selfPoints: ReadonlyMap<string, number>;
  readonly selfTotal: number | null;
  /** Confirmed. */
  readonly generalTotal: number | null;
  readonly resultPoints: number | null;
  readonly points: number | null;
  /** Why there are no points where the period gives none: absent, nothing assigned. */
  readonly withoutPoints: string | null;
  readonly strengths: string | null;
  readonly weaknesses: string | null;
  readonly comment: string | null;
  readonly selfScoredOn: string | null;
  readonly confirmedOn: string | null;
  readonly confirmedByName: string | null;
}

const columns = [
  { label: 'TT', share: 1, align: 'centre' },
  { label: 'Tiêu chí chấm điểm', share: 7, align: 'left' },
  { label: 'Điểm tối đa', share: 2, align: 'centre' },
  { label: 'Điểm do cá nhân tự chấm', share: 2, align: 'centre' },
] as const;

const maximumOf = (criteria: readonly { readonly maximum: number }[]): number =>
  criteria.reduce((sum, { maximum }) => sum + maximum, 0);

/** The table of part I: each group, its criteria numbered anew, the sum. */
function criteriaRows({ groups, selfPoints, selfTotal }: TrackingFormData): FormTableRow[] {
  const ofGroups = groups.flatMap(({ code, name, criteria }): FormTableRow[] => [
    { cells: [code, name, maximumOf(criteria), null], isBold: true },
    ...criteria.map((criterion, index) => ({
      cells: [index + 1, criterion.name, criterion.maximum, selfPoints.get(criterion.code) ?? null],
    })),
  ]);
  const sum = maximumOf(groups.flatMap(({ criteria }) => criteria));
  return [
    { cells: ['(1)', '(2)', '(3)', '(4)'] },
    ...ofGroups,
    { cells: [null, 'Tổng cộng', sum, selfTotal], isBold: true },
  ];
}

/** Mẫu số 01, Phụ lục II of ND 335/2025, in its wording and order. What nobody has said yet stays open. */
export function trackingForm(data: TrackingFormData): DecreeForm {
  const { generalTotal, resultPoints, points, withoutPoints } = data;
  const line = (label: string, value: string | number | null, room = 1) =>
    ({ kind: 'line', line: { label, value }, room }) as const;
  return {
    mark: 'Mẫu số 01',
    issuer: data.issuer,
    name: 'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
    subject: `(Kỳ theo dõi, đánh giá: ${data.periodName})`,
    parts: [
      line('Họ và tên', data.fullName),
      line('Chức vụ, chức danh', data.positionTitle),
      line('Đơn vị công tác', data.officeName),
      { kind: 'heading', text: 'I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG' },
      { kind: 'table', columns, rows: criteriaRows(data) },
      { kind: 'heading', text: 'II. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC' },
      line('1. Điểm tiêu chí chung', generalTotal),
      line('2. Điểm tiêu chí kết quả thực hiện nhiệm vụ', resultPoints),
      line('3. Tổng điểm theo dõi, đánh giá công chức', points ?? withoutPoints),
      line('4. Ưu điểm', data.strengths, 2),
      line('5. Hạn chế, khuyết điểm', data.weaknesses, 3),
      line('6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá', data.comment, 3),
    ],
    signers: [
      { date: data.selfScoredOn, titles: ['CÔNG CHỨC TỰ ĐÁNH GIÁ'], name: data.fullName },
      {
        date: data.confirmedOn,
        titles: ['CẤP CÓ THẨM QUYỀN', 'THEO DÕI, ĐÁNH GIÁ'],
        name: data.confirmedByName,
      },
    ],
    notes: [],
    sheetName: data.fullName,
  };
}
