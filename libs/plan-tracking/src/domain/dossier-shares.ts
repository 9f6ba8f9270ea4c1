import type { DossierFigures } from './dossier-figures.js';

/** A share before it is divided; null where there is nothing to divide by. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** `with_overdue`: what is still open past its deadline counts as late too · `resolved`: of what is done alone. */
export const onTimeBases = ['with_overdue', 'resolved'] as const;
export type OnTimeBasis = (typeof onTimeBases)[number];

const shareOf = (numerator: number, denominator: number): Share | null =>
  denominator === 0 ? null : { numerator, denominator };

/** RULES of measuring: ND 224/2026 Đ19; the denominator is practice, hence both readings. */
export function onTimeShare(
  figures: Pick<DossierFigures, 'resolvedOnTime' | 'resolvedLate' | 'inProcessOverdue'>,
  basis: OnTimeBasis,
): Share | null {
  const { resolvedOnTime, resolvedLate, inProcessOverdue } = figures;
  const overdue = basis === 'with_overdue' ? inProcessOverdue : 0;
  return shareOf(resolvedOnTime, resolvedOnTime + resolvedLate + overdue);
}

export const satisfactionShare = ({
  satisfied,
  satisfactionResponses,
}: Pick<DossierFigures, 'satisfied' | 'satisfactionResponses'>): Share | null =>
  shareOf(satisfied, satisfactionResponses);

export const feedbackShare = ({
  feedbackAnsweredOnTime,
  feedbackReceived,
}: Pick<DossierFigures, 'feedbackAnsweredOnTime' | 'feedbackReceived'>): Share | null =>
  shareOf(feedbackAnsweredOnTime, feedbackReceived);

/** What came over from before may be resolved too: never more than all. */
export const petitionsShare = ({
  petitionsResolved,
  petitionsReceived,
}: Pick<DossierFigures, 'petitionsResolved' | 'petitionsReceived'>): Share | null =>
  shareOf(Math.min(petitionsResolved, petitionsReceived), petitionsReceived);

/** Per cent, rounded half up to two decimals. */
export const percentOfShare = (share: Share | null): number | null =>
  share && Math.floor((share.numerator * 20_000 + share.denominator) / (2 * share.denominator)) / 100;
