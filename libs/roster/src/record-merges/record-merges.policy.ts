import type { Policy, PolicyLine } from '@commune/platform/access';

/** Who keeps records within the reach; both records must lie in it, so two communes are a matter for the province. */
const keepers: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
    commune_clerk: 'subtree',
  },
};

export const recordMergesPolicy: Policy = {
  listDuplicateRecords: keepers,
  compareCivilServants: keepers,
  mergeCivilServants: keepers,
  distinguishCivilServants: keepers,
  listRecordMerges: { ...keepers, client: 'roster:read' },
  getRecordMerge: keepers,
};
