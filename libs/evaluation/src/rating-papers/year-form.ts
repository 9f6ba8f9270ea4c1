import type { IssuingBody } from '@commune/platform/documents';
import type { DecreeForm, FormPart } from '@commune/platform/forms';
import type { MonthGap, Rating, RatingLevel } from '../domain/index.js';

/** What the form of the year says, all of it read before; what the reader may not see yet is null. */
export interface YearFormData {
  readonly issuer: IssuingBody;
  /** "năm 2026". */
  readonly periodName: string;
  readonly fullName: string;
  readonly positionTitle: string;
  readonly officeName: string;
  readonly months: readonly { readonly month: number; readonly points: number | null; readonly gap: MonthGap | null }[];
  readonly points: number | null;
  readonly isProvisional: boolean;
  readonly selfLevel: RatingLevel | null;
  readonly selfRatedOn: string | null;
  readonly level: Rating | null;
  readonly handling: string | null;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  /** Of whoever signed the decision, "Chủ tịch". */
  readonly signerPost: string | null;
}

const gaps: Readonly<Record<MonthGap, string>> = {
  absent: 'Nghỉ cả tháng',
  no_work: 'Không được giao việc',
  not_employed: 'Chưa vào hoặc đã thôi công tác',
  not_scored: 'Chưa xác nhận',
};
/** The four levels in the order and words of the form (ND 335 Đ20). */
const levels: readonly { readonly level: RatingLevel; readonly label: string }[] = [
  { level: 'excellent', label: 'Hoàn thành xuất sắc nhiệm vụ' },
  { level: 'good', label: 'Hoàn thành tốt nhiệm vụ' },
  { level: 'satisfactory', label: 'Hoàn thành nhiệm vụ' },
  { level: 'unsatisfactory', label: 'Không hoàn thành nhiệm vụ' },
];
const columns = [
  { label: 'Tháng', share: 3, align: 'centre' },
  { label: 'Tổng điểm theo dõi, đánh giá', share: 4, align: 'centre' },
  { label: 'Ghi chú', share: 5, align: 'left' },
] as const;
const MONTHS = 12;

const ticks = (ticked: Rating | null): FormPart => ({
  kind: 'ticks',
  choices: levels.map(({ level, label }) => ({ label, isTicked: level === ticked })),
});

function monthsTable({ months, points, isProvisional }: YearFormData): FormPart {
  const ofMonths = Array.from({ length: MONTHS }, (_, index) => {
    const found = months.find(({ month }) => month === index + 1);
    return { cells: [index + 1, found?.points ?? null, found?.gap ? gaps[found.gap] : null] };
  });
  const note = isProvisional ? 'Tạm tính đến thời điểm xếp loại' : null;
  return {
    kind: 'table',
    columns,
    rows: [...ofMonths, { cells: ['Tổng điểm trung bình cả năm', points, note], isBold: true }],
  };
}

const authorityTitles = ({ signerPost }: YearFormData): string[] => [
  'CẤP CÓ THẨM QUYỀN XẾP LOẠI',
  ...(signerPost === null ? [] : [signerPost.toLocaleUpperCase('vi')]),
];

/** Mẫu số 02, Phụ lục II of ND 335/2025, in its wording and order. */
export function yearForm(data: YearFormData): DecreeForm {
  const line = (label: string, value: string | null, room = 1) =>
    ({ kind: 'line', line: { label, value }, room }) as const;
  const heading = (text: string) => ({ kind: 'heading', text }) as const;
  const notRated = data.level === 'not_rated' ? [line('Không xếp loại', 'Nghị định 335/2025/NĐ-CP Điều 11')] : [];
  return {
    mark: 'Mẫu số 02',
    issuer: data.issuer,
    name: 'PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC',
    subject: `${data.periodName.charAt(0).toUpperCase()}${data.periodName.slice(1)}`,
    parts: [
      line('Họ và tên', data.fullName),
      line('Chức vụ, chức danh', data.positionTitle),
      line('Đơn vị công tác', data.officeName),
      heading('I. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ'),
      monthsTable(data),
      heading('II. CÔNG CHỨC TỰ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG'),
      ticks(data.selfLevel),
      heading('III. KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN CÔNG CHỨC¹'),
      ticks(data.level),
      ...notRated,
      heading('IV. ĐỀ XUẤT PHƯƠNG ÁN XỬ LÝ²'),
      line('Phương án', data.handling, 2),
    ],
    signers: [
      { date: data.selfRatedOn, titles: ['CÔNG CHỨC TỰ XẾP LOẠI'], name: data.fullName },
      { date: data.decidedOn, titles: authorityTitles(data), name: data.decidedByName },
    ],
    notes: [
      '¹ Việc xếp loại chất lượng công chức căn cứ vào quy định tại Điều 20 Nghị định này.',
      '² Việc đề xuất phương án xử lý căn cứ quy định tại Điều 23 Nghị định này.',
    ],
    sheetName: data.fullName,
  };
}
