import { CapabilityModule } from '@commune/platform/modules';
import { FormerPlaces1764203000000 } from '../migrations/1764203000000-former-places.js';
import { DeparturesAndTransfers1764203001000 } from '../migrations/1764203001000-departures-and-transfers.js';
import { CivilServantMoves } from './civil-servant-moves.js';
import { RecordsModule } from '../records/records.module.js';
import { DepartureExecution } from './departure-execution.js';
import { Departure } from './departure.entity.js';
import { DeparturesDemonstration } from './departures.demonstration.js';
import { DeparturesController } from './departures.controller.js';
import { DeparturesRepository } from './departures.repository.js';
import { DeparturesService } from './departures.service.js';
import { HandoversService } from './handovers.service.js';
import { PostChangesTask } from './post-changes.task.js';
import { postingsPolicy } from './postings.policy.js';
import { PostingsRepository } from './postings.repository.js';
import { TransferExecution } from './transfer-execution.js';
import { TransfersDemonstration } from './transfers.demonstration.js';
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
    lists: [
      {
        name: 'transfers',
        filters: ['shown'],
        columns: ['fullName', 'effectiveOn', 'kind', 'from', 'to', 'decisionNumber', 'state'],
      },
      {
        name: 'departures',
        filters: ['state', 'kindCode'],
        columns: ['fullName', 'leftOn', 'kind', 'unit', 'decisionNumber', 'state'],
      },
    ],
  },
  {
    imports: [RecordsModule],
    controllers: [DeparturesController, TransfersController],
    providers: [
      CivilServantMoves,
      DepartureExecution,
      DeparturesDemonstration,
      DeparturesRepository,
      DeparturesService,
      HandoversService,
      PostChangesTask,
      PostingsRepository,
      TransferExecution,
      TransferViews,
      TransfersDemonstration,
      TransfersRepository,
      TransfersService,
    ],
    exports: [
      CivilServantMoves,
      DepartureExecution,
      DeparturesDemonstration,
      DeparturesRepository,
      PostingsRepository,
      TransferExecution,
      TransfersDemonstration,
      TransfersRepository,
    ],
  },
)
export class PostingsModule {}
