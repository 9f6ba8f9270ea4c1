import { CapabilityModule } from '@commune/platform/modules';
import { RatingsModule } from '../ratings/ratings.module.js';
import { ratingsPolicy } from '../ratings/ratings.policy.js';
import { ScorecardPapersModule } from '../scorecard-papers/scorecard-papers.module.js';
import { ScorecardsModule } from '../scorecards/scorecards.module.js';
import { ratingFileIndex, ratingMeetingMinutes } from './rating-file-documents.js';
import { RatingFileReading } from './rating-file-reading.js';
import { RatingFilesController } from './rating-files.controller.js';
import { RatingFilesService } from './rating-files.service.js';
import { YearFormsController } from './year-forms.controller.js';
import { YearFormsService } from './year-forms.service.js';

const { getRating, listRatings } = ratingsPolicy;
if (!getRating || !listRatings) throw new Error('Policy: no line for getRating or listRatings');

/** The form of the year on paper (Mẫu số 02) and the electronic file of the rating, for whoever may open it. */
@CapabilityModule(
  {
    name: 'rating-papers',
    policy: {
      ...{ getRatingDocument: getRating, getRatingWorkbook: getRating, getRatingFile: getRating },
      ...{ getRatingsDocument: listRatings, getRatingsWorkbook: listRatings },
    },
    documents: [ratingFileIndex, ratingMeetingMinutes],
  },
  {
    imports: [RatingsModule, ScorecardPapersModule, ScorecardsModule],
    controllers: [RatingFilesController, YearFormsController],
    providers: [RatingFileReading, RatingFilesService, YearFormsService],
  },
)
export class RatingPapersModule {}
