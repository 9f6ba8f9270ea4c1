import { CapabilityModule } from '@commune/platform/modules';
import { CriteriaSetsModule } from './criteria-sets/criteria-sets.module.js';
import { IndicatorCardsModule } from './indicator-cards/indicator-cards.module.js';
import { PeriodScoreTrialsModule } from './period-score-trials/period-score-trials.module.js';
import { PeriodClosingsModule } from './period-closings/period-closings.module.js';
import { RatingPapersModule } from './rating-papers/rating-papers.module.js';
import { ResultPackagesModule } from './result-packages/result-packages.module.js';
import { ScorecardPapersModule } from './scorecard-papers/scorecard-papers.module.js';
import { OrganisationRatingsModule } from './organisation-ratings/organisation-ratings.module.js';
import { RatingsModule } from './ratings/ratings.module.js';
import { ScorecardsModule } from './scorecards/scorecards.module.js';
import { ResultUsesModule } from './result-uses/result-uses.module.js';
import { UnitResultsModule } from './unit-results/unit-results.module.js';
import { WorkItemsModule } from './work-items/work-items.module.js';
import { WorkCatalogueModule } from './work-catalogue/work-catalogue.module.js';

/** Evaluation and rating by Nghị định 335/2025/NĐ-CP and by the province's own sets. */
@CapabilityModule(
  { name: 'evaluation' },
  {
    imports: [
      CriteriaSetsModule,
      WorkCatalogueModule,
      WorkItemsModule,
      PeriodScoreTrialsModule,
      IndicatorCardsModule,
      ScorecardsModule,
      ScorecardPapersModule,
      PeriodClosingsModule,
      UnitResultsModule,
      ResultPackagesModule,
      OrganisationRatingsModule,
      RatingsModule,
      ResultUsesModule,
      RatingPapersModule,
    ],
    exports: [
      WorkCatalogueModule,
      WorkItemsModule,
      IndicatorCardsModule,
      ScorecardsModule,
      PeriodClosingsModule,
      ResultPackagesModule,
      RatingsModule,
    ],
  },
)
export class EvaluationModule {}
