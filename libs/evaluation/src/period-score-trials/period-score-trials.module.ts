import { CapabilityModule } from '@commune/platform/modules';
import { CriteriaSetsModule } from '../criteria-sets/criteria-sets.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { PeriodScoreTrialsController } from './period-score-trials.controller.js';
import { PeriodScoreTrialsService } from './period-score-trials.service.js';

/** The rule, to be tried: points of a month from what the request says, nothing saved. */
@CapabilityModule(
  {
    name: 'period-score-trials',
    // Nothing of anybody is read, so everybody may try it.
    policy: { tryPeriodScore: { who: 'signed-in', client: 'any' } },
  },
  {
    imports: [CriteriaSetsModule, RulesModule],
    controllers: [PeriodScoreTrialsController],
    providers: [PeriodScoreTrialsService],
  },
)
export class PeriodScoreTrialsModule {}
