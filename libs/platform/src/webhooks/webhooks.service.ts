import { Inject, Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { v7 as uuid } from 'uuid';
import { ChangesQuery } from '../changes/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Database, type AccessScope, type Reader } from '../database/index.js';
import { Encryption } from '../encryption/index.js';
import { invalid, notFound } from '../http/index.js';
import { ownershipOf, viewOf } from './subscription-view.js';
import { targetFault } from './target-url.js';
import { SubscriptionStore } from './subscription-store.js';
import { newSecret } from './webhook-signature.js';
import type { CreatedWebhook, WebhookCreation, WebhookList, WebhookPatch, WebhookView } from './webhooks.dto.js';
import type { StoredSubscription } from './webhooks.repository.js';

/** Subscriptions: a client's own, or those of all clients for the administrator. */
@Injectable()
export class WebhooksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly store: SubscriptionStore,
    private readonly changes: ChangesQuery,
    private readonly encryption: Encryption,
  ) {}

  async list(scope: AccessScope): Promise<WebhookList> {
    const found = await this.database.read(asSystem(scope), (reader) =>
      this.store.subscriptions.list(reader, ownershipOf(scope)),
    );
    return { items: found.map(viewOf) };
  }

  async get(scope: AccessScope, id: string): Promise<WebhookView> {
    return this.database.read(asSystem(scope), async (reader) => viewOf(await this.found(reader, scope, id)));
  }

  /** The secret is in this answer and nowhere else. */
  async create(
    scope: AccessScope,
    { clientId = scope.actor.clientId, url, eventTypes }: WebhookCreation,
  ): Promise<CreatedWebhook> {
    const secret = newSecret();
    const id = uuid();
    return this.database.write(asSystem(scope), async (writer) => {
      const scopes = clientId && (await this.store.subscriptions.scopesOfClient(writer, ownershipOf(scope), clientId));
      if (!clientId || !scopes) throw invalid([clientFault]);
      this.refuseFaults(scopes, { url, eventTypes });
      const sealed = this.encryption.encrypt(Buffer.from(secret));
      const from = await this.changes.horizon(writer);
      await this.store.subscriptions.insert(writer, { id, clientId, url, eventTypes, secret: sealed }, from);
      return { secret, webhook: viewOf(await this.found(writer, scope, id)) };
    });
  }

  async update(scope: AccessScope, id: string, version: number, patch: WebhookPatch): Promise<WebhookView> {
    return this.database.write(asSystem(scope), async (writer) => {
      const { clientScopes } = await this.found(writer, scope, id);
      this.refuseFaults(clientScopes, patch);
      await this.store.subscriptions.update(writer, id, version, patch);
      if (patch.state === 'active') await this.store.queue.resume(writer, id);
      return viewOf(await this.found(writer, scope, id));
    });
  }

  async remove(scope: AccessScope, id: string): Promise<void> {
    await this.database.write(asSystem(scope), async (writer) => {
      await this.found(writer, scope, id);
      await this.store.subscriptions.remove(writer, id);
    });
  }

  private async found(reader: Reader, scope: AccessScope, id: string): Promise<StoredSubscription> {
    const found = await this.store.subscriptions.find(reader, ownershipOf(scope), id);
    if (!found) throw notFound('đăng ký webhook');
    return found;
  }

  private refuseFaults(clientScopes: readonly string[], { url, eventTypes }: WebhookPatch): void {
    const faults: Violation[] = [];
    const target = url === undefined ? undefined : targetFault(url, this.config.webhookTargets);
    if (target) faults.push(target);
    const closed = this.store.events.notOpenTo(clientScopes, eventTypes ?? []);
    if (eventTypes && (closed.length > 0 || eventTypes.length === 0)) {
      const message =
        closed.length > 0
          ? `Ứng dụng không nhận được: ${closed.join(', ')}. Xem GET /api/v1/webhook-event-types và phạm vi được cấp.`
          : 'Chọn ít nhất một loại sự kiện.';
      faults.push({ pointer: '/eventTypes', code: 'webhooks.event-type-closed', message });
    }
    if (faults.length > 0) throw invalid(faults);
  }
}

const clientFault: Violation = {
  pointer: '/clientId',
  code: 'webhooks.client-unknown',
  message: 'Không có ứng dụng này trong phạm vi được giao.',
};

/** The tables are the system's own; whose a subscription is was decided by `ownershipOf`. */
export function asSystem(scope: AccessScope): AccessScope {
  return { ...scope, role: 'everything' };
}
