import { CapabilityModule } from '@commune/platform/modules';
import { PlacementPlansModule } from '../placement-plans/placement-plans.module.js';
import { PlacementProposalsModule } from '../placement-proposals/placement-proposals.module.js';
import { PlacementCandidatesController } from './placement-candidates.controller.js';
import { placementCandidatesPolicy } from './placement-candidates.policy.js';
import { PlacementCandidatesService } from './placement-candidates.service.js';
import { PlacementPostsQuery } from './placement-posts.query.js';

/** R6: a plan worked on by hand, post by post. */
@CapabilityModule(
  { name: 'placement-candidates', policy: placementCandidatesPolicy },
  {
    imports: [PlacementPlansModule, PlacementProposalsModule],
    controllers: [PlacementCandidatesController],
    providers: [PlacementCandidatesService, PlacementPostsQuery],
  },
)
export class PlacementCandidatesModule {}
