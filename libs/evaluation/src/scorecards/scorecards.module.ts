import { CapabilityModule } from '@commune/platform/modules';
import { RosterModule } from '@commune/roster';
import { CriteriaSetsModule } from '../criteria-sets/criteria-sets.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { WorkItemsModule } from '../work-items/work-items.module.js';
import { ClosedPeriods1764540001000 } from './migrations/1764540001000-closed-periods.js';
import { ScoresFollowMerges1764580001000 } from './migrations/1764580001000-scores-follow-merges.js';
import { Scorecards1764540000000 } from './migrations/1764540000000-scorecards.js';
import { PeriodScoresRepository } from './period-scores.repository.js';
import { ScorecardDesk } from './scorecard-desk.js';
import { ScorecardNotices, scorecardNotificationKinds } from './scorecard-notices.js';
import { ScorecardPeople } from './scorecard-people.query.js';
import { ScorecardRows } from './scorecard-rows.js';
import { ScorecardSheet } from './scorecard-sheet.js';
import { ScorecardStepsService } from './scorecard-steps.service.js';
import { ScorecardsController } from './scorecards.controller.js';
import { scorecardsPolicy } from './scorecards.policy.js';
import { ScorecardsDemonstration } from './scorecards.demonstration.js';
import { ScorecardsRepository } from './scorecards.repository.js';
import { ScorecardsService } from './scorecards.service.js';
import { trackingPeriod } from './scorecards.settings.js';
import { ScoringBasis } from './scoring-basis.js';
import { UnitCards } from './unit-cards.js';
import { UnitScores } from './unit-scores.js';

/** E3: the card of a month or quarter, from the self-score to the notice, and the points that follow from it. */
@CapabilityModule(
  {
    name: 'scorecards',
    title: 'Theo dõi, đánh giá tháng, quý',
    migrations: [Scorecards1764540000000, ClosedPeriods1764540001000, ScoresFollowMerges1764580001000],
    policy: scorecardsPolicy,
    settings: [trackingPeriod],
    notifications: scorecardNotificationKinds,
    referenceTables: ['closed_period'],
    lists: [{ name: 'scorecards', filters: ['period', 'unitId', 'officeId', 'state'], columns: [] }],
  },
  {
    imports: [CriteriaSetsModule, RosterModule, RulesModule, WorkItemsModule],
    controllers: [ScorecardsController],
    providers: [
      PeriodScoresRepository,
      ScorecardDesk,
      ScorecardNotices,
      ScorecardPeople,
      ScorecardRows,
      ScorecardSheet,
      ScorecardStepsService,
      ScorecardsDemonstration,
      ScorecardsRepository,
      ScorecardsService,
      ScoringBasis,
      UnitCards,
      UnitScores,
    ],
    exports: [
      PeriodScoresRepository,
      ScorecardPeople,
      ScorecardSheet,
      ScorecardsDemonstration,
      ScorecardsRepository,
      ScoringBasis,
      UnitCards,
      UnitScores,
    ],
  },
)
export class ScorecardsModule {}
