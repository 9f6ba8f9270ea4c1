import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { Organisation1764000001000 } from './migrations/1764000001000-organisation.js';
import { UnitChangeExecution } from './changes/unit-change-execution.js';
import { UnitChangeParticipants } from './changes/unit-change-participants.js';
import { UnitChangeTask } from './changes/unit-change-task.js';
import { UnitChangesController } from './changes/unit-changes.controller.js';
import { UnitChangesRepository } from './changes/unit-changes.repository.js';
import { UnitChangesService } from './changes/unit-changes.service.js';
import { UnitHistoryQuery } from './changes/unit-history.query.js';
import { UnitHistoryService } from './changes/unit-history.service.js';
import { UnitChanges1764106001000 } from './migrations/1764106001000-unit-changes.js';
import { OfficesMove1764302003000 } from './migrations/1764302003000-offices-move.js';
import { UnitLoading } from './loading/unit-loading.repository.js';
import { QuotasController } from './quotas/quotas.controller.js';
import { QuotasRepository } from './quotas/quotas.repository.js';
import { QuotasService } from './quotas/quotas.service.js';
import { UnitListQuerySql } from './unit-list.query.js';
import { UnitTrees } from './unit-trees.js';
import { UnitsController } from './units.controller.js';
import { unitsClientScopes, unitsPolicy } from './units.policy.js';
import { UnitsService } from './units.service.js';

@Global()
@CapabilityModule(
  {
    name: 'units',
    migrations: [Organisation1764000001000, UnitChanges1764106001000, OfficesMove1764302003000],
    policy: unitsPolicy,
    lists: [
      {
        name: 'units',
        filters: ['clusterId', 'areaType'],
        columns: ['name', 'code', 'areaTypes', 'partyQuota', 'governmentQuota'],
      },
    ],
    clientScopes: unitsClientScopes,
    referenceTables: ['cluster_membership', 'unit_area_type', 'unit_former_name'],
  },
  {
    controllers: [UnitsController, UnitChangesController, QuotasController],
    providers: [
      UnitTrees,
      UnitsService,
      UnitListQuerySql,
      UnitLoading,
      UnitChangeExecution,
      UnitChangeParticipants,
      UnitChangesRepository,
      UnitChangesService,
      UnitChangeTask,
      UnitHistoryQuery,
      UnitHistoryService,
      QuotasRepository,
      QuotasService,
    ],
    exports: [UnitTrees, UnitLoading, UnitChangeParticipants],
  },
)
export class UnitsModule {}
