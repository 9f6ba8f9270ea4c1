import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { BackgroundTasks } from './background-tasks.js';
import { BackgroundWorker } from './background-worker.js';
import { installTaskQueue } from './install-task-queue.js';
import { TaskQueue1764102000000 } from './migrations/1764102000000-task-queue.js';

@Global()
@CapabilityModule(
  { name: 'jobs', migrations: [TaskQueue1764102000000], afterMigrations: installTaskQueue },
  { providers: [BackgroundTasks, BackgroundWorker], exports: [BackgroundTasks, BackgroundWorker] },
)
export class JobsModule {}
