import { CapabilityModule } from '@commune/platform/modules';
import { UnitsModule } from '@commune/platform/units';
import { RosterModule } from '@commune/roster';
import { RulesModule } from '../rules/rules.module.js';
import { OrganisationRatings1764560002000 } from './migrations/1764560002000-organisation-ratings.js';
import { OrganisationLevels } from './organisation-levels.query.js';
import { organisationNotificationKinds, OrganisationNotices } from './organisation-notices.js';
import { OrganisationRatingsController } from './organisation-ratings.controller.js';
import { organisationRatingsPolicy } from './organisation-ratings.policy.js';
import { OrganisationRatingsRepository } from './organisation-ratings.repository.js';
import { OrganisationRatingsService } from './organisation-ratings.service.js';

/** ND 335 chapter II: how organisations are rated, above which no head of one stands. */
@CapabilityModule(
  {
    name: 'organisation-ratings',
    migrations: [OrganisationRatings1764560002000],
    policy: organisationRatingsPolicy,
    notifications: organisationNotificationKinds,
    lists: [{ name: 'organisation-ratings', filters: ['year', 'unitId'], columns: [] }],
  },
  {
    imports: [RosterModule, RulesModule, UnitsModule],
    controllers: [OrganisationRatingsController],
    providers: [OrganisationLevels, OrganisationNotices, OrganisationRatingsRepository, OrganisationRatingsService],
    exports: [OrganisationLevels],
  },
)
export class OrganisationRatingsModule {}
