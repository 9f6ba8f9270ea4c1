import type { AccountHistoryLine } from './account.dto.js';
import type { TrailLine } from './accounts.repository.js';

/** Ids and marks of the system mean nothing to a reader. */
const internal = new Set(['id', 'account_id', 'created_at', 'civil_servant_id']);

/** The trail of an account in the words of its screen. */
export function accountHistory(lines: readonly TrailLine[]): AccountHistoryLine[] {
  return lines.map(({ seq, at, actorName, operation, reason, action, unitName, before, after }) => ({
    seq,
    at,
    actorName,
    operation,
    reason,
    action,
    changes: changesOf(before, after, unitName),
  }));
}

type Values = Readonly<Record<string, unknown>> | null;

function changesOf(before: Values, after: Values, unitName: string | null): AccountHistoryLine['changes'] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changes = columns
    .filter((column) => !internal.has(column) && (before?.[column] ?? null) !== (after?.[column] ?? null))
    .map((column) => ({ field: camelCase(column), before: shown(before?.[column]), after: shown(after?.[column]) }));
  // A role means nothing without its unit, which the trail keeps in a column of its own.
  const ofRole = columns.includes('role') && unitName !== null;
  return ofRole
    ? [...changes, { field: 'unitName', before: before ? unitName : null, after: after ? unitName : null }]
    : changes;
}

const camelCase = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join('; ') : String(value);
}
