import { CapabilityModule } from '@commune/platform/modules';
import { RecordsModule } from '../records/records.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { ReviewPresentations1764301200000 } from './migrations/1764301200000-review-presentations.js';
import { ReviewRounds1764205000000 } from './migrations/1764205000000-review-rounds.js';
import { ReviewAssessment, ReviewAssessmentSensitive } from './review-assessment.entity.js';
import { ReviewArrivalsQuery } from './review-arrivals.query.js';
import { ReviewArrivalsService } from './review-arrivals.service.js';
import { ReviewAssessmentsController } from './review-assessments.controller.js';
import { ReviewAssessmentsRepository } from './review-assessments.repository.js';
import { ReviewAssessmentsService } from './review-assessments.service.js';
import { ReviewConfirmationsService } from './review-confirmations.service.js';
import { ReviewDesk } from './review-desk.js';
import { ReviewRecomputationService } from './review-recomputation.service.js';
import { ReviewWhereabouts } from './review-whereabouts.query.js';
import { ReviewClosingService } from './review-closing.service.js';
import { ReviewLoading } from './review-loading.service.js';
import { ReviewNotices, reviewNotificationKinds } from './review-notices.js';
import { ReviewOpeningQuery } from './review-opening.query.js';
import { ReviewPapersService } from './review-papers.service.js';
import { ReviewReportController } from './review-report.controller.js';
import { reviewReportDocument } from './review-report-document.js';
import { ReviewReportQuery } from './review-report.query.js';
import { ReviewReportService } from './review-report.service.js';
import { ReviewRemindersService } from './review-reminders.service.js';
import { ReviewRoundOpening } from './review-round-opening.js';
import { ReviewRound } from './review-round.entity.js';
import { ReviewRoundsController } from './review-rounds.controller.js';
import { reviewRoundsPolicy } from './review-rounds.policy.js';
import { ReviewRoundsRepository } from './review-rounds.repository.js';
import { ReviewRoundsService } from './review-rounds.service.js';
import { reviewSettings } from './review-settings.js';
import { ReviewShare } from './review-share.entity.js';
import { ReviewSharesController } from './review-shares.controller.js';
import { ReviewSharesRepository } from './review-shares.repository.js';
import { ReviewSharesService } from './review-shares.service.js';

@CapabilityModule(
  {
    name: 'review-rounds',
    title: 'Rà soát đội ngũ',
    entities: [ReviewRound, ReviewShare, ReviewAssessment, ReviewAssessmentSensitive],
    migrations: [ReviewRounds1764205000000, ReviewPresentations1764301200000],
    policy: reviewRoundsPolicy,
    lists: [{ name: 'review-rounds', filters: ['state'], columns: ['name', 'asOf', 'deadline', 'state'] }],
    settings: reviewSettings,
    notifications: reviewNotificationKinds,
    documents: [reviewReportDocument],
  },
  {
    imports: [RecordsModule, StandardsModule],
    controllers: [ReviewRoundsController, ReviewSharesController, ReviewAssessmentsController, ReviewReportController],
    providers: [
      ReviewArrivalsQuery,
      ReviewArrivalsService,
      ReviewAssessmentsRepository,
      ReviewAssessmentsService,
      ReviewClosingService,
      ReviewConfirmationsService,
      ReviewDesk,
      ReviewLoading,
      ReviewNotices,
      ReviewOpeningQuery,
      ReviewPapersService,
      ReviewRecomputationService,
      ReviewRemindersService,
      ReviewReportQuery,
      ReviewReportService,
      ReviewRoundOpening,
      ReviewRoundsRepository,
      ReviewRoundsService,
      ReviewSharesRepository,
      ReviewSharesService,
      ReviewWhereabouts,
    ],
    exports: [ReviewLoading],
  },
)
export class ReviewRoundsModule {}
