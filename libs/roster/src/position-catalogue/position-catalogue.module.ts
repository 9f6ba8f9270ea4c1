import { CapabilityModule } from '@commune/platform/modules';
import { PositionsKept1764200000000 } from './migrations/1764200000000-positions-kept.js';
import { PositionCatalogueController } from './position-catalogue.controller.js';
import { positionCataloguePolicy } from './position-catalogue.policy.js';
import { PositionCatalogueRepository } from './position-catalogue.repository.js';
import { PositionCatalogueService } from './position-catalogue.service.js';
import { PositionKeepers } from './position-keepers.js';

@CapabilityModule(
  {
    name: 'position-catalogue',
    migrations: [PositionsKept1764200000000],
    policy: positionCataloguePolicy,
    lists: [
      {
        name: 'job-positions',
        filters: ['unitId', 'bloc', 'office', 'specialism', 'theory', 'gap'],
        columns: ['name', 'code', 'office', 'specialism', 'education', 'rank', 'required', 'present', 'gap'],
      },
    ],
  },
  {
    controllers: [PositionCatalogueController],
    providers: [PositionCatalogueRepository, PositionCatalogueService, PositionKeepers],
    exports: [PositionKeepers],
  },
)
export class PositionCatalogueModule {}
