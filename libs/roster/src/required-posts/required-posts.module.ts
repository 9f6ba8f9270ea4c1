import { CapabilityModule } from '@commune/platform/modules';
import { PositionCatalogueModule } from '../position-catalogue/position-catalogue.module.js';
import { RequiredPostsKept1764200100000 } from './migrations/1764200100000-required-posts-kept.js';
import { RequiredPostImport } from './required-post-import.js';
import { RequiredPostTableQuery } from './required-post-table.query.js';
import { RequiredPostsController } from './required-posts.controller.js';
import { requiredPostsPolicy } from './required-posts.policy.js';
import { RequiredPostsRepository } from './required-posts.repository.js';
import { RequiredPostsService } from './required-posts.service.js';
import { RequiredPostsWorkbook } from './required-posts-workbook.service.js';

@CapabilityModule(
  { name: 'required-posts', migrations: [RequiredPostsKept1764200100000], policy: requiredPostsPolicy },
  {
    imports: [PositionCatalogueModule],
    controllers: [RequiredPostsController],
    providers: [
      RequiredPostImport,
      RequiredPostTableQuery,
      RequiredPostsRepository,
      RequiredPostsService,
      RequiredPostsWorkbook,
    ],
  },
)
export class RequiredPostsModule {}
