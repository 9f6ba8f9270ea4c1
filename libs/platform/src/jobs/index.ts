export { BackgroundTasks, type BackgroundTask, type EnqueueOptions, type TaskAttempt } from './background-tasks.js';
export { BackgroundWorker, type TaskRun } from './background-worker.js';
export { accepted, jobAccepted } from './job-answers.js';
export type { JobFile, JobKind, JobOutcome, JobResult, RunningJob } from './job-kind.js';
export { JOB_RIGHTS, type JobRights, type JobStarter } from './job-rights.js';
export { JobsModule } from './jobs.module.js';
export { JobView } from './jobs.dto.js';
export { Jobs } from './jobs.service.js';
