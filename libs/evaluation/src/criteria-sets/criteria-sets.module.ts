import { CapabilityModule } from '@commune/platform/modules';
import { CriteriaSetKeepers } from './criteria-set-keepers.js';
import { CriteriaSetViews } from './criteria-set-views.js';
import { CriteriaSetsController } from './criteria-sets.controller.js';
import { CriteriaSetsInForce } from './criteria-sets-in-force.js';
import { criteriaSetsPolicy } from './criteria-sets.policy.js';
import { CriteriaSetsRepository } from './criteria-sets.repository.js';
import { CriteriaSetsService } from './criteria-sets.service.js';
import { RulesModule } from '../rules/rules.module.js';
import { CriteriaSetTrialsController } from './set-trials.controller.js';
import { SetTrialsService } from './set-trials.service.js';
import { CriterionFigures1764550001000 } from './migrations/1764550001000-criterion-figures.js';
import { CriteriaSets1764305000000 } from './migrations/1764305000000-criteria-sets.js';

/** E1: sets of criteria as data, each with its first day. */
@CapabilityModule(
  {
    name: 'criteria-sets',
    migrations: [CriteriaSets1764305000000, CriterionFigures1764550001000],
    policy: criteriaSetsPolicy,
    referenceTables: ['criteria_set'],
  },
  {
    imports: [RulesModule],
    controllers: [CriteriaSetsController, CriteriaSetTrialsController],
    providers: [
      CriteriaSetKeepers,
      CriteriaSetViews,
      CriteriaSetsInForce,
      CriteriaSetsRepository,
      CriteriaSetsService,
      SetTrialsService,
    ],
    exports: [CriteriaSetsInForce],
  },
)
export class CriteriaSetsModule {}
