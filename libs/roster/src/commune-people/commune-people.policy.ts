import type { Policy } from '@commune/platform/access';

/** The province enters it; whoever places people or stands in a plan may look. */
export const communePeoplePolicy: Policy = {
  listCommunePeople: {
    who: {
      province_admin: { reach: 'subtree', blocs: 'both' },
      home_affairs_officer: { reach: 'subtree', blocs: 'both' },
      home_affairs_director: { reach: 'subtree', blocs: 'both' },
      province_leader: { reach: 'subtree', blocs: 'both' },
      party_organisation_officer: 'subtree',
      commune_leader: 'subtree',
      commune_clerk: 'subtree',
    },
  },
  setCommunePeople: { who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree' } },
};
