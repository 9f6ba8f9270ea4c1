import { CapabilityModule } from '@commune/platform/modules';
import { PositionStandards1764204000000 } from '../migrations/1764204000000-position-standards.js';
import { PositionCatalogueModule } from '../position-catalogue/position-catalogue.module.js';
import { PeopleForFit } from './people-for-fit.query.js';
import { PositionFitListService } from './position-fit-list.service.js';
import { PositionFitsController } from './position-fits.controller.js';
import { PositionFits } from './position-fits.query.js';
import { StandardsInForce } from './standards-in-force.query.js';
import { PositionFitsService } from './position-fits.service.js';
import { StructureModule } from '../structure/structure.module.js';
import { StandardsController } from './standards.controller.js';
import { StandardsDemonstration } from './standards.demonstration.js';
import { standardsPolicy } from './standards.policy.js';
import { StandardsRepository } from './standards.repository.js';
import { StandardsService } from './standards.service.js';
import { standardsSettings } from './standards.settings.js';

/** R3: what a position requires, from which day, and how people measure up to it. */
@CapabilityModule(
  {
    name: 'standards',
    title: 'Tiêu chuẩn vị trí việc làm',
    migrations: [PositionStandards1764204000000],
    policy: standardsPolicy,
    settings: standardsSettings,
  },
  {
    imports: [PositionCatalogueModule, StructureModule],
    controllers: [PositionFitsController, StandardsController],
    providers: [
      PeopleForFit,
      PositionFitListService,
      PositionFits,
      PositionFitsService,
      StandardsInForce,
      StandardsDemonstration,
      StandardsRepository,
      StandardsService,
    ],
    exports: [PeopleForFit, PositionFits, StandardsDemonstration, StandardsInForce],
  },
)
export class StandardsModule {}
