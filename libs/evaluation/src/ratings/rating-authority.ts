import { reaches, type AccessScope, type OwnedRow } from '@commune/platform/database';
import { authorityOver, needsPartyOpinion, type Authority, type RatingDuty } from '../domain/index.js';
import type { StoredRating } from './ratings.repository.js';

/** Who answers for which agency (ND 335 Đ10.2): above the commune the managing one, its leader the one that uses people. */
const authorityOfRole: Readonly<Record<string, Authority>> = {
  home_affairs_director: 'managing_agency',
  province_leader: 'managing_agency',
  party_organisation_officer: 'managing_agency',
  commune_leader: 'using_agency',
};

export const ownerOf = ({ unitId, bloc, officeId, civilServantId }: StoredRating): OwnedRow => ({
  unitId,
  bloc,
  officeId,
  personId: civilServantId,
});

/** By the roles that reach the row, not by all that the caller holds somewhere. */
export function authoritiesAt(scope: AccessScope, row: OwnedRow): ReadonlySet<Authority> {
  const held = scope.grants.filter((grant) => reaches(grant, row)).map(({ role }) => authorityOfRole[role ?? '']);
  return new Set(held.filter((authority) => authority !== undefined));
}

export const decidesOn = (scope: AccessScope, rating: StoredRating): boolean =>
  authoritiesAt(scope, ownerOf(rating)).has(authorityOver(rating.duty));

/** Whether somebody counts as head or deputy says who decides and whose opinion is asked: not for the commune itself to say. */
export function maySetDuty(scope: AccessScope, rating: StoredRating, duty: RatingDuty): boolean {
  if (duty === rating.duty || (!needsPartyOpinion(duty) && !needsPartyOpinion(rating.duty))) return true;
  return authoritiesAt(scope, ownerOf(rating)).has('managing_agency');
}
