import { CapabilityModule } from '@commune/platform/modules';
import { AppointmentUnmetSource } from './appointment-unmet.source.js';
import { CommendationSuggestedSource } from './commendation-suggested.source.js';
import { LastYearFailingSource } from './last-year-failing.source.js';
import { LeaderFailingSource } from './leader-failing.source.js';
import { LeaderReprimandedSource } from './leader-reprimanded.source.js';
import { RatingWarningCauses1764580004000 } from './migrations/1764580004000-rating-warning-causes.js';
import { QuarterLowSource } from './quarter-low.source.js';
import { RatedPeople } from './rated-people.query.js';
import { ReappointmentUnmetSource } from './reappointment-unmet.source.js';
import { resultUsesSettings } from './result-uses.settings.js';
import { TrainingSuggestedSource } from './training-suggested.source.js';

/** In the order in which their counts are shown. */
const sources = [
  LeaderFailingSource,
  LeaderReprimandedSource,
  LastYearFailingSource,
  ReappointmentUnmetSource,
  AppointmentUnmetSource,
  QuarterLowSource,
  TrainingSuggestedSource,
  CommendationSuggestedSource,
];

/** E5: what results lead to, told as early warnings: somebody takes it up, or dismisses it with a reason. */
@CapabilityModule(
  {
    name: 'result-uses',
    title: 'Sử dụng kết quả đánh giá',
    migrations: [RatingWarningCauses1764580004000],
    settings: resultUsesSettings,
    warnings: sources,
  },
  { providers: [RatedPeople, ...sources] },
)
export class ResultUsesModule {}
