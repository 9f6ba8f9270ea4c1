import { CapabilityModule } from '@commune/platform/modules';
import { CorrectionRequests1764203002000 } from '../migrations/1764203002000-correction-requests.js';
import { PostingsModule } from '../postings/postings.module.js';
import { RecordsModule } from '../records/records.module.js';
import { CorrectionAttachmentsController } from './correction-attachments.controller.js';
import { CorrectionDecisionsService } from './correction-decisions.service.js';
import { CORRECTION_DECIDED, CorrectionDesk } from './correction-desk.js';
import { CodeNamesQuery } from '../curriculum-vitae/code-names.query.js';
import { RecordPartsModule } from '../record-parts/record-parts.module.js';
import { CorrectionRows1764300002000 } from '../migrations/1764300002000-correction-rows.js';
import { CorrectionCodes } from './correction-codes.query.js';
import { CorrectionRows } from './correction-rows.js';
import { CorrectionItem, CorrectionRequest } from './correction.entities.js';
import { CorrectionPapers } from './correction-papers.js';
import { CorrectionsDemonstration } from './corrections.demonstration.js';
import { CorrectionsController } from './corrections.controller.js';
import { correctionsPolicy } from './corrections.policy.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { CorrectionsService } from './corrections.service.js';

/** What people ask to have corrected in their own record. */
@CapabilityModule(
  {
    name: 'corrections',
    entities: [CorrectionRequest, CorrectionItem],
    migrations: [CorrectionRequests1764203002000, CorrectionRows1764300002000],
    policy: correctionsPolicy,
    lists: [
      {
        name: 'correction-requests',
        filters: ['state'],
        columns: ['fullName', 'unitName', 'fields', 'submittedAt', 'state'],
      },
    ],
    notifications: [
      {
        name: CORRECTION_DECIDED,
        title: 'Đề nghị đính chính hồ sơ được quyết định',
        explanation: 'Khi đề nghị đính chính đã gửi đã được xem hết từng trường.',
        byMail: 'daily',
      },
    ],
  },
  {
    imports: [PostingsModule, RecordPartsModule, RecordsModule],
    controllers: [CorrectionsController, CorrectionAttachmentsController],
    providers: [
      CodeNamesQuery,
      CorrectionCodes,
      CorrectionDecisionsService,
      CorrectionDesk,
      CorrectionPapers,
      CorrectionRows,
      CorrectionsDemonstration,
      CorrectionsRepository,
      CorrectionsService,
    ],
    exports: [CorrectionsDemonstration],
  },
)
export class CorrectionsModule {}
