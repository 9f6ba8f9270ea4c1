import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AccessScope, Reader, Writer } from '@commune/platform/database';
import { ImportKinds, type ImportKind, type JudgedRow, type MappedSheet } from '@commune/platform/imports';
import { readRows, type CellViolation, type ImportRow } from '@commune/platform/spreadsheets';
import { ALL_FIELDS } from '../domain/index.js';
import { dossierColumns } from './dossier-columns.js';
import { DossierIntake, type GivenDossiers, type JudgedDossiers } from './dossier-intake.js';

interface JudgedDossierRow extends JudgedRow {
  readonly judged: JudgedDossiers | null;
}

/** Official codes of communes have five digits; a sheet that takes them for numbers drops the first nought. */
const shortCode = /^\d{4}$/u;

/** Statistics of many communes and months in one workbook; the same file twice changes nothing. */
@Injectable()
export class DossierImport implements ImportKind<JudgedDossierRow>, OnModuleInit {
  readonly kind = 'dossier-statistics';
  readonly title = 'Kết quả giải quyết thủ tục hành chính';
  readonly columns = dossierColumns;
  readonly clientScopes = ['dossiers:write'];

  constructor(
    private readonly kinds: ImportKinds,
    private readonly intake: DossierIntake,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async isFor(scope: AccessScope): Promise<boolean> {
    return scope.role === 'everything' || scope.grants.some(({ governmentUnits }) => governmentUnits.length > 0);
  }

  async judge(reader: Reader, scope: AccessScope, file: MappedSheet): Promise<JudgedDossierRow[]> {
    const rows = readRows(file.sheet, file.table, file.mapping, this.columns);
    const given = rows.map((row) => givenDossiers(row, file.asOf));
    const whole = given.flatMap((one) => one ?? []);
    const judged = await this.intake.judge(reader, scope, `Tệp ${file.fileName}`, whole);
    return rows.map((row, index) => {
      const one = given[index];
      return rowOf(row, file, one ? (judged[whole.indexOf(one)] ?? null) : null);
    });
  }

  async write(writer: Writer, _: AccessScope, rows: readonly JudgedDossierRow[]): Promise<void> {
    await this.intake.lock(writer);
    await this.intake.write(
      writer,
      rows.flatMap(({ judged }) => judged ?? []),
    );
  }
}

function givenDossiers({ values, violations }: ImportRow, asOf: string): GivenDossiers | null {
  if (violations.some(({ severity }) => severity === 'error')) return null;
  // Parse boundary: the columns' parsers have made these, and those that are required are there.
  const read = values as unknown as GivenDossiers & { fieldCode?: string; reportedOn?: string };
  return {
    ...read,
    unitCode: shortCode.test(read.unitCode) ? `0${read.unitCode}` : read.unitCode,
    fieldCode: read.fieldCode ?? ALL_FIELDS,
    processingDaysHundredths: read.processingDaysHundredths ?? null,
    reportedOn: read.reportedOn ?? asOf,
  };
}

function rowOf(
  { rowNumber, violations }: ImportRow,
  file: MappedSheet,
  judged: JudgedDossiers | null,
): JudgedDossierRow {
  const at = (pointer: string, code: string, message: string): CellViolation => {
    const columnKey = pointer.slice(1);
    const cell = `${file.mapping[columnKey] ?? 'A'}${rowNumber}`;
    return { pointer, code, message, cell, columnKey, severity: 'error' };
  };
  const faulty = (...found: CellViolation[]): JudgedDossierRow => ({
    ...{ rowNumber, outcome: 'faulty', judged: null },
    violations: [...violations, ...found],
  });
  if (!judged) return faulty();
  if (judged.outcome === 'faulty')
    return faulty(...judged.violations.map((one) => at(one.pointer, one.code, one.message)));
  return { rowNumber, outcome: judged.outcome, violations, judged };
}
