import { Global, type DynamicModule } from '@nestjs/common';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { CHANGE_FEEDS, ChangeFeeds } from './change-feeds.js';
import { ChangesController } from './changes.controller.js';
import { ChangesQuery } from './changes.query.js';
import { ChangesService } from './changes.service.js';
import { ChangeFeedClearing } from './clearing.js';
import { ChangeFeed1764105002000 } from './migrations/1764105002000-change-feed.js';

@Global()
@CapabilityModule(
  {
    name: 'changes',
    migrations: [ChangeFeed1764105002000],
    policy: { listChanges: { who: {}, client: 'changes:read' } },
    clientScopes: [
      {
        name: 'changes:read',
        title: 'Theo dõi thay đổi',
        explanation: 'Bản ghi nào đã thêm, sửa, ra khỏi phạm vi; không có dữ liệu cá nhân.',
      },
    ],
    changeFeeds: [{ type: 'unit', title: 'Đơn vị', client: 'units:read', link: (id) => `/api/v1/units/${id}` }],
  },
  {
    controllers: [ChangesController],
    providers: [ChangeFeedClearing, ChangeFeeds, ChangesQuery, ChangesService],
    exports: [ChangeFeeds, ChangesQuery],
  },
)
export class ChangesModule {
  /** The feeds of every module that the application consists of. */
  static withFeeds(capabilities: readonly Capability[]): DynamicModule {
    const feeds = capabilities.flatMap((capability) => [...(capability.changeFeeds ?? [])]);
    return { module: ChangesModule, providers: [{ provide: CHANGE_FEEDS, useValue: feeds }] };
  }
}
