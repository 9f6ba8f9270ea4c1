import { CapabilityModule } from '@commune/platform/modules';
import { FormalismModule } from '../formalism/formalism.module.js';
import { IndicatorCardsModule } from '../indicator-cards/indicator-cards.module.js';
import { ScorecardsModule } from '../scorecards/scorecards.module.js';
import { ClosingFindingsService } from './closing-findings.service.js';
import { PeriodClosingJob } from './period-closing-job.js';
import { PeriodClosingsController } from './period-closings.controller.js';
import { PeriodClosingsDemonstration } from './period-closings.demonstration.js';
import { periodClosingsPolicy } from './period-closings.policy.js';
import { PeriodClosingsRepository } from './period-closings.repository.js';
import { PeriodClosingsService } from './period-closings.service.js';
import { UnitClosing } from './unit-closing.js';

/** A month or quarter that is closed: computed for everybody by one job, and changed by nobody from then on. */
@CapabilityModule(
  { name: 'period-closings', policy: periodClosingsPolicy },
  {
    imports: [FormalismModule, IndicatorCardsModule, ScorecardsModule],
    controllers: [PeriodClosingsController],
    providers: [
      ClosingFindingsService,
      PeriodClosingJob,
      PeriodClosingsDemonstration,
      PeriodClosingsRepository,
      PeriodClosingsService,
      UnitClosing,
    ],
    exports: [PeriodClosingsDemonstration],
  },
)
export class PeriodClosingsModule {}
