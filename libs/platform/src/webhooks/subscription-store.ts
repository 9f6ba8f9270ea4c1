import { Injectable } from '@nestjs/common';
import { WebhookEvents } from './webhook-events.js';
import { WebhookQueue } from './webhook-queue.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** What a subscription is made of: its row, the events it may ask for, and what waits for it. */
@Injectable()
export class SubscriptionStore {
  constructor(
    readonly subscriptions: WebhooksRepository,
    readonly events: WebhookEvents,
    readonly queue: WebhookQueue,
  ) {}
}
