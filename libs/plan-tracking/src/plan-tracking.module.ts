import { CapabilityModule } from '@commune/platform/modules';
import { DossierStatisticsModule } from './dossier-statistics/dossier-statistics.module.js';
import { SurveysModule } from './surveys/surveys.module.js';

/** What communes have to reach, and what they did: dossiers of administrative procedures, and what citizens say of the service. */
@CapabilityModule(
  { name: 'plan-tracking' },
  { imports: [DossierStatisticsModule, SurveysModule], exports: [DossierStatisticsModule, SurveysModule] },
)
export class PlanTrackingModule {}
