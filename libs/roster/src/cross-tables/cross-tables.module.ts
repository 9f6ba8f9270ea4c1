import { CapabilityModule } from '@commune/platform/modules';
import { StructureModule } from '../structure/structure.module.js';
import { CrossTableSql } from './cross-table.query.js';
import { CrossTablesController } from './cross-tables.controller.js';
import { CrossTablesExport } from './cross-tables-export.service.js';
import { crossTablesPolicy } from './cross-tables.policy.js';
import { CrossTablesService } from './cross-tables.service.js';
import { DimensionLabels } from './dimension-labels.query.js';

/** R2: tables of any two dimensions, and two days against each other. */
@CapabilityModule(
  { name: 'cross-tables', policy: crossTablesPolicy },
  {
    imports: [StructureModule],
    controllers: [CrossTablesController],
    providers: [CrossTableSql, CrossTablesExport, CrossTablesService, DimensionLabels],
  },
)
export class CrossTablesModule {}
