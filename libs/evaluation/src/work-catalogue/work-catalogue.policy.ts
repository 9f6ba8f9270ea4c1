import type { Policy, PolicyLine } from '@commune/platform/access';

/** Sở Nội vụ puts it together and standardises it; the head of the department approves additions (ND 335 Đ13.2–3). */
const keepers: PolicyLine = { who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree' } };
const proposers: PolicyLine = {
  who: { commune_leader: 'subtree', commune_clerk: 'subtree', party_organisation_officer: 'subtree' },
};
const both = { reach: 'subtree', blocs: 'both' } as const;

export const workCataloguePolicy: Policy = {
  listWorkCatalogueEntries: { who: 'signed-in', client: 'any' },
  getWorkCatalogueEntryHistory: { who: 'signed-in' },
  setWorkCatalogueEntry: keepers,
  closeWorkCatalogueEntry: keepers,
  listWorkProposals: {
    who: {
      ...proposers.who,
      home_affairs_officer: both,
      home_affairs_director: both,
      province_leader: both,
    },
  },
  submitWorkProposal: proposers,
  withdrawWorkProposal: proposers,
  appraiseWorkProposal: { who: { home_affairs_officer: both, home_affairs_director: both } },
  approveWorkProposal: { who: { home_affairs_director: both, province_leader: both } },
  refuseWorkProposal: { who: { home_affairs_director: both, province_leader: both } },
};
