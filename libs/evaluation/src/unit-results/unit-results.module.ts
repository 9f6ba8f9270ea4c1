import { CapabilityModule } from '@commune/platform/modules';
import { RulesModule } from '../rules/rules.module.js';
import { ScorecardsModule } from '../scorecards/scorecards.module.js';
import { UnitResultsIndex1764580003000 } from './migrations/1764580003000-unit-results-index.js';
import { UnitResultsController } from './unit-results.controller.js';
import { unitResultsPolicy } from './unit-results.policy.js';
import { UnitResultsQuery } from './unit-results.query.js';
import { UnitResultsService } from './unit-results.service.js';

/** How the communes of a province stand in a period: figures of the points that are there, closed or not. */
@CapabilityModule(
  { name: 'unit-results', migrations: [UnitResultsIndex1764580003000], policy: unitResultsPolicy },
  {
    imports: [RulesModule, ScorecardsModule],
    controllers: [UnitResultsController],
    providers: [UnitResultsQuery, UnitResultsService],
  },
)
export class UnitResultsModule {}
