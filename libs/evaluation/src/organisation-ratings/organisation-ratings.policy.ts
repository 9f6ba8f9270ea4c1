import type { Policy } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

const proposers = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
} as const;

export const organisationRatingsPolicy: Policy = {
  listOrganisationRatings: {
    who: { ...proposers, home_affairs_officer: both, home_affairs_director: both, province_leader: both },
  },
  proposeOrganisationRating: { who: proposers },
  // ND 335 Đ5: which of them for which organisation stands in `recognises`.
  decideOrganisationRating: {
    who: { province_leader: 'subtree', party_organisation_officer: 'subtree', commune_leader: 'subtree' },
  },
};
