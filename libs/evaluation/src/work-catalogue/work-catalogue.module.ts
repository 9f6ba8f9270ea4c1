import { CapabilityModule } from '@commune/platform/modules';
import { WorkCatalogue1764306000000 } from './migrations/1764306000000-work-catalogue.js';
import { WorkCatalogueController } from './work-catalogue.controller.js';
import { WorkCatalogueImport } from './work-catalogue-import.js';
import { workCataloguePolicy } from './work-catalogue.policy.js';
import { WorkCatalogueLoading } from './work-catalogue-loading.js';
import { WorkCatalogueRepository } from './work-catalogue.repository.js';
import { WorkCatalogueService } from './work-catalogue.service.js';
import { standardUnitPoints } from './work-catalogue.settings.js';
import { WorkProposalsController } from './work-proposals.controller.js';
import { WorkProposalsRepository } from './work-proposals.repository.js';
import { WorkProposalsService } from './work-proposals.service.js';

/** What products and work there are and what each counts (ND 335 Đ13), and what communes propose to add. */
@CapabilityModule(
  {
    name: 'work-catalogue',
    title: 'Danh mục sản phẩm, công việc',
    migrations: [WorkCatalogue1764306000000],
    policy: workCataloguePolicy,
    settings: [standardUnitPoints],
  },
  {
    controllers: [WorkCatalogueController, WorkProposalsController],
    providers: [
      WorkCatalogueImport,
      WorkCatalogueLoading,
      WorkCatalogueRepository,
      WorkCatalogueService,
      WorkProposalsRepository,
      WorkProposalsService,
    ],
    exports: [WorkCatalogueLoading, WorkCatalogueRepository],
  },
)
export class WorkCatalogueModule {}
