import { CapabilityModule } from '@commune/platform/modules';
import { PositionCatalogueModule } from '../position-catalogue/position-catalogue.module.js';
import { CodeListsController } from './code-lists.controller.js';
import { codeListsPolicy } from './code-lists.policy.js';
import { CodeListsRepository } from './code-lists.repository.js';
import { CodeListsService } from './code-lists.service.js';
import { CodeListsGrow1764302002000 } from './migrations/1764302002000-code-lists-grow.js';

@CapabilityModule(
  { name: 'code-lists', migrations: [CodeListsGrow1764302002000], policy: codeListsPolicy },
  {
    imports: [PositionCatalogueModule],
    controllers: [CodeListsController],
    providers: [CodeListsRepository, CodeListsService],
  },
)
export class CodeListsModule {}
