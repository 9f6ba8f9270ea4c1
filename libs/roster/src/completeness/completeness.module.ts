import { CapabilityModule } from '@commune/platform/modules';
import { CompletenessSnapshots1764206000000 } from '../migrations/1764206000000-completeness-snapshots.js';
import { StructureModule } from '../structure/structure.module.js';
import { CompletenessSnapshotsRepository } from './completeness-snapshots.repository.js';
import { CompletenessSnapshots } from './completeness-snapshots.js';
import { CompletenessController } from './completeness.controller.js';
import { completenessPolicy } from './completeness.policy.js';
import { CompletenessQuery } from './completeness.query.js';
import { CompletenessService } from './completeness.service.js';
import { completenessSettings } from './completeness.settings.js';
import { IncompleteRecordsSql } from './incomplete-records.query.js';
import { IncompleteRecordsService } from './incomplete-records.service.js';

/** R9: which fields and papers the records still lack. */
@CapabilityModule(
  {
    name: 'completeness',
    title: 'Số hóa hồ sơ',
    migrations: [CompletenessSnapshots1764206000000],
    policy: completenessPolicy,
    settings: completenessSettings,
    lists: [
      {
        name: 'incomplete-records',
        filters: ['unitId', 'clusterId', 'bloc', 'missing', 'requiredOnly'],
        columns: ['fullName', 'unitName', 'positionTitle', 'score', 'missing'],
      },
    ],
  },
  {
    imports: [StructureModule],
    controllers: [CompletenessController],
    providers: [
      CompletenessQuery,
      CompletenessService,
      CompletenessSnapshots,
      CompletenessSnapshotsRepository,
      IncompleteRecordsService,
      IncompleteRecordsSql,
    ],
    exports: [CompletenessSnapshots],
  },
)
export class CompletenessModule {}
