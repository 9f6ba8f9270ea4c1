import { Injectable } from '@nestjs/common';
import { notFound, Refusal } from '../http/index.js';
import type { AccessScope, Reader, Writer } from '../database/index.js';
import type { CellViolation, ColumnMapping, DetectedTable, ImportColumn, Sheet } from '../spreadsheets/index.js';

/** `outside`: a good row that is not the importer's to write (another unit or bloc); it is left out, not refused. */
export const rowOutcomes = ['create', 'update', 'unchanged', 'outside', 'faulty'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export type ImportCounts = Readonly<Record<RowOutcome | 'rows' | 'warnings', number>>;

export interface JudgedRow {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  readonly violations: readonly CellViolation[];
}

/** A sheet as the user has mapped it. */
export interface MappedSheet {
  readonly sheet: Sheet;
  readonly table: DetectedTable;
  readonly mapping: ColumnMapping;
  readonly asOf: string;
  readonly fileName: string;
}

/** Called now and then with how much is done; what it throws ends the work. */
export type TellProgress = (done: number, total: number) => Promise<void>;

/** What a module offers to import. Columns are data; judging and writing are the module's own. */
export interface ImportKind<Row extends JudgedRow = JudgedRow> {
  readonly kind: string;
  readonly title: string;
  readonly columns: readonly ImportColumn[];
  /** What an API client needs besides `imports:write`, since its files write all this; without it no client imports this kind. */
  readonly clientScopes?: readonly string[];
  /** Whether the caller has rows of this kind to write at all; without it, everybody who may import. */
  isFor?(scope: AccessScope): Promise<boolean>;
  /** Every row with all its faults and what importing it would do, against the database as it is now. */
  judge(reader: Reader, scope: AccessScope, file: MappedSheet, told?: TellProgress): Promise<Row[]>;
  /** Writes the rows to create and to update; rows that change nothing come too, those with faults don't. */
  write(
    writer: Writer,
    scope: AccessScope,
    rows: readonly Row[],
    file: MappedSheet,
    told?: TellProgress,
  ): Promise<void>;
}

/** Modules register their kinds here when they start. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();

  register<Row extends JudgedRow>(kind: ImportKind<Row>): void {
    // The rows that a kind writes are the very rows it has judged, so their type never meets another kind's.
    this.kinds.set(kind.kind, kind as unknown as ImportKind);
  }

  /** Those that the caller may import, in the order in which modules brought them. */
  async offeredTo(scope: AccessScope): Promise<ImportKind[]> {
    const offered = await Promise.all(
      [...this.kinds.values()].map(async (kind) => ((await isOffered(kind, scope)) ? [kind] : [])),
    );
    return offered.flat();
  }

  /** A client that lacks a scope is told which; what people may write is judged row by row. */
  async findFor(scope: AccessScope, name: string): Promise<ImportKind> {
    const kind = this.find(name);
    if (scope.actor.clientId === undefined) return kind;
    const lacking = lackingScopes(kind, scope);
    if (lacking === undefined) throw refused('Loại dữ liệu này chỉ nhập được trên màn hình, bởi người dùng đăng nhập.');
    if (lacking.length === 0) return kind;
    const named = lacking.map((scopeName) => `"${scopeName}"`).join(', ');
    throw refused(`Tệp này ghi cả những dữ liệu mà ứng dụng chưa được ghi: cần thêm phạm vi ${named}.`);
  }

  find(kind: string): ImportKind {
    const found = this.kinds.get(kind);
    if (!found) throw notFound('loại dữ liệu nhập');
    return found;
  }
}

async function isOffered(kind: ImportKind, scope: AccessScope): Promise<boolean> {
  if (scope.actor.clientId !== undefined && lackingScopes(kind, scope)?.length !== 0) return false;
  return (await kind.isFor?.(scope)) !== false;
}

/** Undefined where no client imports this kind. */
function lackingScopes({ clientScopes }: ImportKind, { clientScopes: held = [] }: AccessScope): string[] | undefined {
  return clientScopes?.filter((name) => !held.includes(name));
}

const refused = (message: string): Refusal => new Refusal('forbidden', 'imports.client-scope-missing', message);

export function countsOf(rows: readonly JudgedRow[]): ImportCounts {
  const of = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    create: of('create'),
    update: of('update'),
    unchanged: of('unchanged'),
    outside: of('outside'),
    faulty: of('faulty'),
    warnings: rows.flatMap((row) => row.violations).filter((violation) => violation.severity === 'warning').length,
  };
}
