import type { Policy } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** Assessed by the head of the office or the commune; leaders of communes by those above. */
export const competenciesPolicy: Policy = {
  getCompetencyProfile: {
    who: {
      home_affairs_officer: both,
      home_affairs_director: both,
      province_leader: both,
      party_organisation_officer: 'subtree',
      commune_leader: 'subtree',
      commune_clerk: 'subtree',
      office_head: 'subtree',
      civil_servant: 'self',
    },
  },
  assessCompetencies: {
    who: {
      home_affairs_director: 'subtree',
      party_organisation_officer: 'subtree',
      commune_leader: 'subtree',
      office_head: 'subtree',
    },
  },
};
