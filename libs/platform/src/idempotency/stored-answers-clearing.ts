import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { BackgroundTasks, type BackgroundTask } from '../jobs/index.js';
import { IdempotencyRepository } from './idempotency.repository.js';

/** Stored answers count for 24 hours; what nobody asked for again goes in the night after. */
@Injectable()
export class StoredAnswersClearing implements BackgroundTask, OnModuleInit {
  readonly name = 'idempotency.clear';

  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly answers: IdempotencyRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register(this);
    this.tasks.schedule(this.name, '50 2 * * *');
  }

  async run(): Promise<void> {
    await this.database.write(systemScope('clearStoredAnswers'), (writer) => this.answers.removeOld(writer));
  }
}
