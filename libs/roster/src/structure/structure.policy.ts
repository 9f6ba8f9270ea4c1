import type { PolicyLine } from '@commune/platform/access';

/** Counts of the corps: also to departments, of the whole province, with small cells withheld. */
export const readsFigures: PolicyLine = {
  who: {
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
    office_head: 'subtree',
    viewer: { reach: 'subtree', blocs: 'both' },
    department_officer: { reach: 'province', blocs: 'both' },
  },
  aggregate: true,
};
