import { CapabilityModule } from '@commune/platform/modules';
import { RecordsModule } from '../records/records.module.js';
import { PlacementPlans1764304000000 } from './migrations/1764304000000-placement-plans.js';
import { MoveDrafting } from './move-drafting.js';
import { PlacementChecksController } from './placement-checks.controller.js';
import { PlacementChecks } from './placement-checks.service.js';
import { PlacementCommentsRepository } from './placement-comments.repository.js';
import { PlacementCommentsService } from './placement-comments.service.js';
import { PlacementComment, PlacementMove } from './placement-move.entity.js';
import { PlacementMoveViews } from './placement-move-views.js';
import { PlacementMoves } from './placement-moves.js';
import { PlacementMovesController } from './placement-moves.controller.js';
import { PlacementMovesRepository } from './placement-moves.repository.js';
import { PlacementMovesService } from './placement-moves.service.js';
import { PlacementNotices, placementNotificationKinds } from './placement-notices.js';
import { PlacementPlan, PlacementStep } from './placement-plan.entity.js';
import { PlacementPlanSteps } from './placement-plan-steps.service.js';
import { PlacementPlanViews } from './placement-plan-views.js';
import { PlacementPlansController } from './placement-plans.controller.js';
import { placementPlansPolicy } from './placement-plans.policy.js';
import { PlacementPlansRepository } from './placement-plans.repository.js';
import { PlacementPlansService } from './placement-plans.service.js';
import { PlacementReach } from './placement-reach.js';
import { PlacementRuleDefaults } from './placement-rule-defaults.js';
import { placementSettings } from './placement-settings.js';
import { PlacementStanding } from './placement-standing.query.js';

/** Scenarios of moves on their way to the province. */
@CapabilityModule(
  {
    name: 'placement-plans',
    title: 'Bố trí, sắp xếp',
    entities: [PlacementPlan, PlacementStep, PlacementMove, PlacementComment],
    migrations: [PlacementPlans1764304000000],
    policy: placementPlansPolicy,
    settings: placementSettings,
    notifications: placementNotificationKinds,
  },
  {
    imports: [RecordsModule],
    controllers: [PlacementPlansController, PlacementMovesController, PlacementChecksController],
    providers: [
      MoveDrafting,
      PlacementChecks,
      PlacementCommentsRepository,
      PlacementCommentsService,
      PlacementMoveViews,
      PlacementMoves,
      PlacementMovesRepository,
      PlacementMovesService,
      PlacementNotices,
      PlacementPlanSteps,
      PlacementPlanViews,
      PlacementPlansRepository,
      PlacementPlansService,
      PlacementReach,
      PlacementRuleDefaults,
      PlacementStanding,
    ],
    exports: [
      MoveDrafting,
      PlacementCommentsRepository,
      PlacementMoves,
      PlacementMovesRepository,
      PlacementMovesService,
      PlacementNotices,
      PlacementPlanViews,
      PlacementPlansRepository,
      PlacementReach,
    ],
  },
)
export class PlacementPlansModule {}
