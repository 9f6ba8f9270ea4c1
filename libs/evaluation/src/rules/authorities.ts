import { reaches, type AccessScope, type OwnedRow } from '@commune/platform/database';
import type { Authority, RatingDuty } from '../domain/index.js';

/** Who answers for which agency (ND 335 Đ10): above the commune the managing one, its leader the one that uses people. */
const authorityOfRole: Readonly<Record<string, Authority>> = {
  home_affairs_director: 'managing_agency',
  province_leader: 'managing_agency',
  party_organisation_officer: 'managing_agency',
  commune_leader: 'using_agency',
};

/** By the roles that reach the row, not by all that the caller holds somewhere. */
export function authoritiesAt(scope: AccessScope, row: OwnedRow): ReadonlySet<Authority> {
  const held = scope.grants.filter((grant) => reaches(grant, row)).map(({ role }) => authorityOfRole[role ?? '']);
  return new Set(held.filter((authority) => authority !== undefined));
}

/**
 * Beyond the policy, whose tracking it is (ND 335 Đ10.1): the head of an agency is tracked from above it, deputies and heads
 * of offices by the head of the agency, others by the head of their office too.
 */
export function mayTrack(scope: AccessScope, row: OwnedRow, duty: RatingDuty): boolean {
  if (duty === 'head') return authoritiesAt(scope, row).has('managing_agency');
  return (duty !== 'deputy' && duty !== 'office_head') || authoritiesAt(scope, row).size > 0;
}
