import { officialWorkbook, type IssuingBody, type WorkbookColumn } from '@commune/platform/documents';
import { dimensionPhrase, valueName } from '../domain/index.js';
import { NO_SPECIALISM, type GapKind, type StaffingPostsQuery } from './staffing-parameters.dto.js';
import type { StaffingPost } from './staffing.dto.js';

const gapNames: Readonly<Record<GapKind, string>> = {
  shortage: 'vị trí thiếu người',
  balance: 'vị trí đủ người',
  surplus: 'vị trí thừa người',
};

export function specialismName(code: string | null): string {
  return code === null || code === NO_SPECIALISM ? 'Ngoài 16 lĩnh vực' : valueName('specialismCode', code);
}

const columns: readonly WorkbookColumn<StaffingPost>[] = [
  { label: 'Xã, phường', type: 'text', width: 24, value: (row) => row.unitName },
  { label: 'Khối', type: 'text', width: 14, value: (row) => valueName('bloc', row.bloc) },
  { label: 'Mã VTVL', type: 'text', value: (row) => row.positionCode },
  { label: 'Vị trí việc làm', type: 'text', width: 48, value: (row) => row.positionTitle },
  { label: 'Lĩnh vực', type: 'text', width: 22, value: (row) => specialismName(row.specialismCode) },
  { label: 'Cần có', type: 'number', value: (row) => row.required },
  { label: 'Có mặt', type: 'number', value: (row) => row.present },
  { label: 'Chênh lệch', type: 'number', value: (row) => row.gap },
];

export function filterPhrase({ bloc, specialismCode, gap, q }: StaffingPostsQuery): string {
  const parts = [
    ...(gap === undefined ? [] : [gapNames[gap]]),
    ...(bloc === undefined ? [] : [dimensionPhrase('bloc', bloc)]),
    ...(specialismCode === undefined ? [] : [`Lĩnh vực: ${specialismName(specialismCode)}`]),
    ...(q === undefined ? [] : [`tìm "${q}"`]),
  ];
  return parts.join('; ');
}

/** The list as shown (KH 1570/KH-UBND annex 4–5): positions short and in surplus, with the difference. */
export async function staffingWorkbook(
  rows: readonly StaffingPost[],
  { issuer, asOf }: { readonly issuer: IssuingBody; readonly asOf: string },
  query: StaffingPostsQuery,
): Promise<Buffer> {
  return officialWorkbook({
    issuer,
    title: 'TỔNG HỢP VỊ TRÍ VIỆC LÀM THỪA, THIẾU',
    asOf,
    columns,
    rows,
    filterText: filterPhrase(query),
    rowCount: rows.length,
  });
}
