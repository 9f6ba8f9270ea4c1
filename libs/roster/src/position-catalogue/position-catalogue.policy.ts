import type { Policy, PolicyLine } from '@commune/platform/access';

const readers: PolicyLine = {
  who: {
    province_admin: { reach: 'subtree', blocs: 'both' },
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: { reach: 'subtree', blocs: 'both' },
    department_officer: { reach: 'province', blocs: 'both' },
    commune_leader: { reach: 'subtree', blocs: 'both' },
    commune_clerk: { reach: 'subtree', blocs: 'both' },
    viewer: { reach: 'subtree', blocs: 'both' },
  },
};

/** Sở Nội vụ keeps the positions of the government bloc, Ban Tổ chức those of the Party bloc; only a whole province's role does. */
const keepers: PolicyLine = {
  who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree', party_organisation_officer: 'subtree' },
};

export const positionCataloguePolicy: Policy = {
  getJobPosition: { ...readers, client: 'positions:read' },
  getJobPositionHistory: readers,
  createJobPosition: keepers,
  updateJobPosition: keepers,
  closeJobPosition: keepers,
  reopenJobPosition: keepers,
};
