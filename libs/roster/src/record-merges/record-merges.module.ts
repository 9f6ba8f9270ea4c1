import { CapabilityModule } from '@commune/platform/modules';
import { CodeNamesQuery } from '../curriculum-vitae/code-names.query.js';
import { RecordMerges1764300001000 } from '../migrations/1764300001000-record-merges.js';
import { PostingsModule } from '../postings/postings.module.js';
import { RecordPartsModule } from '../record-parts/record-parts.module.js';
import { RecordsModule } from '../records/records.module.js';
import { DuplicateRecordsQuery } from './duplicate-records.query.js';
import { DuplicateRecordsService } from './duplicate-records.service.js';
import { DuplicatesDemonstration } from './duplicates.demonstration.js';
import { DuplicateSuspectedSource } from './duplicate-suspected.source.js';
import { LooseReferencesRepository } from './loose-references.repository.js';
import { RecordComparisonService } from './record-comparison.service.js';
import { RecordJoining } from './record-joining.js';
import { DistinctPeople, RecordMerge, RecordMergeSnapshot } from './record-merge.entities.js';
import { RecordMergesController } from './record-merges.controller.js';
import { recordMergesPolicy } from './record-merges.policy.js';
import { RecordMergesRepository } from './record-merges.repository.js';
import { RecordMergesService } from './record-merges.service.js';
import { TwoRecordsQuery } from './two-records.query.js';

/** Two records of one person are found, compared and become one. */
@CapabilityModule(
  {
    name: 'record-merges',
    title: 'Hồ sơ trùng',
    entities: [RecordMerge, RecordMergeSnapshot, DistinctPeople],
    migrations: [RecordMerges1764300001000],
    policy: recordMergesPolicy,
    warnings: [DuplicateSuspectedSource],
  },
  {
    imports: [RecordsModule, RecordPartsModule, PostingsModule],
    controllers: [RecordMergesController],
    providers: [
      CodeNamesQuery,
      DuplicateRecordsQuery,
      DuplicateRecordsService,
      DuplicateSuspectedSource,
      DuplicatesDemonstration,
      LooseReferencesRepository,
      RecordComparisonService,
      RecordJoining,
      RecordMergesRepository,
      RecordMergesService,
      TwoRecordsQuery,
    ],
    exports: [DuplicatesDemonstration],
  },
)
export class RecordMergesModule {}
