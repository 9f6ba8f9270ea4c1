import { CapabilityModule } from '@commune/platform/modules';
import { RosterModule } from '@commune/roster';
import { FirstLoad, FirstLoadParts } from './demo/first-load.service.js';
import { HealthController } from './health.controller.js';

/** The modules of the product. Adding one is adding it here. */
@CapabilityModule(
  { name: 'api', policy: { getHealth: { who: 'public' } } },
  { imports: [RosterModule], controllers: [HealthController], providers: [FirstLoad, FirstLoadParts] },
)
export class AppModule {}
