import { CapabilityModule } from '@commune/platform/modules';
import { AnnualRatings } from './annual-ratings.repository.js';
import { ServiceFacts } from './service-facts.query.js';

/** What the record gives to a rating of a year, and where the rating then stands. */
@CapabilityModule(
  { name: 'rating-history' },
  { providers: [AnnualRatings, ServiceFacts], exports: [AnnualRatings, ServiceFacts] },
)
export class RatingHistoryModule {}
