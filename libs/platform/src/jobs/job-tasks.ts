import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { BackgroundTasks } from './background-tasks.js';
import { JobRunner } from './job-runner.js';
import { JobsRepository } from './jobs.repository.js';
import { RUN_JOB } from './jobs.service.js';

const UPKEEP = 'jobs-upkeep';
const SILENT_MINUTES = 15;
const system = systemScope('jobsUpkeep');

/** The background tasks of the jobs themselves. */
@Injectable()
export class JobTasks implements OnModuleInit {
  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly runner: JobRunner,
    private readonly jobs: JobsRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.tasks.register({
      name: RUN_JOB,
      run: ({ jobId }, attempt) => this.runner.run(String(jobId), attempt),
    });
    this.tasks.register({ name: UPKEEP, run: () => this.upkeep() });
    this.tasks.schedule(UPKEEP, '*/15 * * * *');
  }

  /** Kept files end, and a job of which nothing was heard is put in the queue anew: running it twice has one effect. */
  private async upkeep(): Promise<void> {
    await this.database.write(system, async (writer) => {
      await this.jobs.dropExpiredFiles(writer);
      for (const jobId of await this.jobs.silent(writer, SILENT_MINUTES)) {
        await this.tasks.enqueue(writer, RUN_JOB, { jobId }, { key: `job:${jobId}` });
      }
    });
  }
}
