import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { finishedJobDays, Settings } from '../settings/index.js';
import { BackgroundTasks, type BackgroundTask } from './background-tasks.js';
import { JobsRepository } from './jobs.repository.js';

/** Jobs that have ended leave the list after the days that the province has set, with the files that they made. */
@Injectable()
export class EndedJobsClearing implements BackgroundTask, OnModuleInit {
  readonly name = 'jobs.clear';

  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly jobs: JobsRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register(this);
    this.tasks.schedule(this.name, '10 3 * * *');
  }

  async run(): Promise<void> {
    await this.database.write(systemScope('clearEndedJobs'), async (writer) => {
      await this.jobs.dropEnded(writer, await this.settings.value(writer, finishedJobDays));
    });
  }
}
