import { CapabilityModule } from '@commune/platform/modules';
import { CalendarModule } from '@commune/platform/calendar';
import { RosterModule } from '@commune/roster';
import { OrganisationRatingsModule } from '../organisation-ratings/organisation-ratings.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ScorecardsModule } from '../scorecards/scorecards.module.js';
import { DecisionSignature1764600000000 } from './migrations/1764600000000-decision-signature.js';
import { FrozenRatings1764560001000 } from './migrations/1764560001000-frozen-ratings.js';
import { RatingMinutes1764610000000 } from './migrations/1764610000000-rating-minutes.js';
import { RatingPaper1764590000000 } from './migrations/1764590000000-rating-paper.js';
import { Ratings1764560000000 } from './migrations/1764560000000-ratings.js';
import { MonthsOfYear } from './months-of-year.query.js';
import { RatingAnswersService } from './rating-answers.service.js';
import { RatingBasis } from './rating-basis.js';
import { RatingDecisionsDemonstration } from './rating-decisions.demonstration.js';
import { RatingDecisionsRepository } from './rating-decisions.repository.js';
import { RatingDecisionsService } from './rating-decisions.service.js';
import { RatingDesk } from './rating-desk.js';
import { RatingListQuery } from './rating-list.query.js';
import { RatingMembers } from './rating-members.js';
import { RatingMinutes } from './rating-minutes.js';
import { RatingMinutesController } from './rating-minutes.controller.js';
import { RatingNotices, ratingNotificationKinds } from './rating-notices.js';
import { RatingOutcome } from './rating-outcome.js';
import { RatingReviewIntake } from './rating-review-intake.js';
import { RatingReviewResults } from './rating-review-results.js';
import { RatingReviewsDemonstration } from './rating-reviews.demonstration.js';
import { RatingReviewsController } from './rating-reviews.controller.js';
import { RatingReviewsRepository } from './rating-reviews.repository.js';
import { RatingReviewsService } from './rating-reviews.service.js';
import { RatingRoundStepsService } from './rating-round-steps.service.js';
import { RatingRoundsController } from './rating-rounds.controller.js';
import { RatingRoundsRepository } from './rating-rounds.repository.js';
import { RatingRoundsService } from './rating-rounds.service.js';
import { RatingRuling } from './rating-ruling.js';
import { RatingSheet } from './rating-sheet.js';
import { RatingStepsController } from './rating-steps.controller.js';
import { RatingStepsService } from './rating-steps.service.js';
import { RatingTerms } from './rating-terms.js';
import { RatingsController } from './ratings.controller.js';
import { ratingsPolicy } from './ratings.policy.js';
import { RatingsDemonstration } from './ratings.demonstration.js';
import { RatingsReading } from './ratings-reading.js';
import { RatingsRepository } from './ratings.repository.js';
import { RatingsService } from './ratings.service.js';
import { ratingsSettings } from './ratings.settings.js';
import { ReviewOverdueSource } from './review-overdue.source.js';
import { WaitingReviews } from './waiting-reviews.query.js';

/** E3: the rating of the year (or quarter), from the form to the decision, the notice, the review and the fixed round. */
@CapabilityModule(
  {
    name: 'ratings',
    title: 'Xếp loại chất lượng',
    migrations: [
      Ratings1764560000000,
      FrozenRatings1764560001000,
      RatingPaper1764590000000,
      DecisionSignature1764600000000,
      RatingMinutes1764610000000,
    ],
    policy: ratingsPolicy,
    settings: ratingsSettings,
    notifications: ratingNotificationKinds,
    warnings: [ReviewOverdueSource],
    lists: [
      { name: 'rating-rounds', filters: ['period', 'unitId', 'state'], columns: [] },
      { name: 'ratings', filters: ['duty', 'level', 'state', 'officeId'], columns: [] },
    ],
  },
  {
    imports: [CalendarModule, OrganisationRatingsModule, RosterModule, RulesModule, ScorecardsModule],
    controllers: [
      RatingRoundsController,
      RatingMinutesController,
      RatingsController,
      RatingStepsController,
      RatingReviewsController,
    ],
    providers: [
      MonthsOfYear,
      RatingAnswersService,
      RatingBasis,
      RatingDecisionsDemonstration,
      RatingDecisionsRepository,
      RatingDecisionsService,
      RatingDesk,
      RatingListQuery,
      RatingMembers,
      RatingMinutes,
      RatingNotices,
      RatingOutcome,
      RatingReviewIntake,
      RatingReviewResults,
      RatingReviewsDemonstration,
      RatingReviewsRepository,
      RatingReviewsService,
      RatingRoundStepsService,
      RatingRoundsRepository,
      RatingRoundsService,
      RatingRuling,
      RatingSheet,
      RatingStepsService,
      RatingTerms,
      RatingsDemonstration,
      RatingsReading,
      RatingsRepository,
      RatingsService,
      ReviewOverdueSource,
      WaitingReviews,
    ],
    exports: [RatingBasis, RatingsDemonstration, RatingsReading, RatingsService],
  },
)
export class RatingsModule {}
