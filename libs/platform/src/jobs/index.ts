export { BackgroundTasks, type BackgroundTask, type EnqueueOptions, type TaskAttempt } from './background-tasks.js';
export { BackgroundWorker, type TaskRun } from './background-worker.js';
export { JobsModule } from './jobs.module.js';
