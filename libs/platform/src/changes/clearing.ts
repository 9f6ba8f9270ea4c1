import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { BackgroundTasks, type BackgroundTask } from '../jobs/index.js';
import { ChangesQuery } from './changes.query.js';

export const DAYS_KEPT = 90;

/** The feed keeps 90 days; whoever comes later begins anew. */
@Injectable()
export class ChangeFeedClearing implements BackgroundTask, OnModuleInit {
  readonly name = 'changes.clear';

  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly changes: ChangesQuery,
  ) {}

  onModuleInit(): void {
    this.tasks.register(this);
    this.tasks.schedule(this.name, '20 2 * * *');
  }

  async run(): Promise<void> {
    await this.database.write(systemScope('clearChangeFeed'), (writer) => this.changes.clear(writer, DAYS_KEPT));
  }
}
