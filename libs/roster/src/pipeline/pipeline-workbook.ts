import { formatNumber } from '@commune/kernel';
import { officialWorkbook, type IssuingBody, type WorkbookColumn } from '@commune/platform/documents';
import { Refusal } from '@commune/platform/http';
import { dimensionPhrase, valueName } from '../domain/index.js';
import type { PipelinePerson, PipelineQuery } from './pipeline.dto.js';

export const MOST_ROWS = 5000;

export function tooLarge(): Refusal {
  const message = `Danh sách có hơn ${formatNumber(MOST_ROWS)} người. Hãy lọc bớt theo cụm, xã hoặc nhóm.`;
  return new Refusal('invalid', 'pipeline.export-too-large', message);
}

const columns: readonly WorkbookColumn<PipelinePerson>[] = [
  { label: 'Mã hồ sơ', type: 'text', value: (row) => row.code },
  { label: 'Họ và tên', type: 'text', width: 26, value: (row) => row.fullName },
  { label: 'Ngày sinh', type: 'date', width: 12, value: (row) => row.birthDate },
  { label: 'Tuổi', type: 'number', value: (row) => row.age },
  { label: 'Giới tính', type: 'text', value: (row) => valueName('sex', row.sex) },
  { label: 'Xã, phường', type: 'text', width: 22, value: (row) => row.unitName },
  { label: 'Vị trí', type: 'text', width: 40, value: (row) => row.positionTitle },
  { label: 'Trình độ', type: 'text', value: (row) => valueName('educationLevel', row.educationLevel) },
  { label: 'Xếp loại gần nhất', type: 'text', width: 24, value: (row) => valueName('lastRating', row.lastRating) },
  { label: 'Có triển vọng', type: 'text', value: (row) => (row.hasPotential ? 'Có' : '') },
  {
    label: 'Quy hoạch',
    type: 'text',
    width: 40,
    value: (row) => row.pools.map(({ positionTitle, term }) => `${positionTitle} (${term})`),
  },
];

const minorityColumn: WorkbookColumn<PipelinePerson> = {
  label: 'Dân tộc thiểu số',
  type: 'text',
  value: ({ ethnicMinority }) => (ethnicMinority === true ? 'Có' : ethnicMinority === false ? 'Không' : ''),
};

function filterText({ ageBelow, sex, ethnicMinority, potential, inPool, term, bloc, q }: PipelineQuery): string {
  const said = (value: string | undefined, yes: string, no: string): string[] =>
    value === undefined ? [] : [value === 'yes' ? yes : no];
  return [
    ...(ageBelow === undefined ? [] : [`dưới ${ageBelow} tuổi`]),
    ...(sex === undefined ? [] : [dimensionPhrase('sex', sex)]),
    ...said(ethnicMinority, 'người dân tộc thiểu số', 'người Kinh'),
    ...said(potential, 'có triển vọng', 'chưa có triển vọng'),
    ...said(inPool, 'đang trong quy hoạch', 'chưa quy hoạch'),
    ...(term === undefined ? [] : [`nhiệm kỳ ${term}`]),
    ...(bloc === undefined ? [] : [dimensionPhrase('bloc', bloc)]),
    ...(q === undefined ? [] : [`tìm "${q}"`]),
  ].join('; ');
}

/** The list as shown. The column of ethnic minorities is there for who may read it. */
export async function pipelineWorkbook(
  rows: readonly PipelinePerson[],
  { issuer, asOf }: { readonly issuer: IssuingBody; readonly asOf: string },
  query: PipelineQuery,
): Promise<Buffer> {
  const knows = rows.some(({ ethnicMinority }) => ethnicMinority !== undefined);
  return officialWorkbook({
    issuer,
    title: 'DANH SÁCH NGUỒN CÁN BỘ',
    asOf,
    columns: knows ? [...columns, minorityColumn] : columns,
    rows,
    filterText: filterText(query),
    rowCount: rows.length,
  });
}
