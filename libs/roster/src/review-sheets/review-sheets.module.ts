import { CapabilityModule } from '@commune/platform/modules';
import { RecordsModule } from '../records/records.module.js';
import { ReviewAssessmentsRepository } from '../review-rounds/review-assessments.repository.js';
import { ReviewSharesRepository } from '../review-rounds/review-shares.repository.js';
import { ReviewDecisionImport } from './review-decision-import.js';
import { ReviewSheetsController } from './review-sheets.controller.js';
import { ReviewSheetsService } from './review-sheets.service.js';

/** A share of a review round, filled in as a workbook. */
@CapabilityModule(
  {
    name: 'review-sheets',
    policy: {
      getReviewDecisionSheet: {
        who: { commune_clerk: 'subtree', commune_leader: 'subtree', party_organisation_officer: 'subtree' },
      },
    },
  },
  {
    imports: [RecordsModule],
    controllers: [ReviewSheetsController],
    providers: [ReviewAssessmentsRepository, ReviewDecisionImport, ReviewSharesRepository, ReviewSheetsService],
  },
)
export class ReviewSheetsModule {}
