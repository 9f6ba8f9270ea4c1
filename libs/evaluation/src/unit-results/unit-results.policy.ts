import type { Policy } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** Whoever answers for a province or a commune sees its figures. */
export const unitResultsPolicy: Policy = {
  listUnitEvaluationResults: {
    who: {
      home_affairs_officer: both,
      home_affairs_director: both,
      province_leader: both,
      party_organisation_officer: 'subtree',
      commune_leader: 'subtree',
      commune_clerk: 'subtree',
    },
  },
};
