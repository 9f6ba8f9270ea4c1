import type { Policy, PolicyLine } from '@commune/platform/access';

const readers: PolicyLine = {
  who: {
    province_admin: { reach: 'subtree', blocs: 'both' },
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
    department_officer: { reach: 'province', blocs: 'both' },
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
    viewer: { reach: 'subtree', blocs: 'both' },
  },
};

/** As with the catalogue: the province says what a commune needs, each bloc its own. */
const keepers: PolicyLine = {
  who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree', party_organisation_officer: 'subtree' },
};

export const requiredPostsPolicy: Policy = {
  listRequiredPosts: readers,
  exportRequiredPosts: readers,
  setRequiredPosts: keepers,
};
