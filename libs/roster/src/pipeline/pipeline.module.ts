import { CapabilityModule } from '@commune/platform/modules';
import { PlanningPools1764206100000 } from '../migrations/1764206100000-planning-pools.js';
import { StructureModule } from '../structure/structure.module.js';
import { PipelineController } from './pipeline.controller.js';
import { pipelinePolicy } from './pipeline.policy.js';
import { PipelineSql } from './pipeline.query.js';
import { PipelineService } from './pipeline.service.js';
import { pipelineSettings } from './pipeline.settings.js';
import { PlanningPoolsDemonstration } from './planning-pools.demonstration.js';
import { PlanningPoolsRepository } from './planning-pools.repository.js';
import { PlanningPoolsService } from './planning-pools.service.js';

/** R8: young, women and ethnic-minority officials with potential, and who is planned for which post. */
@CapabilityModule(
  {
    name: 'pipeline',
    title: 'Nguồn cán bộ',
    migrations: [PlanningPools1764206100000],
    policy: pipelinePolicy,
    settings: pipelineSettings,
    lists: [
      {
        name: 'pipeline',
        filters: [
          'asOf',
          'unitId',
          'clusterId',
          'bloc',
          'ageBelow',
          'sex',
          'ethnicMinority',
          'potential',
          'inPool',
          'term',
        ],
        columns: [],
      },
    ],
  },
  {
    imports: [StructureModule],
    controllers: [PipelineController],
    providers: [
      PipelineService,
      PipelineSql,
      PlanningPoolsDemonstration,
      PlanningPoolsRepository,
      PlanningPoolsService,
    ],
    exports: [PlanningPoolsDemonstration],
  },
)
export class PipelineModule {}
