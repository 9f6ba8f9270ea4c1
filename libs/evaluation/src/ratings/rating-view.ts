import { readableClasses, today, type AccessScope } from '@commune/platform/database';
import {
  capGroupOf,
  mayReRate,
  needsPartyOpinion,
  ratingPeriodName,
  ratingSteps,
  ratingStepsFrom,
  requestsUntil,
  type Authority,
  type RatingStanding,
  type RatingStepName,
} from '../domain/index.js';
import { authoritiesAt } from '../rules/authorities.js';
import { decidesOn, ownerOf } from './rating-authority.js';
import type { StoredDecision } from './rating-decisions.repository.js';
import type { DecisionView, ReviewRequestView } from './rating-parts.dto.js';
import { paperOf } from './rating-round-view.js';
import type { StoredReviewRequest } from './rating-reviews.repository.js';
import type { RatingDetail, RatingRow, RatingState } from './ratings.dto.js';
import type { StoredRating } from './ratings.repository.js';

export interface LookingAt {
  readonly scope: AccessScope;
  /** The person of the caller's account. */
  readonly own: string | null;
  readonly requestDays: number;
  readonly isReRatingLeft: boolean;
}

const isPublished = ({ roundState }: StoredRating): boolean => roundState === 'published' || roundState === 'frozen';
export const isOwnRating = ({ civilServantId }: StoredRating, { own }: Pick<LookingAt, 'own'>): boolean =>
  own === civilServantId;

/** The person learns the level by the notice, not before it (ND 335 Đ21.1đ, 21.2đ). */
const seesLevel = (rating: StoredRating, looking: LookingAt): boolean =>
  isPublished(rating) || !isOwnRating(rating, looking);

export function ratingRow(rating: StoredRating, looking: LookingAt): RatingRow {
  const level = seesLevel(rating, looking) ? rating.level : null;
  const { openRequestDueOn } = rating;
  return {
    id: rating.id,
    roundId: rating.roundId,
    period: rating.period,
    periodName: ratingPeriodName(rating.period),
    roundState: rating.roundState,
    civilServantId: rating.civilServantId,
    fullName: rating.fullName,
    unitId: rating.unitId,
    unitName: rating.unitName,
    officeId: rating.officeId,
    officeName: rating.officeName,
    positionTitle: rating.positionTitle,
    duty: rating.duty,
    capGroup: capGroupOf(rating.duty),
    state: stateOf(rating, level !== null),
    points: pointsOf(rating),
    monthsCounted: rating.basis.monthsCounted,
    proposed: rating.proposed,
    selfLevel: rating.selfLevel,
    level,
    departs: level !== null && level !== rating.proposed,
    needsPartyOpinion: needsPartyOpinion(rating.duty),
    hasPartyOpinion: rating.partyOpinion !== null,
    openRequestDueOn,
    isRequestOverdue: openRequestDueOn !== null && openRequestDueOn < today(),
    version: rating.version,
    allowedActions: actionsOn(rating, looking),
  };
}

const pointsOf = ({ pointsHundredths }: StoredRating): number | null =>
  pointsHundredths === null ? null : pointsHundredths / 100;

const stateOf = ({ selfLevel }: StoredRating, isDecided: boolean): RatingState =>
  isDecided ? 'decided' : selfLevel === null ? 'open' : 'self_rated';

export function standingOf(rating: StoredRating, looking: LookingAt): RatingStanding {
  const { publishedOn } = rating;
  return {
    roundState: rating.roundState,
    isOwn: isOwnRating(rating, looking),
    isDecided: rating.ordinal > 0,
    needsPartyOpinion: needsPartyOpinion(rating.duty),
    hasOpenRequest: rating.openRequestDueOn !== null,
    requestsUntil: publishedOn === null ? null : requestsUntil(publishedOn, looking.requestDays),
    today: today(),
  };
}

const actionsOn = (rating: StoredRating, looking: LookingAt): string[] =>
  ratingStepsFrom(standingOf(rating, looking))
    .filter((step) => mayTake(step, rating, looking))
    .map((step) => ratingSteps[step].operation)
    .filter((operation) => looking.scope.allows(operation, ownerOf(rating)));

/** Beyond the policy: whose decision it is (ND 335 Đ10.2, Đ21.3). */
export function mayTake(step: RatingStepName, rating: StoredRating, { scope, isReRatingLeft }: LookingAt): boolean {
  if (step === 'decide') return decidesOn(scope, rating);
  if (step !== 'reRate') return true;
  const held: Authority[] = [...authoritiesAt(scope, ownerOf(rating))];
  return held.some((authority) => mayReRate(authority, rating.duty, isReRatingLeft));
}

export function ratingDetail(
  rating: StoredRating,
  looking: LookingAt,
  decisions: readonly StoredDecision[],
  requests: readonly StoredReviewRequest[],
): RatingDetail {
  const { basis } = rating;
  const seesDiscipline = readableClasses(looking.scope, ownerOf(rating)).has('discipline');
  const [firstHalfPoints = null, secondHalfPoints = null] = basis.halfYearPoints;
  return {
    ...ratingRow(rating, looking),
    months: basis.months.map((month) => ({ ...month })),
    firstHalfPoints,
    secondHalfPoints,
    meanText: basis.meanText,
    isProvisional: basis.isProvisional,
    monthsWorked: basis.monthsWorked,
    reasons: basis.reasons
      .filter(({ code }) => seesDiscipline || code !== 'discipline')
      .map((reason) => ({ ...reason })),
    selfNote: rating.selfNote,
    selfRatedAt: rating.selfRatedAt,
    meetingOpinion: rating.meetingOpinion,
    partyOpinion: partyOpinionOf(rating),
    degradation: rating.degradation,
    corruption: rating.corruption,
    disciplines: seesDiscipline ? basis.disciplines.map((one) => ({ ...one })) : [],
    organisationLevel: basis.organisationLevel,
    decisions: seesLevel(rating, looking) ? decisionViews(rating, decisions) : [],
    requests: requests.map((request) => requestView(request, rating, looking)),
  };
}

function partyOpinionOf({ partyOpinion, partyLevel, partyGivenBy, partyGivenOn }: StoredRating) {
  if (partyOpinion === null || partyGivenBy === null || partyGivenOn === null) return null;
  return { opinion: partyOpinion, level: partyLevel, givenBy: partyGivenBy, givenOn: partyGivenOn };
}

const decisionViews = (rating: StoredRating, decisions: readonly StoredDecision[]): DecisionView[] =>
  decisions.map((decision, place) => ({ ...decision, ...signedAs(rating, decision), isReplaced: place > 0 }));

/** The agency's paper names everybody but its head, and nobody whose decision has a paper of its own (ND 335 Đ10.2). */
function signedAs(rating: StoredRating, { kind, decisionNumber, signedOn, signerName, signerPost }: StoredDecision) {
  const paper = kind === 'decision' && rating.duty !== 'head' && signedOn === null ? paperOf(rating) : null;
  if (paper === null || (decisionNumber !== null && decisionNumber !== paper.number)) {
    return { decisionNumber, signedOn, signerName, signerPost, isOwnPaper: decisionNumber !== null };
  }
  const { number, ...signed } = paper;
  return { decisionNumber: number, ...signed, isOwnPaper: false };
}

export function requestView(request: StoredReviewRequest, rating: StoredRating, looking: LookingAt): ReviewRequestView {
  const mayAnswer =
    request.state === 'received' &&
    rating.roundState === 'published' &&
    !isOwnRating(rating, looking) &&
    decidesOn(looking.scope, rating) &&
    looking.scope.allows('answerRatingReview', ownerOf(rating));
  const { id, reason, requestedAt, dueOn, state, outcome, answer, answeredByName, answeredAt, version } = request;
  return {
    id,
    reason,
    requestedAt,
    dueOn,
    isOverdue: state === 'received' && dueOn < today(),
    state,
    outcome,
    answer,
    answeredByName,
    answeredAt,
    version,
    allowedActions: mayAnswer ? ['answerRatingReview'] : [],
  };
}
