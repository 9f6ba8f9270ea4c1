import { reaches, type AccessScope, type OwnedRow } from '@commune/platform/database';
import {
  exactOf,
  organisationDecisionFault,
  organisationRating,
  type DecisionFault,
  type EvaluationRules,
  type OrganisationRating,
  type RatingLevel,
} from '../domain/index.js';
import type { OrganisationFacts, OrganisationRatingView } from './organisation-ratings.dto.js';
import type { StoredOrganisationRating } from './organisation-ratings.repository.js';

type Place = Pick<StoredOrganisationRating, 'unitId' | 'bloc' | 'officeId'>;

export const placeOf = ({ unitId, bloc, officeId }: Place): OwnedRow => ({
  unitId,
  bloc,
  officeId: officeId ?? '',
  personId: '',
});

/** ND 335 Đ5.2, Đ5.5: a commune by the chair of the province (in the Party's bloc its organisation committee), an office by the chair of the commune. */
export function recognises(scope: AccessScope, place: Place): boolean {
  const above = place.bloc === 'party' ? 'party_organisation_officer' : 'province_leader';
  const needed = place.officeId === null ? above : 'commune_leader';
  return scope.grants.some((grant) => grant.role === needed && reaches(grant, placeOf(place)));
}

export const ruleOf = ({ points, ...facts }: OrganisationFacts, rules: EvaluationRules): OrganisationRating =>
  organisationRating({ ...facts, points: exactOf(points) }, rules);

export const faultOf = (
  level: RatingLevel,
  { points, ...facts }: OrganisationFacts,
  rules: EvaluationRules,
): DecisionFault | undefined => organisationDecisionFault(level, { ...facts, points: exactOf(points) }, rules);

export function organisationRatingView(
  stored: StoredOrganisationRating,
  rules: EvaluationRules,
  scope: AccessScope,
): OrganisationRatingView {
  const { rating: byRule, fallback, conditions } = ruleOf(stored, rules);
  const isOpen = stored.level === null;
  const mayDecide = isOpen && recognises(scope, stored) && scope.allows('decideOrganisationRating', placeOf(stored));
  const mayPropose = isOpen && scope.allows('proposeOrganisationRating', placeOf(stored));
  return {
    ...stored,
    byRule,
    fallback,
    conditions: conditions.map((condition) => ({ ...condition })),
    allowedActions: [
      ...(mayPropose ? ['proposeOrganisationRating'] : []),
      ...(mayDecide ? ['decideOrganisationRating'] : []),
    ],
  };
}
