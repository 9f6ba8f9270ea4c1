import { EvaluationModule } from '@commune/evaluation';
import { PlanTrackingModule } from '@commune/plan-tracking';
import { Module } from '@nestjs/common';
import { RosterModule } from '@commune/roster';
import { DemoDossiersService } from './demo-dossiers.service.js';
import { demoSteps } from './demo-steps.js';
import { Demonstration } from './demonstration.service.js';

/** The demonstration with the part of each room. */
@Module({
  imports: [RosterModule, PlanTrackingModule, EvaluationModule],
  providers: [Demonstration, DemoDossiersService, ...demoSteps.map(({ part }) => part)],
  exports: [Demonstration],
})
export class DemonstrationModule {}
