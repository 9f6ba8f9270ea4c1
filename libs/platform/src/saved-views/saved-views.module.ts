import type { DynamicModule } from '@nestjs/common';
import type { Policy, PolicyLine } from '../access/index.js';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { LISTS, ListRegistry } from './list-registry.js';
import { SavedViews1764107000000 } from './migrations/1764107000000-saved-views.js';
import { ListLayoutEntity, SavedViewEntity } from './saved-view.entity.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViewsRepository } from './saved-views.repository.js';
import { SavedViewsService } from './saved-views.service.js';

/** A view is a filter, not data: what the list then shows is judged by the list. */
const everybody: PolicyLine = { who: 'signed-in' };

const savedViewsPolicy: Policy = {
  listSavedViews: everybody,
  createSavedView: everybody,
  updateSavedView: everybody,
  deleteSavedView: everybody,
  orderSavedViews: everybody,
  saveListLayout: everybody,
};

@CapabilityModule(
  {
    name: 'saved-views',
    entities: [SavedViewEntity, ListLayoutEntity],
    migrations: [SavedViews1764107000000],
    policy: savedViewsPolicy,
  },
  { controllers: [SavedViewsController], providers: [ListRegistry, SavedViewsRepository, SavedViewsService] },
)
export class SavedViewsModule {
  /** The lists of every module that the application consists of. */
  static withLists(capabilities: readonly Capability[]): DynamicModule {
    const lists = capabilities.flatMap((capability) => [...(capability.lists ?? [])]);
    return { module: SavedViewsModule, providers: [{ provide: LISTS, useValue: lists }] };
  }
}
