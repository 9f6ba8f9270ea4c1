import { invalid } from './refusal.js';
import { BooleanField, IntegerField, TextField } from './fields.js';

/** What every list takes. A page that is too large is refused, not cut. */
export class PageQuery {
  @IntegerField({ description: 'Trang, bắt đầu từ 1', example: 1, min: 1, max: 100_000, optional: true })
  page?: number;

  @IntegerField({ description: 'Số dòng mỗi trang', example: 50, min: 1, max: 100, optional: true })
  pageSize?: number;

  @TextField({
    description: 'Thứ tự: tên trường, dấu trừ phía trước là giảm dần, cách nhau dấu phẩy',
    example: 'name',
    max: 100,
    optional: true,
  })
  sort?: string;

  @TextField({ description: 'Tìm không dấu, ví dụ "nguyen van a"', max: 100, optional: true })
  q?: string;
}

/** A total is counted up to here; beyond it the answer says `totalIsExact: false`. */
export const TOTAL_LIMIT = 10_000;

/** What every page answers beside its `items`. */
export class PageFields {
  @IntegerField({ description: 'Tổng số dòng tìm thấy', example: 412 })
  total: number;

  @BooleanField({ description: 'Sai khi tổng lớn hơn 10.000', example: true })
  totalIsExact: boolean;

  @IntegerField({ description: 'Trang', example: 1, min: 1 })
  page: number;

  @IntegerField({ description: 'Số dòng mỗi trang', example: 50, min: 1 })
  pageSize: number;
}

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export function pageOf<Row>(items: readonly Row[], counted: number, query: PageQuery): Page<Row> {
  const { page, pageSize } = pageSizes(query);
  return { items, total: Math.min(counted, TOTAL_LIMIT), totalIsExact: counted <= TOTAL_LIMIT, page, pageSize };
}

export function pageSizes(query: PageQuery): { page: number; pageSize: number; offset: number } {
  const { page = 1, pageSize = 50 } = query;
  return { page, pageSize, offset: (page - 1) * pageSize };
}

/**
 * ORDER BY from a fixed map of the columns that may be sorted by. Ends in `last`, so that the order is total.
 * Throws a refusal that names the unknown key.
 */
export function orderBy(
  sort: string | undefined,
  columns: Readonly<Record<string, string>>,
  fallback: string,
  last: string,
): string {
  const keys = (sort ?? fallback).split(',').map((key) => key.trim());
  const parts = keys.map((key) => {
    const descending = key.startsWith('-');
    const column = new Map(Object.entries(columns)).get(descending ? key.slice(1) : key);
    if (column === undefined) {
      throw invalid([
        {
          pointer: '/sort',
          code: 'http.unknown-sort',
          message: `Không sắp xếp được theo "${key}". Các khóa: ${Object.keys(columns).join(', ')}.`,
        },
      ]);
    }
    return column
      .split(', ')
      .map((part) => `${part} ${descending ? 'desc' : 'asc'}`)
      .join(', ');
  });
  return `order by ${[...parts, last].join(', ')}`;
}
