import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { Organisation1764000001000 } from './migrations/1764000001000-organisation.js';
import { UnitLoading } from './loading/unit-loading.repository.js';
import { UnitListQuerySql } from './unit-list.query.js';
import { UnitTrees } from './unit-trees.js';
import { UnitsController } from './units.controller.js';
import { unitsClientScopes, unitsPolicy } from './units.policy.js';
import { UnitsService } from './units.service.js';

@Global()
@CapabilityModule(
  {
    name: 'units',
    migrations: [Organisation1764000001000],
    policy: unitsPolicy,
    clientScopes: unitsClientScopes,
    referenceTables: ['cluster_membership', 'unit_area_type'],
  },
  {
    controllers: [UnitsController],
    providers: [UnitTrees, UnitsService, UnitListQuerySql, UnitLoading],
    exports: [UnitTrees, UnitLoading],
  },
)
export class UnitsModule {}
