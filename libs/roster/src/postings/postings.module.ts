import { CapabilityModule } from '@commune/platform/modules';
import { FormerPlaces1764203000000 } from '../migrations/1764203000000-former-places.js';
import { DeparturesAndTransfers1764203001000 } from '../migrations/1764203001000-departures-and-transfers.js';
import { CivilServantMoves } from './civil-servant-moves.js';
import { Departure } from './departure.entity.js';
import { DeparturesController } from './departures.controller.js';
import { DeparturesRepository } from './departures.repository.js';
import { DeparturesService } from './departures.service.js';
import { HandoversService } from './handovers.service.js';
import { PostChangesTask } from './post-changes.task.js';
import { postingsPolicy } from './postings.policy.js';
import { PostingsRepository } from './postings.repository.js';
import { TransferViews } from './transfer-views.js';
import { Transfer } from './transfer.entity.js';
import { TransfersController } from './transfers.controller.js';
import { TransfersRepository } from './transfers.repository.js';
import { TransfersService } from './transfers.service.js';

/** Who holds which post changes here: transfers with their handover, leaving, coming back. */
@CapabilityModule(
  {
    name: 'postings',
    entities: [Departure, Transfer],
    migrations: [FormerPlaces1764203000000, DeparturesAndTransfers1764203001000],
    policy: postingsPolicy,
  },
  {
    controllers: [DeparturesController, TransfersController],
    providers: [
      CivilServantMoves,
      DeparturesRepository,
      DeparturesService,
      HandoversService,
      PostChangesTask,
      PostingsRepository,
      TransferViews,
      TransfersRepository,
      TransfersService,
    ],
    exports: [CivilServantMoves, PostingsRepository],
  },
)
export class PostingsModule {}
