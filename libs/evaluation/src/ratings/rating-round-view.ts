import { formatDate } from '@commune/kernel';
import { today, type AccessScope } from '@commune/platform/database';
import {
  ratingCaps,
  ratingDueOn,
  ratingPeriodName,
  ratingPeriodOf,
  ratingRoundSteps,
  ratingRoundStepsFrom,
  suggestedWithinCaps,
  type CapTerms,
  type RatingDeadline,
  type RatingForCap,
  type RatingLevel,
} from '../domain/index.js';
import type { RatingRoundDetail, RatingRoundView } from './rating-rounds.dto.js';
import type { StoredRound } from './rating-rounds.repository.js';
import type { StoredRating } from './ratings.repository.js';

export const mayAt = (
  scope: AccessScope,
  operation: string,
  { unitId, bloc }: { unitId: string; bloc: string },
): boolean => scope.allows(operation, { unitId, bloc, officeId: '', personId: '' });

export function ratingRoundView(round: StoredRound, scope: AccessScope, deadline: RatingDeadline): RatingRoundView {
  const { heldOn: _held, chairName: _chair, secretaryName: _secretary, ...rest } = round;
  const { present: _present, absent: _absent, minutes: _minutes, ...unsigned } = rest;
  const { paperNumber: _number, paperSignedOn: _on, paperSigner: _signer, paperSignerPost: _post, ...told } = unsigned;
  const dueOn = ratingDueOn(ratingPeriodOf(round.period), deadline);
  return {
    ...told,
    periodName: ratingPeriodName(round.period),
    dueOn,
    isOverdue: round.publishedAt === null && dueOn !== null && dueOn < today(),
    allowedActions: ratingRoundStepsFrom(round)
      .map((step) => ratingRoundSteps[step].operation)
      .filter((operation) => mayAt(scope, operation, round)),
  };
}

export interface RoundSurroundings {
  readonly deadline: RatingDeadline;
  readonly terms: CapTerms;
  readonly organisationLevel: RatingLevel | null;
  readonly ratings: readonly RatingForCap[];
}

export function ratingRoundDetail(
  round: StoredRound,
  scope: AccessScope,
  { deadline, terms, organisationLevel, ratings }: RoundSurroundings,
): RatingRoundDetail {
  // Whoever sees one office of the agency would count its share alone.
  const counted = mayAt(scope, 'getRatingRound', round) ? ratings : [];
  const suggestion = suggestedWithinCaps(counted, terms);
  return {
    ...ratingRoundView(round, scope, deadline),
    organisationLevel,
    isOutstanding: terms.isOutstanding,
    meeting: meetingOf(round),
    paper: paperOf(round),
    caps: counted.length > 0 ? ratingCaps(counted, terms) : [],
    suggestion: { excellent: [...suggestion.excellent], tied: [...suggestion.tied] },
  };
}

type StoredPaper = Pick<StoredRound, 'paperNumber' | 'paperSignedOn' | 'paperSigner' | 'paperSignerPost'>;

export function paperOf({ paperNumber, paperSignedOn, paperSigner, paperSignerPost }: StoredPaper) {
  if (paperNumber === null || paperSignedOn === null || paperSigner === null || paperSignerPost === null) return null;
  return { number: paperNumber, signedOn: paperSignedOn, signerName: paperSigner, signerPost: paperSignerPost };
}

type RatingOnPaper = Pick<
  StoredRating,
  'duty' | 'decisionNumber' | 'decisionSignedOn' | 'paperNumber' | 'paperSignedOn'
>;

/** "Quyết định số … ngày …": of the decision itself, else of the agency, which names all but its head (ND 335 Đ10.2). */
export function issuedAs(rating: RatingOnPaper): string | null {
  const { decisionNumber, decisionSignedOn } = rating;
  if (decisionNumber !== null && decisionSignedOn !== null) return named(decisionNumber, decisionSignedOn);
  const { duty, paperNumber, paperSignedOn } = rating;
  if (duty === 'head' || paperNumber === null || paperSignedOn === null) return null;
  return named(paperNumber, paperSignedOn);
}

const named = (number: string, signedOn: string): string => `Quyết định số ${number} ngày ${formatDate(signedOn)}`;

export function meetingOf({ heldOn, chairName, secretaryName, present, absent, minutes }: StoredRound) {
  if (heldOn === null || chairName === null || secretaryName === null || minutes === null) return null;
  return { heldOn, chairName, secretaryName, present: present ?? 0, absent: absent ?? 0, minutes };
}
