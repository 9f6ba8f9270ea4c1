import { CapabilityModule } from '@commune/platform/modules';
import { RosterModule } from '@commune/roster';
import { RulesModule } from '../rules/rules.module.js';
import { WorkCatalogueModule } from '../work-catalogue/work-catalogue.module.js';
import { AssigningScope } from './assigning-scope.js';
import { WorkItems1764306001000 } from './migrations/1764306001000-work-items.js';
import { WorkAssignments } from './work-assignments.service.js';
import { WorkEvidence } from './work-evidence.js';
import { WorkEvidenceController } from './work-evidence.controller.js';
import { WorkHandOvers } from './work-hand-overs.service.js';
import { WorkIntake } from './work-intake.js';
import { WorkItemImport } from './work-item-import.js';
import { WorkItemMarksRepository } from './work-item-marks.repository.js';
import { WorkItemStepsController } from './work-item-steps.controller.js';
import { WorkItemStepsService } from './work-item-steps.service.js';
import { WorkItemsController } from './work-items.controller.js';
import { WorkItemsDemonstration } from './work-items.demonstration.js';
import { WorkItemsOfPeriod } from './work-items-of-period.query.js';
import { workItemsClientScopes, workItemsPolicy } from './work-items.policy.js';
import { WorkItemsRepository } from './work-items.repository.js';
import { WorkItemsService } from './work-items.service.js';
import { WorkNotices, workNotificationKinds } from './work-notices.js';
import { WorkMonthsQuery } from './work-months.query.js';
import { WorkMonthsService } from './work-months.service.js';
import { WorkUpserts } from './work-upserts.service.js';
import { WorkUpsertsController } from './work-upserts.controller.js';

/** E2: work that people are given, what became of it, its checks, delays and causes; the input of a month's points. */
@CapabilityModule(
  {
    name: 'work-items',
    title: 'Giao việc',
    migrations: [WorkItems1764306001000],
    policy: workItemsPolicy,
    clientScopes: workItemsClientScopes,
    notifications: workNotificationKinds,
    lists: [
      {
        name: 'work-items',
        filters: ['month', 'civilServantId', 'unitId', 'officeId', 'state', 'causeRequested'],
        columns: [],
      },
    ],
  },
  {
    imports: [RosterModule, RulesModule, WorkCatalogueModule],
    controllers: [WorkUpsertsController, WorkItemsController, WorkItemStepsController, WorkEvidenceController],
    providers: [
      AssigningScope,
      WorkAssignments,
      WorkEvidence,
      WorkHandOvers,
      WorkIntake,
      WorkItemImport,
      WorkItemMarksRepository,
      WorkItemStepsService,
      WorkItemsDemonstration,
      WorkItemsOfPeriod,
      WorkItemsRepository,
      WorkItemsService,
      WorkMonthsQuery,
      WorkMonthsService,
      WorkNotices,
      WorkUpserts,
    ],
    exports: [WorkItemsDemonstration, WorkItemsOfPeriod],
  },
)
export class WorkItemsModule {}
