import type { Refusal } from '@commune/platform/http';
import type { JudgedRow, MappedSheet } from '@commune/platform/imports';
import { hasErrors, type CellViolation, type ImportRow } from '@commune/platform/spreadsheets';
import { solutionOfGroup, violationsOnDecision, type FitGroup, type ReviewSolution } from '../domain/index.js';
import type { DecisionToStore, StoredAssessment } from '../review-rounds/review-assessments.repository.js';
import { proposalOf } from '../review-rounds/review-desk.js';
import { reviewGroupName } from './review-group-name.js';
import type { StoredShare } from '../review-rounds/review-shares.repository.js';

export interface JudgedDecision extends JudgedRow {
  readonly decision: DecisionToStore | null;
}

export interface LookedUp {
  readonly stored: ReadonlyMap<string, StoredAssessment>;
  readonly share: (row: StoredAssessment) => StoredShare | undefined;
  readonly ownPersonId: string | null;
  /** Why the rows of a share are not this account's to change now, or null. */
  readonly closed: (share: StoredShare) => Refusal | null;
}

export const idOf = ({ values }: ImportRow): string => (typeof values['rowId'] === 'string' ? values['rowId'] : '');

type Fault = readonly [columnKey: string, code: string, message: string];

/** What one row of the sheet would do. Whose row it is comes first: faults in other people's rows are theirs to see. */
export function judgedDecision(
  row: ImportRow,
  looked: LookedUp,
  file: Pick<MappedSheet, 'mapping'>,
  seen: Set<string>,
): JudgedDecision {
  const plain = { rowNumber: row.rowNumber, violations: row.violations, decision: null };
  const stored = looked.stored.get(idOf(row));
  const share = stored && looked.share(stored);
  if (!stored || !share) return { ...plain, violations: [], outcome: 'outside' };
  if (hasErrors(row)) return { ...plain, outcome: 'faulty' };
  if (row.values['group'] === undefined) return { ...plain, outcome: 'unchanged' };
  const decision = decisionOf(row, stored);
  if (isSame(decision, stored)) return { ...plain, outcome: 'unchanged' };
  const faults = faultsOf(row, decision, stored, share, looked, seen);
  if (faults.length === 0) return { ...plain, decision, outcome: 'update' };
  const found = faults.map(([columnKey, code, message]): CellViolation => {
    const cell = `${file.mapping[columnKey] ?? 'A'}${row.rowNumber}`;
    return { pointer: `/${columnKey}`, columnKey, cell, severity: 'error', code, message };
  });
  return { ...plain, violations: [...row.violations, ...found], outcome: 'faulty' };
}

function faultsOf(
  row: ImportRow,
  decision: DecisionToStore,
  stored: StoredAssessment,
  share: StoredShare,
  { ownPersonId, closed: closedTo }: LookedUp,
  seen: Set<string>,
): Fault[] {
  const isSecond = seen.has(stored.id);
  seen.add(stored.id);
  const closed = closedTo(share);
  if (closed) return [['rowId', closed.code, closed.message]];
  if (isSecond) return [['rowId', 'review.row-twice', 'Người này đã có ở một dòng trên. Giữ một dòng.']];
  if (stored.civilServantId === ownPersonId) {
    const message = 'Không tự quyết định về chính mình; người khác quyết định dòng này.';
    return [['group', 'review.own-record', message]];
  }
  if (row.values['rowVersion'] !== stored.version) return [['rowVersion', 'http.stale', conflict(stored)]];
  return violationsOnDecision(decision, proposalOf(stored), share.asOf).map(
    ({ pointer, code, message }) => [pointer.slice(1), code, message] as const,
  );
}

/** Nothing is run over silently: the row says what stands there now, and by whom. */
function conflict({ decidedGroup, decidedByName, setAsideReason }: StoredAssessment): string {
  const now =
    decidedGroup !== null
      ? `nay là ${reviewGroupName(decidedGroup)}, do ${decidedByName ?? 'người khác'} quyết định`
      : setAsideReason !== null
        ? 'nay được để ngoài đợt'
        : 'nay chưa có quyết định';
  return `Dòng này đã thay đổi sau khi tải bảng: ${now}. Giữ nguyên như vậy, hoặc tải lại bảng rồi điền lại dòng này.`;
}

function decisionOf({ values }: ImportRow, { id, version }: StoredAssessment): DecisionToStore {
  const text = (key: string): string | null => (typeof values[key] === 'string' ? String(values[key]) : null);
  // Parse boundary: the parsers of the columns give a number from 1 to 5 and one of the solutions.
  const group = values['group'] as FitGroup;
  const solution = (values['solution'] as ReviewSolution | undefined) ?? solutionOfGroup[group];
  const solutionDueOn = solution === 'keep' ? null : text('solutionDueOn');
  return { id, version, group, solution, reason: text('reason'), solutionNote: text('solutionNote'), solutionDueOn };
}

function isSame(decision: DecisionToStore, stored: StoredAssessment): boolean {
  return (
    decision.group === stored.decidedGroup &&
    decision.solution === stored.solution &&
    decision.reason === stored.decisionReason &&
    decision.solutionNote === stored.solutionNote &&
    decision.solutionDueOn === stored.solutionDueOn
  );
}
