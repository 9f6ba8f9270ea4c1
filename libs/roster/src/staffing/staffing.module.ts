import { CapabilityModule } from '@commune/platform/modules';
import { StructureModule } from '../structure/structure.module.js';
import { StaffingMatrixQuery } from './staffing-matrix.query.js';
import { StaffingPostsSql } from './staffing-posts.query.js';
import { StaffingController } from './staffing.controller.js';
import { staffingPolicy } from './staffing.policy.js';
import { StaffingService } from './staffing.service.js';

/** R5: where people are missing and where too many are. */
@CapabilityModule(
  { name: 'staffing', title: 'Thừa, thiếu nhân sự', policy: staffingPolicy },
  {
    imports: [StructureModule],
    controllers: [StaffingController],
    providers: [StaffingMatrixQuery, StaffingPostsSql, StaffingService],
  },
)
export class StaffingModule {}
