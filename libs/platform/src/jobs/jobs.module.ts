import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { BackgroundTasks } from './background-tasks.js';
import { BackgroundWorker } from './background-worker.js';
import { EndedJobsClearing } from './ended-jobs-clearing.js';
import { installTaskQueue } from './install-task-queue.js';
import { JobKinds } from './job-kind.js';
import { JobRunner } from './job-runner.js';
import { JobTasks } from './job-tasks.js';
import { Job } from './job.entity.js';
import { JobsController } from './jobs.controller.js';
import { jobsPolicy } from './jobs.policy.js';
import { JobsRepository } from './jobs.repository.js';
import { Jobs } from './jobs.service.js';
import { TaskQueue1764102000000 } from './migrations/1764102000000-task-queue.js';
import { Jobs1764102010000 } from './migrations/1764102010000-jobs.js';
import { JobsOfClients1764302000000 } from './migrations/1764302000000-jobs-of-clients.js';

@Global()
@CapabilityModule(
  {
    name: 'jobs',
    entities: [Job],
    migrations: [TaskQueue1764102000000, Jobs1764102010000, JobsOfClients1764302000000],
    afterMigrations: installTaskQueue,
    policy: jobsPolicy,
    lists: [{ name: 'jobs', filters: ['whose'], columns: ['title', 'state', 'startedBy', 'createdAt'] }],
  },
  {
    controllers: [JobsController],
    providers: [
      BackgroundTasks,
      BackgroundWorker,
      EndedJobsClearing,
      JobKinds,
      JobRunner,
      Jobs,
      JobsRepository,
      JobTasks,
    ],
    exports: [BackgroundTasks, BackgroundWorker, Jobs],
  },
)
export class JobsModule {}
