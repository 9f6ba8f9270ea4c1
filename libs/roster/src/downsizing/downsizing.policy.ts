import type { Policy, PolicyLine } from '@commune/platform/access';

/** Those who read ratings, discipline and employment of everybody whom the list may name. */
const readers: PolicyLine = {
  who: {
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
  },
};

export const downsizingPolicy: Policy = {
  listDownsizingCandidates: readers,
  exportDownsizingCandidates: readers,
  getDownsizingRoadmap: readers,
  exportDownsizingRoadmap: readers,
};
