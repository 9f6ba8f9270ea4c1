import { CapabilityModule } from '@commune/platform/modules';
import { StandardsModule } from '../standards/standards.module.js';
import { StructureModule } from '../structure/structure.module.js';
import { StaffingFitService } from './staffing-fit.service.js';
import { StaffingFits } from './staffing-fits.query.js';
import { StaffingMatrixQuery } from './staffing-matrix.query.js';
import { StaffingPeopleSql } from './staffing-people.query.js';
import { StaffingPeopleService } from './staffing-people.service.js';
import { StaffingPostsSql } from './staffing-posts.query.js';
import { postFilters } from './staffing-parameters.dto.js';
import { StaffingController } from './staffing.controller.js';
import { staffingPolicy } from './staffing.policy.js';
import { StaffingService } from './staffing.service.js';
import { nearRetirementMonths } from './staffing.settings.js';

/** R5: where people are missing and where too many are. */
@CapabilityModule(
  {
    name: 'staffing',
    title: 'Thừa, thiếu nhân sự',
    policy: staffingPolicy,
    settings: [nearRetirementMonths],
    lists: [{ name: 'staffing-posts', filters: postFilters, columns: [] }],
  },
  {
    imports: [StandardsModule, StructureModule],
    controllers: [StaffingController],
    providers: [
      StaffingFits,
      StaffingFitService,
      StaffingMatrixQuery,
      StaffingPeopleService,
      StaffingPeopleSql,
      StaffingPostsSql,
      StaffingService,
    ],
    exports: [StaffingFits, StaffingMatrixQuery],
  },
)
export class StaffingModule {}
