import { CapabilityModule } from '@commune/platform/modules';
import { RecordPlaces } from '../attachments/record-places.query.js';
import { RecordPartsModule } from '../record-parts/record-parts.module.js';
import { RecordsModule } from '../records/records.module.js';
import { rosterPolicy } from '../roster.policy.js';
import { CodeNamesQuery } from './code-names.query.js';
import { CurriculumVitaeController } from './curriculum-vitae.controller.js';
import { CurriculumVitaeExports } from './curriculum-vitae-exports.service.js';
import { CurriculumVitaeService } from './curriculum-vitae.service.js';

/** Who may open a record may have it on paper, as far as they may read it. */
const { getCivilServantHistory: whoOpens } = rosterPolicy;

@CapabilityModule(
  { name: 'curriculum-vitae', policy: whoOpens ? { downloadCurriculumVitae: whoOpens } : {} },
  {
    imports: [RecordsModule, RecordPartsModule],
    controllers: [CurriculumVitaeController],
    providers: [CodeNamesQuery, CurriculumVitaeExports, CurriculumVitaeService, RecordPlaces],
  },
)
export class CurriculumVitaeModule {}
