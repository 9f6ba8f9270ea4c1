import type { Policy, PolicyLine } from '@commune/platform/access';

/** By what one is scored is for everybody to know. */
const readers: PolicyLine = { who: 'signed-in', client: 'any' };

/** A province's own set: Sở Nội vụ, and Ban Tổ chức for the set of officials (cán bộ). */
const drafters: PolicyLine = {
  who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree', party_organisation_officer: 'subtree' },
};

/** In use by the director's word; Ban Tổ chức has one role. */
const publishers: PolicyLine = { who: { home_affairs_director: 'subtree', party_organisation_officer: 'subtree' } };

export const criteriaSetsPolicy: Policy = {
  listCriteriaSets: readers,
  getCriteriaSet: readers,
  tryCriteriaSet: readers,
  getCriteriaSetHistory: { who: 'signed-in' },
  createCriteriaSet: drafters,
  replaceCriteriaSet: drafters,
  discardCriteriaSet: drafters,
  publishCriteriaSet: publishers,
};
