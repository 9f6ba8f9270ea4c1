import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { Database, systemScope, type Writer } from '../database/index.js';
import { Encryption } from '../encryption/index.js';
import { BackgroundTasks, type BackgroundTask } from '../jobs/index.js';
import { DeliveriesRepository, type DueDelivery } from './deliveries.repository.js';
import { PausedWebhooks } from './paused-webhooks.js';
import { FAILURES_UNTIL_PAUSE, pauseAfter } from './retry-schedule.js';
import { post, type PostOutcome } from './webhook-post.js';
import { DELIVER, WebhookQueue } from './webhook-queue.js';
import { signedHeaders } from './webhook-signature.js';

const scope = systemScope('deliverWebhook');

/** What is to be sent, and what came of it. */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveriesRepository,
    private readonly encryption: Encryption,
    private readonly queue: WebhookQueue,
    private readonly paused: PausedWebhooks,
  ) {}

  async due(id: string): Promise<(DueDelivery & { clearSecret: string }) | undefined> {
    const found = await this.database.read(scope, (reader) => this.deliveries.findDue(reader, id));
    return found && { ...found, clearSecret: this.encryption.decrypt(found.secret).toString() };
  }

  async record(writer: Writer, due: DueDelivery, { status, error, ms }: PostOutcome): Promise<void> {
    const isDelivered = status !== null && status >= 200 && status < 300;
    const pause = isDelivered ? undefined : pauseAfter(due.attempts + 1);
    const nextAttemptAt = pause === undefined ? null : new Date(Date.now() + pause);
    const state = isDelivered ? 'delivered' : nextAttemptAt ? 'pending' : 'given-up';
    await this.deliveries.record(writer, due.id, { state, status, error, ms, nextAttemptAt });
    if (isDelivered) return this.deliveries.clearFailures(writer, due.subscriptionId);
    if (nextAttemptAt) await this.queue.enqueue(writer, due.id, nextAttemptAt);
    const failures = await this.deliveries.countFailure(writer, due.subscriptionId);
    if (failures < FAILURES_UNTIL_PAUSE || !(await this.deliveries.pause(writer, due.subscriptionId))) return;
    await this.paused.tell(writer, due.subscriptionId);
  }
}

/**
 * One attempt. What the receiver does wrong is written down and tried again by our own timetable; only a fault of ours
 * (no database) is left to the worker's. Killed between sending and writing down, it sends again under the same id.
 */
@Injectable()
export class DeliverTask implements BackgroundTask, OnModuleInit {
  readonly name = DELIVER;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly store: DeliveryStore,
  ) {}

  onModuleInit(): void {
    this.tasks.register(this);
  }

  async run(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const due = await this.store.due(String(payload['deliveryId']));
    if (!due) return;
    const { webhookTargets: targets, webhookTimeoutMs: timeoutMs } = this.config;
    const headers = signedHeaders(due.clearSecret, due.id, new Date(), due.body);
    const outcome = await post(due.url, headers, due.body, { targets, timeoutMs });
    await this.database.write(scope, (writer) => this.store.record(writer, due, outcome));
  }
}
