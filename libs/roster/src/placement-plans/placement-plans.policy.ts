import type { Policy, PolicyLine } from '@commune/platform/access';

const reading = {
  home_affairs_officer: { reach: 'subtree', blocs: 'both' },
  home_affairs_director: { reach: 'subtree', blocs: 'both' },
  province_leader: { reach: 'subtree', blocs: 'both' },
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
} as const;

/** Sở Nội vụ reads both blocs; a commune reads its own plans. */
const readers: PolicyLine = { who: reading };

/** Also whoever is asked about a move: a commune, or a department for its own people (`placement-reach.ts`). */
export const placementEnds: PolicyLine = { who: { ...reading, department_officer: 'subtree' } };

/** The government bloc by Sở Nội vụ, or by a commune within itself; the Party bloc by its own officers (KH 1570/KH-UBND III.3). */
const keepers: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
  },
};

/** A clerk prepares and cannot submit. */
const submitting = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
} as const;
const submitters: PolicyLine = { who: submitting };

/** Of the province only, which the service asks. */
const considering = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
} as const;
const considerers: PolicyLine = { who: considering };

/** The province; the director of Sở Nội vụ where it is delegated (a setting). */
const approving = {
  province_leader: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
} as const;
const approvers: PolicyLine = { who: approving };

const returners: PolicyLine = { who: { ...considering, ...approving } };

/** Both heads are asked, and the keepers answer. */
const commenters: PolicyLine = {
  who: { ...submitting, province_leader: 'subtree', department_officer: 'subtree' },
};

export const placementPlansPolicy: Policy = {
  listPlacementPlans: placementEnds,
  getPlacementPlan: placementEnds,
  createPlacementPlan: keepers,
  updatePlacementPlan: keepers,
  listPlacementMoves: placementEnds,
  listPlacementConflicts: readers,
  getPlacementBalance: readers,
  comparePlacementPlans: readers,
  getPlacementMove: placementEnds,
  addPlacementMove: keepers,
  updatePlacementMove: keepers,
  removePlacementMove: keepers,
  consultOnPlacementPlan: submitters,
  submitPlacementPlan: submitters,
  returnPlacementPlan: returners,
  considerPlacementPlan: considerers,
  recordPlacementOpinion: considerers,
  approvePlacementPlan: approvers,
  withdrawPlacementPlan: submitters,
  listPlacementComments: placementEnds,
  commentOnPlacementMove: commenters,
};
