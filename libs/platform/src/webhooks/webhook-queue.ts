import { Injectable } from '@nestjs/common';
import type { Writer } from '../database/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { DeliveriesRepository, type NewDelivery } from './deliveries.repository.js';

export const DELIVER = 'webhooks.deliver';

/** Deliveries and the tasks that carry them out, in one transaction. */
@Injectable()
export class WebhookQueue {
  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  async add(writer: Writer, deliveries: readonly NewDelivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    for (const id of await this.deliveries.insert(writer, deliveries)) await this.enqueue(writer, id);
  }

  async enqueue(writer: Writer, deliveryId: string, runAt?: Date): Promise<void> {
    await this.tasks.enqueue(
      writer,
      DELIVER,
      { deliveryId },
      { key: `webhook ${deliveryId}`, ...(runAt ? { runAt } : {}) },
    );
  }

  /** After a pause: what waited goes out. */
  async resume(writer: Writer, subscriptionId: string): Promise<void> {
    for (const id of await this.deliveries.pendingOf(writer, subscriptionId)) await this.enqueue(writer, id);
  }

  async replay(writer: Writer, subscriptionId: string, which: { id: string } | { since: string }): Promise<number> {
    const ids = await this.deliveries.reopen(writer, subscriptionId, which);
    for (const id of ids) await this.enqueue(writer, id);
    return ids.length;
  }
}
