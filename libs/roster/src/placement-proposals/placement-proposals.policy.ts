import type { Policy, PolicyLine } from '@commune/platform/access';

/** Who keeps plans of a bloc, and who appraises and approves them: how it was weighed is read by whoever decides. */
export const proposalReaders: PolicyLine = {
  who: {
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
  },
};

export const proposalKeepers: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
  },
};

export const placementProposalsPolicy: Policy = {
  getPlacementProposals: proposalReaders,
  proposePlacementMoves: proposalKeepers,
};
