import type { ReviewAssessmentView, ReviewSuggestion } from '@commune/api-client';
import { groups, isOpenRow, proposalOf, type Group } from './review-words';

interface BulkContext {
  readonly suggestions: readonly ReviewSuggestion[];
  readonly ownId?: string | null;
  /** The row whose decision is being written and not saved yet. */
  readonly editedId?: string;
}

export interface Bulk {
  readonly taken: readonly ReviewAssessmentView[];
  /** Groups that are judged one by one, with how many stay open. */
  readonly alone: readonly { readonly group: Group; readonly count: number }[];
  readonly without: number;
  readonly hasOwn: boolean;
  readonly edited: ReviewAssessmentView | undefined;
  readonly proposal: (row: ReviewAssessmentView) => number | null;
}

/** Whom "confirm all" takes along: never a row that is being written, never one that needs a judgement of its own. */
export const bulkOf = (rows: readonly ReviewAssessmentView[], { suggestions, ownId, editedId }: BulkContext): Bulk => {
  const open = rows.filter(isOpenRow);
  const inBulk = new Set<number | null>(suggestions.filter((entry) => entry.inBulk).map(({ group }) => group));
  const decidable = open.filter((row) => row.allowedActions.includes('decideReviewAssessment'));
  const others = decidable.filter(({ id }) => id !== editedId);
  return {
    taken: others.filter((row) => inBulk.has(proposalOf(row))),
    alone: groups
      .filter((group) => !inBulk.has(group))
      .map((group) => ({ group, count: others.filter((row) => proposalOf(row) === group).length }))
      .filter(({ count }) => count > 0),
    without: others.filter((row) => proposalOf(row) === null).length,
    hasOwn: open.some(({ civilServantId }) => civilServantId === ownId),
    edited: decidable.find(({ id }) => id === editedId),
    proposal: proposalOf,
  };
};
