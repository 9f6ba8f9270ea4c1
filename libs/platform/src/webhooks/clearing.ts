import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { BackgroundTasks, type BackgroundTask } from '../jobs/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';

const DAYS_KEPT = 90;

/** The log of deliveries keeps 90 days, as long as they can be replayed. */
@Injectable()
export class DeliveryLogClearing implements BackgroundTask, OnModuleInit {
  readonly name = 'webhooks.clear';

  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register(this);
    this.tasks.schedule(this.name, '40 2 * * *');
  }

  async run(): Promise<void> {
    const scope = systemScope('clearWebhookLog');
    await this.database.write(scope, (writer) => this.deliveries.removeOld(writer, DAYS_KEPT));
  }
}
