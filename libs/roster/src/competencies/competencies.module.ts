import { CapabilityModule } from '@commune/platform/modules';
import { RecordsModule } from '../records/records.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { CompetenciesController } from './competencies.controller.js';
import { competenciesPolicy } from './competencies.policy.js';
import { CompetenciesRepository } from './competencies.repository.js';
import { CompetenciesService } from './competencies.service.js';
import { CompetencyAssessments1764301000000 } from './migrations/1764301000000-competency-assessments.js';

/** R3: levels of the competency framework, given by a head on a day. */
@CapabilityModule(
  {
    name: 'competencies',
    title: 'Đánh giá năng lực',
    migrations: [CompetencyAssessments1764301000000],
    policy: competenciesPolicy,
  },
  {
    imports: [RecordsModule, StandardsModule],
    controllers: [CompetenciesController],
    providers: [CompetenciesRepository, CompetenciesService],
  },
)
export class CompetenciesModule {}
