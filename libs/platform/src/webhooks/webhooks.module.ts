import { Global } from '@nestjs/common';
import type { Policy, PolicyLine } from '../access/policy.js';
import { CapabilityModule } from '../modules/index.js';
import { DeliveryLogClearing } from './clearing.js';
import { DeliverTask, DeliveryStore } from './deliver.task.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { FanOut, FollowerReach } from './fan-out.js';
import { FanOutRepository } from './fan-out.repository.js';
import { Webhooks1764105004000 } from './migrations/1764105004000-webhooks.js';
import { PausedWebhooks, webhookPaused } from './paused-webhooks.js';
import { FeedPolling } from './polling.js';
import { SubscriptionStore } from './subscription-store.js';
import { WebhookEvents } from './webhook-events.js';
import { WebhookKeepersQuery } from './webhook-keepers.query.js';
import { WebhookLogService } from './webhook-log.service.js';
import { WebhookQueue } from './webhook-queue.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { WebhooksService } from './webhooks.service.js';

const managers: PolicyLine = {
  who: { province_admin: { reach: 'subtree', blocs: 'both' } },
  client: 'webhooks:manage',
};

const webhooksPolicy: Policy = {
  listWebhookEventTypes: managers,
  listWebhooks: managers,
  createWebhook: managers,
  getWebhook: managers,
  updateWebhook: managers,
  deleteWebhook: managers,
  testWebhook: managers,
  listWebhookDeliveries: managers,
  replayWebhookDelivery: managers,
  replayWebhookDeliveries: managers,
};

@Global()
@CapabilityModule(
  {
    name: 'webhooks',
    migrations: [Webhooks1764105004000],
    policy: webhooksPolicy,
    notifications: [webhookPaused],
    clientScopes: [
      {
        name: 'webhooks:manage',
        title: 'Đăng ký nhận sự kiện',
        explanation: 'Ứng dụng tự đăng ký địa chỉ nhận, xem nhật ký gửi và yêu cầu gửi lại.',
      },
    ],
  },
  {
    controllers: [WebhooksController],
    providers: [
      DeliverTask,
      DeliveriesRepository,
      DeliveryLogClearing,
      DeliveryStore,
      FanOut,
      FanOutRepository,
      FeedPolling,
      FollowerReach,
      PausedWebhooks,
      SubscriptionStore,
      WebhookEvents,
      WebhookKeepersQuery,
      WebhookLogService,
      WebhookQueue,
      WebhooksRepository,
      WebhooksService,
    ],
  },
)
export class WebhooksModule {}
