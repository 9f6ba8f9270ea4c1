import { CapabilityModule } from '@commune/platform/modules';
import { PlacementPlansModule } from '../placement-plans/placement-plans.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { LearnerDemonstration } from './learner.demonstration.js';
import { LearnersQuery } from './learners.query.js';
import { PlacementDemonstration } from './placement.demonstration.js';
import { PlacementFactsQuery } from './placement-facts.query.js';
import { PlacementProposalsController } from './placement-proposals.controller.js';
import { placementProposalsPolicy } from './placement-proposals.policy.js';
import { PlacementProposalsService } from './placement-proposals.service.js';

/** R6: surplus matched to shortage, each proposal with its reasons, for people to decide. */
@CapabilityModule(
  { name: 'placement-proposals', policy: placementProposalsPolicy },
  {
    imports: [PlacementPlansModule, StandardsModule],
    controllers: [PlacementProposalsController],
    providers: [
      LearnerDemonstration,
      LearnersQuery,
      PlacementDemonstration,
      PlacementFactsQuery,
      PlacementProposalsService,
    ],
    exports: [LearnerDemonstration, PlacementDemonstration, PlacementProposalsService],
  },
)
export class PlacementProposalsModule {}
