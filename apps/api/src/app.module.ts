import { EvaluationModule } from '@commune/evaluation';
import { PlanTrackingModule } from '@commune/plan-tracking';
import { CapabilityModule } from '@commune/platform/modules';
import { RosterModule } from '@commune/roster';
import { DemonstrationModule } from './demo/demonstration.module.js';
import { FirstAdministrator } from './first-load/first-administrator.service.js';
import { FirstLoad } from './first-load/first-load.service.js';
import { ListsLoading } from './first-load/lists-loading.service.js';

/** The modules of the product. Adding one is adding it here. */
@CapabilityModule(
  { name: 'api' },
  {
    imports: [RosterModule, PlanTrackingModule, EvaluationModule, DemonstrationModule],
    providers: [FirstLoad, ListsLoading, FirstAdministrator],
  },
)
export class AppModule {}
