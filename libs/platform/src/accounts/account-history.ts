import { changedFields } from '../audit/index.js';
import type { AccountHistoryLine } from './account.dto.js';
import type { TrailLine } from './accounts.repository.js';

/** Ids and marks of the system mean nothing to a reader. */
const internal = new Set(['id', 'account_id', 'created_at', 'civil_servant_id']);

/** The trail of an account in the words of its screen. */
export function accountHistory(lines: readonly TrailLine[]): AccountHistoryLine[] {
  return lines.map((line) => {
    const { seq, at, actorName, operation, reason, action } = line;
    return { seq, at, actorName, operation, reason, action, changes: changesOf(line) };
  });
}

function changesOf({ before, after, unitName }: TrailLine): AccountHistoryLine['changes'] {
  const changes = changedFields({ before, after }, internal);
  // A role means nothing without its unit, which the trail keeps in a column of its own.
  const ofRole = 'role' in { ...before, ...after } && unitName !== null;
  return ofRole
    ? [...changes, { field: 'unitName', before: before ? unitName : null, after: after ? unitName : null }]
    : changes;
}
