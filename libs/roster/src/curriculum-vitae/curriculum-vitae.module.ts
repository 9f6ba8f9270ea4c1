import { CapabilityModule } from '@commune/platform/modules';
import { RecordPlaces } from '../attachments/record-places.query.js';
import { RecordPartsModule } from '../record-parts/record-parts.module.js';
import { RecordsModule } from '../records/records.module.js';
import { CodeNamesQuery } from './code-names.query.js';
import { CurriculumVitaeController } from './curriculum-vitae.controller.js';
import { CurriculumVitaeExports } from './curriculum-vitae-exports.service.js';
import { curriculumVitaePolicy } from './curriculum-vitae.policy.js';
import { CurriculumVitaeService } from './curriculum-vitae.service.js';

@CapabilityModule(
  { name: 'curriculum-vitae', policy: curriculumVitaePolicy },
  {
    imports: [RecordsModule, RecordPartsModule],
    controllers: [CurriculumVitaeController],
    providers: [CodeNamesQuery, CurriculumVitaeExports, CurriculumVitaeService, RecordPlaces],
  },
)
export class CurriculumVitaeModule {}
