import { CapabilityModule } from '@commune/platform/modules';
import { ScorecardsModule } from '../scorecards/scorecards.module.js';
import { scorecardPapersPolicy } from './scorecard-papers.policy.js';
import { TrackingFormsController } from './tracking-forms.controller.js';
import { TrackingFormsQuery } from './tracking-forms.query.js';
import { TrackingFormsService } from './tracking-forms.service.js';

/** The card of a month or quarter on paper: Mẫu số 01 as Word and Excel, of one person or of an office. */
@CapabilityModule(
  { name: 'scorecard-papers', policy: scorecardPapersPolicy },
  {
    imports: [ScorecardsModule],
    controllers: [TrackingFormsController],
    providers: [TrackingFormsQuery, TrackingFormsService],
    exports: [TrackingFormsService],
  },
)
export class ScorecardPapersModule {}
