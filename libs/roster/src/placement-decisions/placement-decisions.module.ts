import { CapabilityModule } from '@commune/platform/modules';
import { PlacementPlansModule } from '../placement-plans/placement-plans.module.js';
import { PostingsModule } from '../postings/postings.module.js';
import { CarryingOut } from './carrying-out.js';
import { decisionBases } from './decision-bases.settings.js';
import { DueMoves } from './due-moves.query.js';
import { ExecutionNotices } from './execution-notices.js';
import { PlannedTransfers1764304001000 } from './migrations/1764304001000-planned-transfers.js';
import { placementDecisionDocument } from './placement-decision-document.js';
import { PlacementDecisionPapers } from './placement-decision-papers.service.js';
import { PlacementDecisionsController } from './placement-decisions.controller.js';
import { placementDecisionsPolicy } from './placement-decisions.policy.js';
import { PlacementDecisionsService } from './placement-decisions.service.js';
import { PlacementDepartures } from './placement-departures.js';
import { PlacementDesk } from './placement-desk.js';
import { PlacementExecution } from './placement-execution.js';
import { PlacementTermsDemonstration } from './placement-terms.demonstration.js';
import { PostChanges } from './post-changes.js';
import { SecondedPeopleQuery } from './seconded-people.query.js';
import { TermEndingSource } from './term-ending.source.js';

/** Decisions on the moves of approved plans, and their execution on their day. */
@CapabilityModule(
  {
    name: 'placement-decisions',
    title: 'Quyết định bố trí',
    migrations: [PlannedTransfers1764304001000],
    policy: placementDecisionsPolicy,
    settings: [decisionBases],
    documents: [placementDecisionDocument],
    warnings: [TermEndingSource],
  },
  {
    imports: [PlacementPlansModule, PostingsModule],
    controllers: [PlacementDecisionsController],
    providers: [
      CarryingOut,
      DueMoves,
      ExecutionNotices,
      PlacementDecisionPapers,
      PlacementDecisionsService,
      PlacementDepartures,
      PlacementDesk,
      PlacementExecution,
      PlacementTermsDemonstration,
      PostChanges,
      SecondedPeopleQuery,
      TermEndingSource,
    ],
    exports: [PlacementTermsDemonstration],
  },
)
export class PlacementDecisionsModule {}
