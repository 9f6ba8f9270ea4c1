import type { AccessScope, OwnedRow } from '@commune/platform/database';
import { authorityOver, needsPartyOpinion, type RatingDuty } from '../domain/index.js';
import { authoritiesAt } from '../rules/authorities.js';
import type { StoredRating } from './ratings.repository.js';

export const ownerOf = ({ unitId, bloc, officeId, civilServantId }: StoredRating): OwnedRow => ({
  unitId,
  bloc,
  officeId,
  personId: civilServantId,
});

export const decidesOn = (scope: AccessScope, rating: StoredRating): boolean =>
  authoritiesAt(scope, ownerOf(rating)).has(authorityOver(rating.duty));

/** Whether somebody counts as head or deputy says who decides and whose opinion is asked: not for the commune itself to say. */
export function maySetDuty(scope: AccessScope, rating: StoredRating, duty: RatingDuty): boolean {
  if (duty === rating.duty || (!needsPartyOpinion(duty) && !needsPartyOpinion(rating.duty))) return true;
  return authoritiesAt(scope, ownerOf(rating)).has('managing_agency');
}
