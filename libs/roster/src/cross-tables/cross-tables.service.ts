import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { Database, mayFilterBy, type AccessScope } from '@commune/platform/database';
import { invalid } from '@commune/platform/http';
import {
  classOfDimension,
  comparisonRows,
  countGrid,
  isFinerDimension,
  overlaps,
  shownCrossTable,
  type CountGrid,
  type CrossCount,
  type CrossDimension,
  type Movement,
  type ShownTable,
} from '../domain/index.js';
import { filterDimensions } from '../structure/dimension-filters.js';
import { StructureService } from '../structure/structure.service.js';
import type { Comparison, ComparisonQuery, CorpsPartQuery, CrossTable, CrossTableQuery } from './cross-table.dto.js';
import { CrossTableSql, type CorpsPart } from './cross-table.query.js';
import { DimensionLabels, type Labels } from './dimension-labels.query.js';

const MOST_CELLS = 20_000;
const UNKNOWN = 'Chưa ghi';

/** R2: any two dimensions against each other, and any one of them on two days. */
@Injectable()
export class CrossTablesService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly query: CrossTableSql,
    private readonly labels: DimensionLabels,
  ) {}

  async table(scope: AccessScope, query: CrossTableQuery): Promise<CrossTable> {
    const reader = judge(scope, query);
    const corps = await this.corpsOf(query);
    const { rows, columns } = query;
    return this.database.read(scope, async (database) => {
      const labels = { rows: await this.labels.of(database, rows), columns: await this.labels.of(database, columns) };
      const counts = await this.query.counts(database, rows, columns, corps);
      const grid = countGrid(counts, { rows: [...labels.rows.keys()], columns: [...labels.columns.keys()] });
      if (grid.rows.length * grid.columns.length > MOST_CELLS) throw tooLarge();
      const shown = shownCrossTable(grid, reader);
      const apart = overlaps(rows) || overlaps(columns);
      const totals = apart ? await this.query.countsBy(database, overlaps(rows) ? columns : rows, corps) : [];
      return {
        asOf: corps.part.asOf,
        ...tableOf(grid, apart ? withTotals(grid, shown, totals, overlaps(rows)) : shown, labels),
        opensPeople: reader.seesAll,
        overlaps: apart,
      };
    });
  }

  /** Who has come, gone or changed tells of single people, so it needs the class of what is compared. */
  async comparison(scope: AccessScope, query: ComparisonQuery): Promise<Comparison> {
    const { by, from } = query;
    if (overlaps(by))
      throw refused('/by', 'structure.overlapping', 'Loại địa bàn có thể trùng nhau nên không so sánh được.');
    refuseUnreadable(scope, [...filtersOf(query), by]);
    const after = await this.corpsOf(query);
    const { asOf } = after.part;
    if (from >= asOf) throw refused('/from', 'structure.not-before', 'Ngày trước phải sớm hơn ngày sau.');
    const before = { ...after, part: { ...after.part, asOf: from } };
    return this.database.read(scope, async (reader) => {
      const movements = await this.query.movements(reader, by, before, after);
      return { from, asOf, ...comparisonOf(movements, await this.labels.of(reader, by)) };
    });
  }

  private async corpsOf(query: CorpsPartQuery): Promise<CorpsPart> {
    return { part: await this.structure.partOf(query), filters: query };
  }
}

const isReadable = (scope: AccessScope, key: CrossDimension): boolean => mayFilterBy(scope, classOfDimension(key));

const filtersOf = (query: CorpsPartQuery): CrossDimension[] =>
  filterDimensions.filter((key) => query[key] !== undefined);

/** What the caller may have of the table; refused where no figure of it could be shown without telling too much. */
function judge(scope: AccessScope, query: CrossTableQuery) {
  const { rows, columns } = query;
  if (rows === columns) throw refused('/columns', 'structure.same-dimension', 'Chọn hai chiều khác nhau.');
  const [rowsKnown, columnsKnown] = [isReadable(scope, rows), isReadable(scope, columns)];
  const hasNone = !rowsKnown || !columnsKnown;
  // Beside a coarser division a finer one tells by subtraction; overlapping rows have no total to withhold against.
  const tooFine = [rows, columns].filter(
    (key) => hasNone && (overlaps(key) || (isFinerDimension(key) && !isReadable(scope, key))),
  );
  refuseUnreadable(scope, filtersOf(query), tooFine);
  return { seesAll: !hasNone, rowsKnown, columnsKnown };
}

function refuseUnreadable(
  scope: AccessScope,
  asked: readonly CrossDimension[],
  refusedAnyway: readonly CrossDimension[] = [],
): void {
  const unreadable = [...asked.filter((key) => !isReadable(scope, key)), ...refusedAnyway];
  const violations = unreadable.map((key): Violation => ({
    pointer: `/${key}`,
    code: 'access.column-not-readable',
    message: 'Vai trò hiện tại không được chia, lọc theo trường này.',
  }));
  if (violations.length > 0) throw invalid(violations, 'access.column-not-readable');
}

function refused(pointer: string, code: string, message: string) {
  return invalid([{ pointer, code, message }], code);
}

function tooLarge() {
  const message = 'Bảng có quá nhiều ô. Lọc theo đơn vị, hoặc chọn chiều ít giá trị hơn.';
  return refused('/columns', 'structure.cross-table-too-large', message);
}

/** Each person once in the totals, though in several cells. */
function withTotals(
  grid: CountGrid,
  shown: ShownTable,
  totals: readonly CrossCount[],
  rowsOverlap: boolean,
): ShownTable {
  const values = rowsOverlap ? grid.columns : grid.rows;
  const counted = values.map((value) =>
    totals.filter(({ column }) => column === value).reduce((sum, { count }) => sum + count, 0),
  );
  const total = totals.reduce((sum, { count }) => sum + count, 0);
  return rowsOverlap ? { ...shown, columnTotals: counted, total } : { ...shown, rowTotals: counted, total };
}

const labelOf = (labels: Labels, value: string | null): string =>
  value === null ? UNKNOWN : (labels.get(value) ?? value);

function tableOf(
  grid: CountGrid,
  { cells, rowTotals, columnTotals, total }: ShownTable,
  labels: { readonly rows: Labels; readonly columns: Labels },
): Pick<CrossTable, 'rows' | 'columns' | 'cells' | 'total'> {
  const valued = (value: string | null, names: Labels, sum: number | null | undefined) => ({
    value,
    label: labelOf(names, value),
    total: sum ?? null,
  });
  return {
    rows: grid.rows.map((value, index) => valued(value, labels.rows, rowTotals[index])),
    columns: grid.columns.map((value, index) => valued(value, labels.columns, columnTotals[index])),
    cells: cells.flatMap((line, row) => line.flatMap((count, column) => (count === 0 ? [] : [{ row, column, count }]))),
    total,
  };
}

function comparisonOf(
  movements: readonly Movement[],
  labels: Labels,
): Pick<Comparison, 'rows' | 'before' | 'after' | 'joined' | 'left' | 'moved'> {
  const rows = comparisonRows(movements, [...labels.keys()]);
  const sum = (member: 'before' | 'after' | 'joined' | 'left' | 'movedIn'): number =>
    rows.reduce((total, row) => total + row[member], 0);
  return {
    rows: rows.map((row) => ({ ...row, label: labelOf(labels, row.value) })),
    before: sum('before'),
    after: sum('after'),
    joined: sum('joined'),
    left: sum('left'),
    moved: sum('movedIn'),
  };
}
