import { CapabilityModule } from '@commune/platform/modules';
import { CorrectionRequests1764203002000 } from '../migrations/1764203002000-correction-requests.js';
import { PostingsModule } from '../postings/postings.module.js';
import { RecordsModule } from '../records/records.module.js';
import { CorrectionAttachmentsController } from './correction-attachments.controller.js';
import { CorrectionDecisionsService } from './correction-decisions.service.js';
import { CORRECTION_DECIDED, CorrectionDesk } from './correction-desk.js';
import { CorrectionItem, CorrectionRequest } from './correction.entities.js';
import { CorrectionPapers } from './correction-papers.js';
import { CorrectionsController } from './corrections.controller.js';
import { correctionsPolicy } from './corrections.policy.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { CorrectionsService } from './corrections.service.js';

/** What people ask to have corrected in their own record. */
@CapabilityModule(
  {
    name: 'corrections',
    entities: [CorrectionRequest, CorrectionItem],
    migrations: [CorrectionRequests1764203002000],
    policy: correctionsPolicy,
    notifications: [
      {
        name: CORRECTION_DECIDED,
        title: 'Đề nghị đính chính hồ sơ được quyết định',
        explanation: 'Khi đề nghị đính chính của bạn đã được xem hết từng trường.',
        byMail: 'daily',
      },
    ],
  },
  {
    imports: [PostingsModule, RecordsModule],
    controllers: [CorrectionsController, CorrectionAttachmentsController],
    providers: [
      CorrectionDecisionsService,
      CorrectionDesk,
      CorrectionPapers,
      CorrectionsRepository,
      CorrectionsService,
    ],
  },
)
export class CorrectionsModule {}
