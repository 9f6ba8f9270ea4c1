import type { Policy } from '../access/policy.js';

export const unitsPolicy: Policy = {
  listUnits: {
    who: {
      province_admin: { reach: 'subtree', blocs: 'both' },
      home_affairs_officer: { reach: 'subtree', blocs: 'both' },
      home_affairs_director: { reach: 'subtree', blocs: 'both' },
      province_leader: { reach: 'subtree', blocs: 'both' },
      party_organisation_officer: 'subtree',
      department_officer: { reach: 'province', blocs: 'both' },
      inspector: { reach: 'province', blocs: 'both' },
      commune_leader: 'subtree',
      commune_clerk: 'subtree',
      office_head: 'subtree',
      viewer: { reach: 'subtree', blocs: 'both' },
    },
  },
};
