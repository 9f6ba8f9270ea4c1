import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, systemScope, type AccessScope } from '../database/index.js';
import { Encryption } from '../encryption/index.js';
import { databaseRefusal, Refusal } from '../http/index.js';
import type { TaskAttempt } from './background-tasks.js';
import { JobCancelled, JobKinds, type JobFile, type JobResult } from './job-kind.js';
import { JOB_RIGHTS, type JobRights } from './job-rights.js';
import type { Job } from './job.entity.js';
import { JobsRepository, type JobError } from './jobs.repository.js';

const REPORT_EVERY_MS = 300;
/** Beyond this, something in the job kills whoever runs it. */
const MAX_BEGINNINGS = 25;
const system = systemScope('runJob');

/** Runs a job from its start to its end, whatever the end is, and writes that down. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly database: Database,
    private readonly jobs: JobsRepository,
    private readonly kinds: JobKinds,
    @Inject(JOB_RIGHTS) private readonly rights: JobRights,
    private readonly encryption: Encryption,
  ) {}

  async run(jobId: string, attempt: TaskAttempt): Promise<void> {
    const job = await this.database.write(system, (writer) => this.jobs.claim(writer, jobId));
    if (!job) return;
    try {
      if (job.attempts > MAX_BEGINNINGS) throw new Error('begun too often');
      const scope = await this.rights.of(job, job.operation, job.sessionId);
      await this.finish(job, scope, await this.work(job, scope));
    } catch (error) {
      await this.end(job, error, attempt);
    }
  }

  private async work(job: Job, scope: AccessScope): Promise<JobResult> {
    const { id } = job;
    // Parse boundary: start() has written it.
    const input = JSON.parse(this.encryption.decrypt(job.input).toString()) as Record<string, unknown>;
    return this.kinds.find(job.kind).run({ id, input, scope, progress: this.reporter(id) });
  }

  /** Effect, file and "done" in one transaction. */
  private async finish(job: Job, scope: AccessScope, result: JobResult): Promise<void> {
    await this.database.together(async () => {
      await this.database.write(system, (writer) => this.jobs.lock(writer, job.id));
      const outcome = typeof result === 'function' ? await this.database.write(scope, result) : result;
      await this.database.write(system, async (writer) => {
        if (!(await this.jobs.markDone(writer, job.id, outcome))) throw new JobCancelled();
        if (outcome.file) await this.jobs.keepFile(writer, job, this.sealed(outcome.file));
      });
    });
  }

  private async end(job: Job, error: unknown, { isLast }: TaskAttempt): Promise<void> {
    if (error instanceof JobCancelled) {
      await this.database.write(system, (writer) => this.jobs.markCancelled(writer, job.id));
      return;
    }
    const refusal = error instanceof Refusal ? error : databaseRefusal(error);
    // What passes by itself, such as a database that is away, is tried again.
    if (refusal?.kind === 'unavailable' && !isLast) throw error;
    if (!refusal) this.log.error(`${job.id} ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
    await this.database.write(system, (writer) => this.jobs.markFailed(writer, job.id, told(job, refusal)));
  }

  /** Written apart from the transaction of the effect, so that it is seen while that is still open. */
  private reporter(id: string): (activity: string, done?: number, total?: number) => Promise<void> {
    let last = { activity: '', at: 0 };
    return async (activity, done = 0, total) => {
      await yieldToOthers();
      const now = Date.now();
      if (activity === last.activity && now - last.at < REPORT_EVERY_MS) return;
      last = { activity, at: now };
      const isCancelled = await this.database.apart(() =>
        this.database.write(system, (writer) => this.jobs.report(writer, id, activity, done, total ?? null)),
      );
      if (isCancelled) throw new JobCancelled();
    };
  }

  private sealed({ name, type, content }: JobFile): JobFile & { size: number } {
    return { name, type, size: content.length, content: this.encryption.encrypt(content) };
  }
}

/** The worker shares its process with the API: requests get their turn between two steps. */
function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** In the words of the refusal, its single faults included; what we did not expect is told without its insides. */
function told(job: Job, refusal: Refusal | null): JobError {
  if (!refusal) {
    const message = `Hệ thống gặp lỗi khi làm việc này. Hãy chạy lại; nếu vẫn lỗi, báo quản trị viên mã ${job.id}.`;
    return { code: 'jobs.unexpected', message };
  }
  const faults = (refusal.more.violations ?? []).map(({ message }) => message);
  return { code: refusal.code, message: [refusal.message, ...faults].join(' ').slice(0, 2000) };
}
