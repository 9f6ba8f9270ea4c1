import type { ReviewAssessmentView, ReviewGroupCounts, ReviewShareView } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export const groups = [1, 2, 3, 4, 5] as const;
export type Group = (typeof groups)[number];

/** In the order 1–5. */
export const fiveOf = ({ one, two, three, four, five }: ReviewGroupCounts): number[] => [one, two, three, four, five];

/** What the machine says now: anew where it was asked again, else as at the opening. */
export const proposalOf = (row: ReviewAssessmentView): number | null =>
  row.recomputedOn === null ? row.proposedGroup : row.recomputedGroup;

export const reasonsOf = (row: ReviewAssessmentView): ReviewAssessmentView['proposedReasons'] =>
  row.recomputedReasons ?? row.proposedReasons;

export const isOpenRow = (row: ReviewAssessmentView): boolean => row.decidedAt === null;

const roundKinds: Readonly<Record<string, StatusKind>> = { draft: 'idle', open: 'info', closed: 'closed' };
export const roundKind = (state: string): StatusKind => roundKinds[state] ?? 'idle';

const shareKinds: Readonly<Record<string, StatusKind>> = {
  drafting: 'idle',
  submitted: 'info',
  returned: 'due',
  accepted: 'good',
};
export const shareKind = ({ state, isLate }: Pick<ReviewShareView, 'state' | 'isLate'>): StatusKind =>
  isLate ? 'late' : (shareKinds[state] ?? 'idle');

/** Key of the word for a share's state; being late is said first. */
export const shareWord = ({ state, isLate }: Pick<ReviewShareView, 'state' | 'isLate'>): string =>
  `review-rounds.shareStates.${isLate ? 'late' : state}`;

export const leftOf = ({ people, decided, setAside }: ReviewShareView): number => people - decided - setAside;
