import type { DetectedTable } from '../spreadsheets/index.js';
import type { DataImport } from './data-import.entity.js';
import type { Findings } from './import-findings.js';
import type { ImportKind } from './import-kind.js';
import type { ImportCheck, ImportDetail, ImportView } from './imports.dto.js';
import type { ListedImport } from './imports.repository.js';

const SHOWN_FAULTS = 200;
const toBegin = ['mapImport', 'checkImport', 'executeImport'];
const toRead = ['getImportCheck', 'downloadImportReport'];

/** Life cycle of an import: what may be done with it now. While a job has it in hand, nothing. */
function allowedActions({ state, hasFile, hasFindings, isRunning }: ListedImport): string[] {
  if (isRunning || !hasFile) return [];
  return [...(state === 'done' ? [] : toBegin), ...(hasFindings ? toRead : [])];
}

export function listed(row: DataImport, isRunning: boolean): ListedImport {
  return { ...row, hasFile: row.file !== null, hasFindings: row.findings !== null, isRunning };
}

export function viewOf(row: ListedImport): ImportView {
  const { id, kind, fileName, asOf, version, createdAt, expiresAt, counts, jobId } = row;
  return {
    id,
    kind,
    fileName,
    state: row.isRunning ? 'running' : row.state,
    jobId,
    asOf,
    version,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    counts,
    allowedActions: allowedActions(row),
  };
}

export function detailOf(
  row: ListedImport,
  file: DataImport,
  kind: ImportKind,
  table: DetectedTable | null,
): ImportDetail {
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
    mapping: file.mapping,
  };
}

/** Errors before warnings, in the order of the file. */
export function faultsOf(rows: Findings): Pick<ImportCheck, 'faults' | 'faultTotal'> {
  const all = rows.flatMap(({ rowNumber, violations }) =>
    violations.map(({ cell, severity, code, message }) => ({ rowNumber, cell, severity, code, message })),
  );
  const ordered = [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
  return { faults: ordered.slice(0, SHOWN_FAULTS), faultTotal: all.length };
}
