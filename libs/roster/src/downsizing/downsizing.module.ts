import { CapabilityModule } from '@commune/platform/modules';
import { StructureModule } from '../structure/structure.module.js';
import { DownsizingController } from './downsizing.controller.js';
import { downsizingPolicy } from './downsizing.policy.js';
import { DownsizingSql } from './downsizing.query.js';
import { DownsizingService } from './downsizing.service.js';

/** R7: candidates with their evidence, and the way to the quota; never an automatic act. */
@CapabilityModule(
  { name: 'downsizing', title: 'Tinh giản biên chế', policy: downsizingPolicy },
  { imports: [StructureModule], controllers: [DownsizingController], providers: [DownsizingService, DownsizingSql] },
)
export class DownsizingModule {}
