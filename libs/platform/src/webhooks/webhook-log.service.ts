import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type AccessScope, type Reader } from '../database/index.js';
import { notFound, pageOf, pageSizes } from '../http/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { SubscriptionStore } from './subscription-store.js';
import { ownershipOf } from './subscription-view.js';
import type { WebhookDeliveryPage, WebhookDeliveryQuery, WebhookReplayAnswer } from './webhooks.dto.js';
import { asSystem } from './webhooks.service.js';

/** What was sent, and sending it again. */
@Injectable()
export class WebhookLogService {
  constructor(
    private readonly database: Database,
    private readonly store: SubscriptionStore,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  async page(scope: AccessScope, id: string, query: WebhookDeliveryQuery): Promise<WebhookDeliveryPage> {
    return this.database.read(asSystem(scope), async (reader) => {
      await this.refuseForeign(reader, scope, id);
      const { rows, counted } = await this.deliveries.page(reader, id, query.state ?? null, pageSizes(query));
      return { ...pageOf(rows, counted, query), items: rows };
    });
  }

  async replay(
    scope: AccessScope,
    id: string,
    which: { id: string } | { since: string },
  ): Promise<WebhookReplayAnswer> {
    return this.database.write(asSystem(scope), async (writer) => {
      await this.refuseForeign(writer, scope, id);
      const replayed = await this.store.queue.replay(writer, id, which);
      if ('id' in which && replayed === 0) throw notFound('lần gửi');
      return { replayed };
    });
  }

  /** A message about nothing, to see whether it arrives and its signature is understood. */
  async test(scope: AccessScope, id: string): Promise<WebhookReplayAnswer> {
    return this.database.write(asSystem(scope), async (writer) => {
      await this.refuseForeign(writer, scope, id);
      const body = JSON.stringify({ type: 'test', occurredAt: new Date().toISOString() });
      await this.store.queue.add(writer, [{ id: uuid(), subscriptionId: id, change: null, eventType: 'test', body }]);
      return { replayed: 1 };
    });
  }

  private async refuseForeign(reader: Reader, scope: AccessScope, id: string): Promise<void> {
    const found = await this.store.subscriptions.find(reader, ownershipOf(scope), id);
    if (!found) throw notFound('đăng ký webhook');
  }
}
