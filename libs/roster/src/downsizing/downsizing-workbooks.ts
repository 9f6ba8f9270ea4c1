import { formatNumber } from '@commune/kernel';
import { officialWorkbook, type IssuingBody, type WorkbookColumn } from '@commune/platform/documents';
import { Refusal } from '@commune/platform/http';
import { dimensionPhrase, valueName } from '../domain/index.js';
import type {
  DownsizingCandidate,
  DownsizingFilter,
  DownsizingParameters,
  DownsizingReasonView,
  DownsizingUnit,
} from './downsizing.dto.js';

export const MOST_CANDIDATES = 5000;

export function tooManyCandidates(): Refusal {
  const message = `Danh sách có hơn ${formatNumber(MOST_CANDIDATES)} người. Hãy lọc bớt theo xã, khối hoặc căn cứ.`;
  return new Refusal('invalid', 'downsizing.export-too-large', message);
}

interface Head {
  readonly issuer: IssuingBody;
  readonly asOf: string;
}

type Ground = NonNullable<DownsizingFilter['ground']>;

const groundNames: Readonly<Record<Ground, string>> = {
  'rated-unsatisfactory': 'không hoàn thành nhiệm vụ',
  'fit-group-5': 'rà soát nhóm 5',
  'surplus-post': 'vị trí dôi dư',
  disciplined: 'bị kỷ luật',
};

const said = (reasons: readonly DownsizingReasonView[]): string =>
  reasons.map(({ text, onlyVoluntary }) => (onlyVoluntary ? `${text} (chỉ khi tự nguyện)` : text)).join('\n');

const sources = (reasons: readonly DownsizingReasonView[]): string =>
  [...new Set(reasons.map(({ source }) => source))].join('\n');

const candidateColumns: readonly WorkbookColumn<DownsizingCandidate>[] = [
  { label: 'Họ và tên', type: 'text', width: 26, value: (row) => row.fullName },
  { label: 'Xã, phường', type: 'text', width: 24, value: (row) => row.unitName },
  { label: 'Khối', type: 'text', width: 14, value: (row) => valueName('bloc', row.bloc) },
  { label: 'Chức vụ, chức danh', type: 'text', width: 36, value: (row) => row.positionTitle },
  { label: 'Bằng chứng', type: 'text', width: 44, value: (row) => said(row.grounds) },
  { label: 'Căn cứ', type: 'text', width: 36, value: (row) => sources(row.grounds) },
  { label: 'Vì sao chưa xem xét', type: 'text', width: 44, value: (row) => said(row.exclusions) },
];

/** The list as shown: to be considered by people, as its title says. */
export async function candidatesWorkbook(
  rows: readonly DownsizingCandidate[],
  head: Head,
  { bloc, ground, q }: DownsizingFilter,
): Promise<Buffer> {
  const filterText = [
    ...blocPhrase(bloc),
    ...(ground === undefined ? [] : [`căn cứ: ${groundNames[ground]}`]),
    ...(q === undefined ? [] : [`tìm "${q}"`]),
  ].join('; ');
  const title = 'DANH SÁCH NGƯỜI CÓ THỂ XEM XÉT TINH GIẢN BIÊN CHẾ';
  return officialWorkbook({ ...head, title, columns: candidateColumns, rows, filterText, rowCount: rows.length });
}

const yearColumns = (year: number, index: number): WorkbookColumn<DownsizingUnit>[] => {
  const group = `Cuối năm ${year}`;
  return [
    {
      label: 'Còn nếu chỉ nghỉ hưu',
      group,
      type: 'number',
      width: 12,
      value: ({ years }) => years[index]?.present,
    },
    { label: 'Theo lộ trình', group, type: 'number', width: 12, value: ({ years }) => years[index]?.target },
  ];
};

/** The way of every unit and bloc to its quota, year by year (KH 1570/KH-UBND annex 10). */
export async function roadmapWorkbook(
  rows: readonly DownsizingUnit[],
  head: Head,
  { bloc }: DownsizingParameters,
): Promise<Buffer> {
  const columns: WorkbookColumn<DownsizingUnit>[] = [
    { label: 'Xã, phường', type: 'text', width: 26, value: (row) => row.unitName },
    { label: 'Khối', type: 'text', width: 14, value: (row) => valueName('bloc', row.bloc) },
    { label: 'Biên chế được giao', type: 'number', width: 12, value: (row) => row.quota },
    { label: 'Hiện có', type: 'number', width: 10, value: (row) => row.present },
    ...(rows[0]?.years ?? []).flatMap(({ year }, index) => yearColumns(year, index)),
    { label: 'Còn phải sắp xếp', type: 'number', width: 12, value: (row) => row.years.at(-1)?.toSettle },
  ];
  const title = 'LỘ TRÌNH ĐƯA SỐ NGƯỜI VỀ BIÊN CHẾ ĐƯỢC GIAO ĐẾN NĂM 2030';
  const filterText = blocPhrase(bloc).join('; ');
  return officialWorkbook({ ...head, title, columns, rows, filterText, rowCount: rows.length });
}

const blocPhrase = (bloc: DownsizingParameters['bloc']): string[] =>
  bloc === undefined ? [] : [dimensionPhrase('bloc', bloc)];
