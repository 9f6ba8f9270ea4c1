import type { DetectedTable } from '../spreadsheets/index.js';
import type { DataImport } from './data-import.entity.js';
import type { ImportKind, JudgedRow } from './import-kind.js';
import type { ImportCheck, ImportDetail, ImportView } from './imports.dto.js';

const SHOWN_FAULTS = 200;

/** Life cycle of an import: what may be done in which state. */
const actionsIn: Readonly<Record<DataImport['state'], readonly string[]>> = {
  uploaded: ['mapImport', 'checkImport'],
  checked: ['mapImport', 'checkImport', 'downloadImportReport', 'executeImport'],
  done: [],
};

export function viewOf(row: DataImport): ImportView {
  const { id, kind, fileName, state, asOf, version, createdAt, counts } = row;
  return {
    id,
    kind,
    fileName,
    state,
    asOf,
    version,
    createdAt: createdAt.toISOString(),
    counts,
    allowedActions: [...actionsIn[state]],
  };
}

export function detailOf(row: DataImport, kind: ImportKind, table: DetectedTable | null): ImportDetail {
  return {
    ...viewOf(row),
    titleLines: [...(table?.titleLines ?? [])],
    dataRows: table?.dataRowNumbers.length ?? 0,
    statedTotal: table?.statedTotal ?? null,
    skippedRows: (table?.skippedRows ?? []).slice(0, SHOWN_FAULTS).map((skipped) => ({ ...skipped })),
    header: (table?.header ?? []).map(({ letter, group, label }) => ({ letter, group, label })),
    targets: kind.columns.map(({ key, label, group, required, hint }) => ({
      key,
      label,
      group: group ?? null,
      required,
      hint,
    })),
    mapping: row.mapping,
  };
}

/** Errors before warnings, in the order of the file. */
export function faultsOf(rows: readonly JudgedRow[]): Pick<ImportCheck, 'faults' | 'faultTotal'> {
  const all = rows.flatMap(({ rowNumber, violations }) =>
    violations.map(({ cell, severity, code, message }) => ({ rowNumber, cell, severity, code, message })),
  );
  const ordered = [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
  return { faults: ordered.slice(0, SHOWN_FAULTS), faultTotal: all.length };
}
