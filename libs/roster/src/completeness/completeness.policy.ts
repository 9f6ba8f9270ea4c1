import type { Policy, PolicyLine } from '@commune/platform/access';

/** Roles that may read every class of a record, so that what is missing never tells them more than they may know. */
const keepers = {
  home_affairs_officer: { reach: 'subtree', blocs: 'both' },
  home_affairs_director: { reach: 'subtree', blocs: 'both' },
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
} as const;

/** How many records lack what: counts about records, of whatever class the missing field is. */
const readsCounts: PolicyLine = {
  who: {
    ...keepers,
    province_leader: { reach: 'subtree', blocs: 'both' },
    viewer: { reach: 'subtree', blocs: 'both' },
  },
  aggregate: true,
};

export const completenessPolicy: Policy = {
  getCompleteness: readsCounts,
  listIncompleteRecords: { who: keepers },
  exportIncompleteRecords: { who: keepers },
  getRecordCompleteness: { who: { ...keepers, civil_servant: 'self' } },
};
