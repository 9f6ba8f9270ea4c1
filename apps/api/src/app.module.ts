import { CapabilityModule } from '@commune/platform/modules';
import { RosterModule } from '@commune/roster';
import { DemoAccountsService } from './demo/demo-accounts.service.js';
import { DemoKeyService } from './demo/demo-key.service.js';
import { DemoPeopleService } from './demo/demo-people.service.js';
import { DemoProvinceService } from './demo/demo-province.service.js';
import { DemoReviewService } from './demo/demo-review.service.js';
import { DemoRosterService } from './demo/demo-roster.service.js';
import { Demonstration } from './demo/demonstration.service.js';
import { FirstAdministrator } from './first-load/first-administrator.service.js';
import { FirstLoad } from './first-load/first-load.service.js';
import { ListsLoading } from './first-load/lists-loading.service.js';

/** The modules of the product. Adding one is adding it here. */
@CapabilityModule(
  { name: 'api' },
  {
    imports: [RosterModule],
    providers: [
      FirstLoad,
      ListsLoading,
      FirstAdministrator,
      Demonstration,
      DemoProvinceService,
      DemoAccountsService,
      DemoPeopleService,
      DemoKeyService,
      DemoReviewService,
      DemoRosterService,
    ],
  },
)
export class AppModule {}
