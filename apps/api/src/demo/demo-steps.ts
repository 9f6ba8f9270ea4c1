import type { Type } from '@nestjs/common';
import { DemoAccountsService } from './demo-accounts.service.js';
import { DemoCareersService } from './demo-careers.service.js';
import { DemoCorrectionsService } from './demo-corrections.service.js';
import { DemoKeyService } from './demo-key.service.js';
import { DemoPeopleService } from './demo-people.service.js';
import { DemoPlacementService } from './demo-placement.service.js';
import { DemoProvinceService } from './demo-province.service.js';
import { DemoRatingsService } from './demo-ratings.service.js';
import { DemoReviewService } from './demo-review.service.js';
import { DemoRosterService } from './demo-roster.service.js';
import { DemoUnitChangesService } from './demo-unit-changes.service.js';
import { DemoWorkService } from './demo-work.service.js';

/** One room's part of the demonstration, loaded once. Whatever it loads is invented and says so. */
export interface DemoPart {
  load(): Promise<void>;
}

interface DemoStep {
  readonly part: Type<DemoPart>;
  /** Left out of a demonstration without people. */
  readonly needsPeople: boolean;
}

/** In this order: a part stands on those before it. A room that joins adds its line. */
export const demoSteps: readonly DemoStep[] = [
  { part: DemoProvinceService, needsPeople: false },
  { part: DemoPeopleService, needsPeople: true },
  { part: DemoReviewService, needsPeople: true },
  { part: DemoRosterService, needsPeople: true },
  { part: DemoCareersService, needsPeople: true },
  { part: DemoWorkService, needsPeople: true },
  { part: DemoRatingsService, needsPeople: true },
  { part: DemoCorrectionsService, needsPeople: true },
  { part: DemoPlacementService, needsPeople: true },
  { part: DemoUnitChangesService, needsPeople: true },
  { part: DemoAccountsService, needsPeople: false },
  { part: DemoKeyService, needsPeople: false },
];
