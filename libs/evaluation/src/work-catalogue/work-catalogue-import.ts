import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccessScope, Reader, Writer } from '@commune/platform/database';
import { ImportKinds, type ImportKind, type JudgedRow, type MappedSheet } from '@commune/platform/imports';
import { readRows, type CellViolation, type FaultSeverity, type ImportRow } from '@commune/platform/spreadsheets';
import { Settings } from '@commune/platform/settings';
import { UnitTrees } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { catalogueChange, oddInWeight } from '../domain/index.js';
import { workCatalogueColumns } from './work-catalogue-columns.js';
import { WorkCatalogueRepository, type EntryToSet, type StoredEntry } from './work-catalogue.repository.js';
import { standardUnitPoints } from './work-catalogue.settings.js';

export interface JudgedEntry extends JudgedRow {
  readonly entry: EntryToSet | null;
}

interface Ground {
  readonly newest: ReadonlyMap<string, StoredEntry>;
  readonly points: number;
  readonly seen: Set<string>;
}

/** A whole catalogue in one workbook; the day of the file is the day from which its lines hold. */
@Injectable()
export class WorkCatalogueImport implements ImportKind<JudgedEntry>, OnModuleInit {
  readonly kind = 'work-catalogue';
  readonly title = 'Danh mục sản phẩm, công việc quy đổi';
  readonly columns = workCatalogueColumns;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly trees: UnitTrees,
    private readonly entries: WorkCatalogueRepository,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async isFor(scope: AccessScope): Promise<boolean> {
    const provinces = [...(await this.trees.current()).all()].filter(({ kind }) => kind === 'province');
    return (
      scope.role === 'everything' ||
      provinces.some(({ id: unitId }) =>
        scope.allows('setWorkCatalogueEntry', { unitId, bloc: 'government', officeId: '', personId: '' }),
      )
    );
  }

  async judge(reader: Reader, scope: AccessScope, file: MappedSheet): Promise<JudgedEntry[]> {
    const rows = readRows(file.sheet, file.table, file.mapping, this.columns);
    if (!(await this.isFor(scope))) return rows.map(outside);
    const codes = rows.flatMap(({ values }) => (typeof values['code'] === 'string' ? [values['code']] : []));
    const ground = {
      newest: await this.entries.newest(reader, codes),
      points: await this.settings.value(reader, standardUnitPoints, file.asOf),
      seen: new Set<string>(),
    };
    return rows.map((row) => judged(row, file, ground));
  }

  async write(writer: Writer, _: AccessScope, rows: readonly JudgedEntry[]): Promise<void> {
    await this.entries.lock(writer);
    const changed = rows.filter(({ outcome }) => outcome === 'create' || outcome === 'update');
    await this.entries.set(
      writer,
      changed.flatMap(({ entry }) => entry ?? []),
    );
  }
}

const outside = ({ rowNumber }: ImportRow): JudgedEntry => ({
  rowNumber,
  outcome: 'outside',
  violations: [],
  entry: null,
});

function judged(row: ImportRow, file: MappedSheet, ground: Ground): JudgedEntry {
  const { rowNumber, violations } = row;
  const cell = (columnKey: string, code: string, message: string, severity: FaultSeverity): CellViolation => {
    const letter = file.mapping[columnKey] ?? 'A';
    return { pointer: `/${columnKey}`, code, message, cell: `${letter}${rowNumber}`, columnKey, severity };
  };
  const faulty = (...found: CellViolation[]): JudgedEntry => ({
    rowNumber,
    outcome: 'faulty',
    violations: [...violations, ...found],
    entry: null,
  });
  const entry = entryOfRow(row, file);
  if (!entry || violations.some(({ severity }) => severity === 'error')) return faulty();
  if (ground.seen.has(entry.code)) {
    return faulty(cell('code', 'evaluation.work-code-twice', 'Mã này đã có ở một dòng trên. Giữ một dòng.', 'error'));
  }
  ground.seen.add(entry.code);
  const current = ground.newest.get(entry.code);
  const change = catalogueChange(current, isSame(current, entry), file.asOf);
  if (change === 'not-after') {
    const message = `Mã này đã có hiệu lực từ ${current?.effectiveFrom}. Ngày của tệp phải sau ngày đó.`;
    return faulty(cell('code', 'evaluation.catalogue-not-after', message, 'error'));
  }
  const warnings = oddInWeight(entry, ground.points).map(({ pointer, code, message }) =>
    cell(`${pointer.slice(1)}Hundredths`, code, message, 'warning'),
  );
  const outcome = change === 'new' ? 'create' : change === 'revision' ? 'update' : 'unchanged';
  return { rowNumber, outcome, violations: [...violations, ...warnings], entry };
}

function entryOfRow({ values }: ImportRow, { asOf, fileName }: MappedSheet): EntryToSet | null {
  // Parse boundary: the columns' parsers have made these.
  const read = values as Partial<EntryToSet>;
  const { code, part, task, complexityGroup, coefficientHundredths } = read;
  const isWhole = code !== undefined && part !== undefined && task !== undefined;
  if (!isWhole || complexityGroup === undefined || coefficientHundredths === undefined) return null;
  return {
    ...{ id: uuid(), code, part, task, complexityGroup, coefficientHundredths },
    officeName: read.officeName ?? null,
    detail: read.detail ?? null,
    output: read.output ?? null,
    scoreFrame: read.scoreFrame ?? null,
    scoreHundredths: read.scoreHundredths ?? null,
    effectiveFrom: asOf,
    source: read.source ?? `Nhập từ tệp ${fileName}`,
  };
}

const compared = [
  'part',
  'officeName',
  'task',
  'detail',
  'output',
  'complexityGroup',
  'scoreFrame',
  'scoreHundredths',
  'coefficientHundredths',
] as const;

/** A line that has an end is not the same as one that goes on. */
function isSame(current: StoredEntry | undefined, entry: EntryToSet): boolean {
  if (!current || current.effectiveTo !== null) return false;
  return compared.every((member) => current[member] === entry[member]);
}
