import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ClientReach } from '../api-clients/index.js';
import { ChangeFeeds, ChangesQuery, cursorText, isBefore, seenAs, type StoredChange } from '../changes/index.js';
import { Database, systemScope, type ScopeGrant, type Writer } from '../database/index.js';
import { UnitTrees } from '../units/index.js';
import { WebhookQueue } from './webhook-queue.js';
import type { NewDelivery } from './deliveries.repository.js';
import { FanOutRepository, type Follower } from './fan-out.repository.js';

const BATCH = 200;

/** What a change is to the client behind a subscription, and the message about it. */
@Injectable()
export class FollowerReach {
  constructor(
    private readonly trees: UnitTrees,
    private readonly clients: ClientReach,
    private readonly feeds: ChangeFeeds,
  ) {}

  async deliveriesOf(follower: Follower, changes: readonly StoredChange[]): Promise<NewDelivery[]> {
    const grant = this.clients.grantOf(follower, await this.trees.current());
    const open = new Set(this.feeds.openTo(follower.scopes).map(({ type }) => type));
    return changes.filter(({ type }) => open.has(type)).flatMap((change) => this.deliveryOf(follower, change, grant));
  }

  private deliveryOf(follower: Follower, change: StoredChange, grant: ScopeGrant): NewDelivery[] {
    const action = seenAs(change, [grant]);
    const eventType = `${change.type}.${action}`;
    if (action === undefined || !follower.eventTypes.includes(eventType)) return [];
    const { recordId, version, changedAt: occurredAt } = change;
    const link = this.feeds.linkOf(change.type, recordId, action);
    const body = { type: eventType, occurredAt, changeId: cursorText(change), recordId, version, link };
    return [{ id: uuid(), subscriptionId: follower.id, change, eventType, body: JSON.stringify(body) }];
  }
}

/**
 * Turns changes into deliveries. The feed is the outbox: an entry is there if and only if the change is, so a
 * subscription that remembers how far it has come misses none, whenever this process dies.
 */
@Injectable()
export class FanOut {
  constructor(
    private readonly database: Database,
    private readonly followers: FanOutRepository,
    private readonly changes: ChangesQuery,
    private readonly readers: FollowerReach,
    private readonly queue: WebhookQueue,
  ) {}

  async run(): Promise<void> {
    const ids = await this.database.read(systemScope('fanOutWebhooks'), (reader) => this.followers.behind(reader));
    for (const id of ids) while (await this.advance(id));
  }

  /** One batch of one subscription; true where there may be more. */
  private async advance(id: string): Promise<boolean> {
    return this.database.write(systemScope('fanOutWebhooks'), async (writer) => {
      const follower = await this.followers.take(writer, id);
      if (!follower) return false;
      const found = await this.read(writer, follower);
      await this.queue.add(writer, await this.readers.deliveriesOf(follower, found.changes));
      await this.followers.advance(writer, id, found.upTo);
      return found.changes.length === BATCH;
    });
  }

  private async read(writer: Writer, follower: Follower) {
    const horizon = await this.changes.horizon(writer);
    const types = [...new Set(follower.eventTypes.map((name) => name.split('.')[0] ?? ''))];
    const changes = await this.changes.after(writer, follower, horizon, types, BATCH);
    const last = changes.length === BATCH ? changes.at(-1) : undefined;
    const upTo = last ?? (isBefore(follower, horizon) ? horizon : follower);
    return { changes, upTo };
  }
}
