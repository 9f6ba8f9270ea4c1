import { SMALL_CELL_THRESHOLD } from './small-cell-suppression.js';

export interface CountedTable {
  /** Rows of counts, all of one length. */
  readonly cells: readonly (readonly number[])[];
  /** The reader knows the totals of the rows from elsewhere, so hiding them hides nothing. */
  readonly rowTotalsKnown: boolean;
  readonly columnTotalsKnown: boolean;
}

export interface ShownTable {
  readonly cells: (number | null)[][];
  readonly rowTotals: (number | null)[];
  readonly columnTotals: (number | null)[];
  readonly total: number | null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * A table with its totals in which figures of 1 to 4 are withheld, and further ones until no withheld figure follows
 * from those shown. Each line (a row or a column with its total) is an equation. A withheld figure can be computed if and
 * only if it is a bridge in the graph that joins rows and columns by their withheld figures; so bridges get company
 * until there are none, and what is withheld in a line with a known total is together five at least.
 */
export function crossSuppression(table: CountedTable, threshold = SMALL_CELL_THRESHOLD): ShownTable {
  const grid = new Grid(table, threshold);
  while (grid.hideMore());
  return grid.shown();
}

class Grid {
  private readonly counts: readonly (readonly number[])[];
  private readonly hidden: boolean[][];
  private readonly lastRow: number;
  private readonly lastColumn: number;

  constructor(
    private readonly table: CountedTable,
    private readonly threshold: number,
  ) {
    const columnTotals = (table.cells[0] ?? []).map((_, column) => sum(table.cells.map((row) => row[column] ?? 0)));
    this.counts = [...table.cells, columnTotals].map((row) => [...row, sum(row)]);
    this.lastRow = table.cells.length;
    this.lastColumn = columnTotals.length;
    this.hidden = this.counts.map((row, rowIndex) =>
      row.map((count, column) => this.mayHide({ row: rowIndex, column }) && count > 0 && count < threshold),
    );
  }

  /** True where something more had to be withheld. */
  hideMore(): boolean {
    const short = this.lines()
      .filter((line) => this.isThin(line))
      .map((line) => line.find((place) => this.isHidden(place)));
    const exposed = [...short, ...this.bridges()].filter((place) => place !== undefined);
    return exposed.map((place) => this.hideBeside(place)).some((hasHidden) => hasHidden);
  }

  shown(): ShownTable {
    const isTooSmall = this.total() > 0 && this.total() < this.threshold;
    const cells = this.counts.map((row, rowIndex) =>
      row.map((count, column) => (isTooSmall || this.hidden[rowIndex]?.[column] ? null : count)),
    );
    return {
      cells: cells.slice(0, -1).map((row) => row.slice(0, -1)),
      rowTotals: cells.slice(0, -1).map((row) => row[this.lastColumn] ?? null),
      columnTotals: (cells[this.lastRow] ?? []).slice(0, -1),
      total: isTooSmall ? null : this.total(),
    };
  }

  private total(): number {
    return this.count({ row: this.lastRow, column: this.lastColumn });
  }

  private count({ row, column }: Place): number {
    return this.counts[row]?.[column] ?? 0;
  }

  private isHidden({ row, column }: Place): boolean {
    return this.hidden[row]?.[column] === true;
  }

  private mayHide({ row, column }: Place): boolean {
    if (row === this.lastRow && column === this.lastColumn) return false;
    if (row === this.lastRow) return !this.table.columnTotalsKnown;
    return column !== this.lastColumn || !this.table.rowTotalsKnown;
  }

  private lines(): Place[][] {
    const rows = this.counts.map((line, row) => line.map((_, column) => ({ row, column })));
    const columns = (this.counts[0] ?? []).map((_, column) => this.counts.map((__, row) => ({ row, column })));
    return [...rows, ...columns];
  }

  /** Withheld under a total that is shown, and together fewer than may be told of. */
  private isThin(line: readonly Place[]): boolean {
    const withheld = line.filter((place) => this.isHidden(place));
    const last = line.at(-1);
    if (withheld.length === 0 || (last && this.isHidden(last))) return false;
    return sum(withheld.map((place) => this.count(place))) < this.threshold;
  }

  /** The smallest figure of its row or column that may be withheld too; zeros when nothing else is left. */
  private hideBeside({ row, column }: Place): boolean {
    const beside = this.lines()
      .filter((line) => line.some((place) => place.row === row && place.column === column))
      .flat()
      .filter((place) => !this.isHidden(place) && this.mayHide(place));
    const candidates = beside.some((place) => this.count(place) > 0)
      ? beside.filter((place) => this.count(place) > 0)
      : beside;
    const [next] = candidates.sort((left, right) => this.count(left) - this.count(right));
    const line = next && this.hidden[next.row];
    if (!next || !line) return false;
    line[next.column] = true;
    return true;
  }

  /** Withheld figures that no other way joins: each is what its equations leave over. Tarjan's low links. */
  private bridges(): Place[] {
    const edges = this.lines()
      .slice(0, this.lastRow + 1)
      .flat()
      .filter((place) => this.isHidden(place));
    const nodeOfColumn = (column: number): number => this.lastRow + 1 + column;
    const near = new Map<number, { readonly node: number; readonly edge: number }[]>();
    const join = (from: number, node: number, edge: number): void => {
      near.set(from, [...(near.get(from) ?? []), { node, edge }]);
    };
    edges.forEach(({ row, column }, edge) => {
      join(row, nodeOfColumn(column), edge);
      join(nodeOfColumn(column), row, edge);
    });
    return bridgesOf(near).flatMap((edge) => edges[edge] ?? []);
  }
}

function bridgesOf(near: ReadonlyMap<number, readonly { readonly node: number; readonly edge: number }[]>): number[] {
  const found: number[] = [];
  const order = new Map<number, number>();
  const visit = (node: number, by: number): number => {
    const own = order.size;
    order.set(node, own);
    let low = own;
    for (const { node: next, edge } of near.get(node) ?? []) {
      if (edge === by) continue;
      const seen = order.get(next);
      const reached = seen ?? visit(next, edge);
      if (seen === undefined && reached > own) found.push(edge);
      low = Math.min(low, reached);
    }
    return low;
  };
  for (const node of near.keys()) if (!order.has(node)) visit(node, -1);
  return found;
}
