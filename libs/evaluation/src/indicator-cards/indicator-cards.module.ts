import { CapabilityModule } from '@commune/platform/modules';
import { CriteriaSetsModule } from '../criteria-sets/criteria-sets.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { IndicatorCardSheets } from './indicator-card-sheets.js';
import { IndicatorCardsController } from './indicator-cards.controller.js';
import { indicatorCardsPolicy } from './indicator-cards.policy.js';
import { IndicatorCardsService } from './indicator-cards.service.js';
import { IndicatorDesk } from './indicator-desk.js';
import { IndicatorUnits } from './indicator-units.js';
import { IndicatorValuesDemonstration } from './indicator-values.demonstration.js';
import { IndicatorValuesRepository } from './indicator-values.repository.js';
import { KeptIndicatorCardsRepository } from './kept-indicator-cards.repository.js';
import { IndicatorValues1764550002000 } from './migrations/1764550002000-indicator-values.js';
import { KeptIndicatorCards1764580002000 } from './migrations/1764580002000-kept-indicator-cards.js';

/** E4: the set of commune leaders by the figures that the system has, and people's word beside them. */
@CapabilityModule(
  {
    name: 'indicator-cards',
    migrations: [IndicatorValues1764550002000, KeptIndicatorCards1764580002000],
    policy: indicatorCardsPolicy,
    lists: [{ name: 'indicator-cards', filters: ['period', 'unitId'], columns: [] }],
  },
  {
    imports: [CriteriaSetsModule, RulesModule],
    controllers: [IndicatorCardsController],
    providers: [
      IndicatorCardSheets,
      IndicatorCardsService,
      IndicatorDesk,
      IndicatorUnits,
      IndicatorValuesDemonstration,
      IndicatorValuesRepository,
      KeptIndicatorCardsRepository,
    ],
    exports: [IndicatorCardSheets, IndicatorDesk, IndicatorValuesDemonstration],
  },
)
export class IndicatorCardsModule {}
