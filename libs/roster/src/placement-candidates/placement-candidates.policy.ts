import type { Policy } from '@commune/platform/access';
import { proposalKeepers, proposalReaders } from '../placement-proposals/placement-proposals.policy.js';

/** Whoever reads and makes proposals picks among what is possible. */
export const placementCandidatesPolicy: Policy = {
  listPlacementPosts: proposalReaders,
  listPossiblePlacementMoves: proposalReaders,
  takePossiblePlacementMove: proposalKeepers,
};
