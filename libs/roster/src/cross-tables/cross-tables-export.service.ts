import { Injectable } from '@nestjs/common';
import type { AccessScope } from '@commune/platform/database';
import { officialWorkbook, type WorkbookColumn } from '@commune/platform/documents';
import { crossDimensionName, dimensionPhrase, isDimension, type CrossDimension } from '../domain/index.js';
import { filterDimensions } from '../structure/dimension-filters.js';
import { StructureService } from '../structure/structure.service.js';
import type { CrossTable, CrossTableQuery } from './cross-table.dto.js';
import { CrossTablesService } from './cross-tables.service.js';

interface Line {
  readonly label: string;
  readonly counts: readonly (number | string | null)[];
}

/** Stands where a figure is not published. */
const WITHHELD = '…';

/** The table as shown, as a workbook. */
@Injectable()
export class CrossTablesExport {
  constructor(
    private readonly tables: CrossTablesService,
    private readonly structure: StructureService,
  ) {}

  async workbook(scope: AccessScope, query: CrossTableQuery): Promise<Buffer> {
    const table = await this.tables.table(scope, query);
    const [rows, columns] = [crossDimensionName(query.rows), crossDimensionName(query.columns)];
    const lines = linesOf(table);
    return officialWorkbook({
      issuer: await this.structure.issuerOf(scope, query),
      title: `CƠ CẤU ĐỘI NGŨ THEO ${rows.toUpperCase()} VÀ ${columns.toUpperCase()}`,
      asOf: table.asOf,
      columns: columnsOf(table, rows, columns),
      rows: lines,
      filterText: filterText(query),
      rowCount: table.rows.length,
    });
  }
}

function columnsOf(table: CrossTable, rows: string, columns: string): WorkbookColumn<Line>[] {
  const counted = [...table.columns.map(({ label }) => label), 'Tổng'];
  return [
    { label: rows, type: 'text', width: 28, value: ({ label }) => label },
    ...counted.map((label, index): WorkbookColumn<Line> => ({
      label,
      group: index < table.columns.length ? columns : '',
      type: 'number',
      width: 12,
      value: ({ counts }) => counts[index],
    })),
  ];
}

function linesOf({ rows, columns, cells, total }: CrossTable): Line[] {
  const shown = (count: number | null): number | string => count ?? WITHHELD;
  const at = new Map(cells.map(({ row, column, count }) => [`${row} ${column}`, shown(count)]));
  const lines = rows.map(({ label, total: sum }, row) => ({
    label,
    counts: [...columns.map((_, column) => at.get(`${row} ${column}`) ?? 0), shown(sum)],
  }));
  const last = { label: 'Tổng', counts: [...columns.map((column) => shown(column.total)), shown(total)] };
  return [...lines, last];
}

function filterText(query: CrossTableQuery): string {
  const phrase = (key: CrossDimension, value: string): string =>
    isDimension(key) ? dimensionPhrase(key, value) : `${crossDimensionName(key)}: ${value}`;
  const chosen = filterDimensions.flatMap((key) => {
    const value = query[key];
    return value === undefined ? [] : [phrase(key, value)];
  });
  return [...(query.bloc === undefined ? [] : [dimensionPhrase('bloc', query.bloc)]), ...chosen].join('; ');
}
