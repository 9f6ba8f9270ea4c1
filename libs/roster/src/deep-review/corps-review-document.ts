import { formatDate, formatNumber } from '@commune/kernel';
import { defineDocument, type DocumentBlock, type DocumentCell } from '@commune/platform/documents';
import { countFits, specialismFigures } from '../domain/index.js';
import type { PersonFit } from '../standards/position-fits.query.js';
import type { StaffingCommune } from '../staffing/staffing.dto.js';
import type { PaperHead } from './deep-review-document.js';

export interface CorpsReviewPaper extends PaperHead {
  readonly asOf: string;
  readonly communes: readonly StaffingCommune[];
  readonly fits: readonly Pick<PersonFit, 'unitId' | 'specialismCode' | 'group'>[];
}

const FITS = 'Mức độ phù hợp của người có mặt';
const number = (label: string, group?: string) => ({
  label,
  type: 'number' as const,
  weight: 7,
  ...(group && { group }),
});

function bodyOf({ asOf, communes, fits }: CorpsReviewPaper): DocumentBlock[] {
  const lines = communes.map((commune) => lineOf(commune, fits));
  const total = (index: number): number => lines.reduce((sum, line) => sum + (Number(line[index]) || 0), 0);
  const named = communes.map(({ fullName, cells }) => ({ unitName: fullName, cells }));
  return [
    {
      kind: 'paragraph',
      text: `Thực hiện Kế hoạch số 1570/KH-UBND, Sở Nội vụ tổng hợp, phân loại đội ngũ cán bộ, công chức cấp xã toàn tỉnh, số liệu tính đến ngày ${formatDate(asOf)}, như sau:`,
    },
    { kind: 'heading', text: 'I. KẾT QUẢ CHUNG' },
    {
      kind: 'facts',
      facts: [
        { label: 'Biên chế được giao', value: formatNumber(total(1)) },
        { label: 'Có mặt', value: formatNumber(total(2)) },
        { label: 'Vị trí thiếu người (tổng các xã, phường)', value: formatNumber(total(4)) },
        { label: 'Vị trí thừa người (tổng các xã, phường)', value: formatNumber(total(5)) },
        { label: 'Bố trí chưa phù hợp', value: formatNumber(total(7)) },
        { label: 'Thiếu chuẩn', value: formatNumber(total(8)) },
        { label: 'Không đáp ứng yêu cầu nhiệm vụ', value: formatNumber(total(9)) },
      ],
    },
    { kind: 'heading', text: 'II. LĨNH VỰC THỪA, THIẾU' },
    {
      kind: 'table',
      numbered: true,
      columns: [
        { label: 'Lĩnh vực', weight: 24 },
        ...['Cần có', 'Có mặt', 'Thiếu', 'Thừa'].map((label) => number(label)),
      ],
      rows: specialismFigures(named, null).map(({ name, required, present, missing, surplus }) => {
        return [name, required, present, missing, surplus];
      }),
    },
    { kind: 'heading', text: 'III. TỔNG HỢP THEO XÃ, PHƯỜNG' },
    {
      kind: 'table',
      numbered: true,
      wide: true,
      columns: [
        { label: 'Xã, phường', weight: 20 },
        number('Biên chế'),
        number('Có mặt'),
        number('Cần có'),
        number('Thiếu'),
        number('Thừa'),
        number('Đáp ứng', FITS),
        number('Bố trí chưa phù hợp', FITS),
        number('Thiếu chuẩn', FITS),
        number('Không đáp ứng', FITS),
      ],
      rows: lines,
    },
  ];
}

function lineOf({ unitId, fullName, cells, quotas }: StaffingCommune, fits: CorpsReviewPaper['fits']): DocumentCell[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const { qualified, misplaced, belowStandard, unfit } = countFits(fits.filter((fit) => fit.unitId === unitId));
  return [
    fullName,
    sum(quotas.map(({ headCount }) => headCount)),
    sum(cells.map(({ present }) => present)),
    sum(cells.map(({ required }) => required)),
    sum(cells.map(({ required, present }) => Math.max(0, required - present))),
    sum(cells.map(({ required, present }) => Math.max(0, present - required))),
    ...[qualified, misplaced, belowStandard, unfit],
  ];
}

const example: CorpsReviewPaper = {
  issuer: { superior: 'Ủy ban nhân dân tỉnh Cao Bằng', name: 'Sở Nội vụ', place: 'Cao Bằng' },
  signature: { position: 'GIÁM ĐỐC', signerName: null },
  recipients: ['UBND tỉnh', 'Lưu: VT'],
  asOf: '2026-03-31',
  communes: [
    {
      unitId: '01890000-0000-7000-8000-000000000002',
      code: '01273',
      fullName: 'Phường Thục Phán',
      clusterId: null,
      clusterName: null,
      cells: [{ specialismCode: 'land', bloc: 'government', required: 3, present: 2 }],
      quotas: [{ bloc: 'government', headCount: 42 }],
    },
  ],
  fits: [{ unitId: '01890000-0000-7000-8000-000000000002', specialismCode: 'land', group: 2 }],
};

/** KH 1570/KH-UBND, annex 5: "Báo cáo tổng thể báo cáo UBND tỉnh". */
export const corpsReviewDocument = defineDocument<CorpsReviewPaper>({
  name: 'deep-review.corps',
  title: 'Báo cáo tổng thể đội ngũ cán bộ, công chức cấp xã',
  example,
  compose: (paper) => ({
    issuer: paper.issuer,
    number: null,
    symbol: 'BC-SNV',
    date: null,
    typeName: 'Báo cáo',
    subject: 'Tổng hợp, phân loại đội ngũ cán bộ, công chức cấp xã toàn tỉnh',
    body: bodyOf(paper),
    signature: paper.signature,
    recipients: paper.recipients,
  }),
});
