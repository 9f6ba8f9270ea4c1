import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccessScope, Reader, Writer } from '@commune/platform/database';
import { ImportKinds, type ImportKind, type JudgedRow, type MappedSheet } from '@commune/platform/imports';
import { readRows, type CellViolation, type ImportRow } from '@commune/platform/spreadsheets';
import { OwnPerson } from '@commune/roster';
import { AssigningScope } from './assigning-scope.js';
import { WorkIntake, type GivenWork, type JudgedWork } from './work-intake.js';
import { workItemColumns } from './work-item-columns.js';

const SYSTEM = 'excel';

interface JudgedWorkRow extends JudgedRow {
  readonly work: JudgedWork | null;
}

/** Work of a whole office or commune in one workbook; the same file twice changes nothing. */
@Injectable()
export class WorkItemImport implements ImportKind<JudgedWorkRow>, OnModuleInit {
  readonly kind = 'work-items';
  readonly title = 'Công việc đã giao và kết quả';
  readonly columns = workItemColumns;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly intake: WorkIntake,
    private readonly own: OwnPerson,
    private readonly assigning: AssigningScope,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async isFor(scope: AccessScope): Promise<boolean> {
    return scope.role === 'everything' || (await this.assigning.reachesAnything(scope));
  }

  async judge(reader: Reader, scope: AccessScope, file: MappedSheet): Promise<JudgedWorkRow[]> {
    const rows = readRows(file.sheet, file.table, file.mapping, this.columns);
    const given = rows.map(givenWork);
    const whole = given.flatMap((work) => work ?? []);
    const own = await this.own.idOf(scope);
    const judged = await this.intake.judge(reader, this.assigning.narrowed(scope), SYSTEM, whole, own);
    const seen = new Set<string>();
    return rows.map((row, index) => {
      const work = given[index];
      return rowOf(row, file, work ? (judged[whole.indexOf(work)] ?? null) : null, work?.externalCode, seen);
    });
  }

  async write(writer: Writer, scope: AccessScope, rows: readonly JudgedWorkRow[]): Promise<void> {
    await this.intake.write(
      writer,
      scope,
      rows.flatMap(({ work }) => work ?? []),
    );
  }
}

function givenWork({ values, violations }: ImportRow): GivenWork | null {
  // Parse boundary: the columns' parsers have made these.
  const read = values as Partial<GivenWork>;
  const { personCode, workCode, name, quantityHundredths, assignedOn, deadline } = read;
  if (violations.some(({ severity }) => severity === 'error')) return null;
  if (personCode === undefined || workCode === undefined || name === undefined) return null;
  if (quantityHundredths === undefined || assignedOn === undefined || deadline === undefined) return null;
  return {
    ...{ personCode, workCode, name, quantityHundredths, assignedOn, deadline },
    externalCode: read.externalCode ?? [personCode, workCode, deadline, name].join(' | '),
    completedHundredths: read.completedHundredths ?? 0,
    qualityRequirement: read.qualityRequirement ?? null,
    origin: read.origin ?? 'initial',
    completedOn: read.completedOn ?? null,
  };
}

function rowOf(
  { rowNumber, violations }: ImportRow,
  file: MappedSheet,
  work: JudgedWork | null,
  code: string | undefined,
  seen: Set<string>,
): JudgedWorkRow {
  const at = (pointer: string, faultCode: string, message: string): CellViolation => {
    const columnKey = pointer.slice(1).replace(/^(completed|)Quantity$/u, '$1Hundredths');
    const cell = `${file.mapping[columnKey] ?? 'A'}${rowNumber}`;
    return { pointer, code: faultCode, message, cell, columnKey, severity: 'error' };
  };
  const faulty = (...found: CellViolation[]): JudgedWorkRow => ({
    ...{ rowNumber, outcome: 'faulty', work: null },
    violations: [...violations, ...found],
  });
  if (!work || code === undefined) return faulty();
  if (seen.has(code)) return faulty(at('/externalCode', 'evaluation.work-twice', 'Việc này đã có ở một dòng trên.'));
  seen.add(code);
  if (work.outcome === 'faulty') return faulty(...work.violations.map((one) => at(one.pointer, one.code, one.message)));
  return { rowNumber, outcome: work.outcome, violations, work };
}
