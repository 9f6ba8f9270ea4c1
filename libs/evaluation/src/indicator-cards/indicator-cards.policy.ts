import type { Policy, PolicyLine } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** The commune sees what it is measured by; Sở Nội vụ and Ban Tổ chức those of the province. */
const readers: PolicyLine = {
  who: {
    home_affairs_officer: both,
    home_affairs_director: both,
    province_leader: both,
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
  },
};

export const indicatorCardsPolicy: Policy = {
  listIndicatorCards: readers,
  getIndicatorCard: readers,
  // Whoever is above the commune: nobody decides on what he is measured by himself (the service asks for the province).
  decideIndicatorValue: {
    who: { home_affairs_director: both, province_leader: both, party_organisation_officer: 'subtree' },
  },
};
