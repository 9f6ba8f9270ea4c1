import { officialWorkbook, type WorkbookColumn } from '@commune/platform/documents';

export interface CatalogueLine {
  readonly code: string;
  readonly task: string;
  readonly group: string;
  readonly frame?: string;
  readonly score?: number;
  readonly coefficient: number;
}

const text = (label: string, value: (line: CatalogueLine) => string | null): WorkbookColumn<CatalogueLine> => ({
  label,
  type: 'text',
  width: 20,
  value,
});
const number = (label: string, value: (line: CatalogueLine) => number | null): WorkbookColumn<CatalogueLine> => ({
  label,
  type: 'number',
  width: 10,
  value,
});

const columns: readonly WorkbookColumn<CatalogueLine>[] = [
  text('Mã', ({ code }) => code),
  text('Phần', () => 'DC'),
  text('Nhiệm vụ', ({ task }) => task),
  text('Nhóm độ phức tạp', ({ group }) => group),
  text('Khung điểm', ({ frame }) => frame ?? null),
  number('Điểm', ({ score }) => score ?? null),
  number('Hệ số', ({ coefficient }) => coefficient),
];

/** A catalogue as a province would send it, of a day. */
export function catalogueFile(rows: readonly CatalogueLine[], asOf: string): Promise<Buffer> {
  const issuer = { superior: null, name: 'UBND TỈNH', place: 'Cao Bằng' };
  const title = 'DANH MỤC SẢN PHẨM, CÔNG VIỆC QUY ĐỔI';
  return officialWorkbook({ issuer, title, asOf, columns, rows, filterText: 'cả tỉnh', rowCount: rows.length });
}
