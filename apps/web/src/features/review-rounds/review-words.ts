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

type Reason = ReviewAssessmentView['proposedReasons'][number];

/** "Lý luận chính trị: Cao cấp"; what names its requirement itself is not told twice. */
export const requirementText = ({ title, required }: Pick<Reason, 'title' | 'required'>): string => {
  if (!required) return title;
  return required.toLowerCase().includes(title.toLowerCase()) ? required : `${title}: ${required}`;
};

export const isOpenRow = (row: ReviewAssessmentView): boolean => row.decidedAt === null;

const roundKinds: Readonly<Record<string, StatusKind>> = { draft: 'idle', open: 'info', closed: 'closed' };
export const roundKind = (state: string): StatusKind => roundKinds[state] ?? 'idle';

const shareKinds: Readonly<Record<string, StatusKind>> = {
  drafting: 'idle',
  submitted: 'info',
  returned: 'due',
  accepted: 'good',
};
type Standing = Pick<ReviewShareView, 'state' | 'isLate' | 'presentedAt'>;

/** Handed on to the leader, who has not sent it yet. */
export const isPresented = ({ state, presentedAt }: Standing): boolean =>
  presentedAt !== null && (state === 'drafting' || state === 'returned');

export const shareKind = (share: Standing): StatusKind => {
  if (share.isLate) return 'late';
  return isPresented(share) ? 'info' : (shareKinds[share.state] ?? 'idle');
};

/** Key of the word for a share's state; being late is said first. */
export const shareWord = (share: Standing): string =>
  `review-rounds.shareStates.${share.isLate ? 'late' : isPresented(share) ? 'presented' : share.state}`;

export const leftOf = ({ people, decided, setAside }: ReviewShareView): number => people - decided - setAside;
