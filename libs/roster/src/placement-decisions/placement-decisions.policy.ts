import type { Policy, PolicyLine } from '@commune/platform/access';
import { placementEnds } from '../placement-plans/placement-plans.policy.js';

/** Drawn up by Sở Nội vụ (KH 1570/KH-UBND annex 7), for the Party bloc by Ban Tổ chức; a commune those of its own plan. */
const drawing: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
  },
};

export const placementDecisionsPolicy: Policy = {
  listPlacementDecisions: placementEnds,
  decidePlacementMove: drawing,
  decidePlacementPlan: drawing,
  cancelPlacementMove: drawing,
  undoPlacementMove: drawing,
  settlePlacementTerm: drawing,
  getPlacementDecisionDocument: placementEnds,
};
