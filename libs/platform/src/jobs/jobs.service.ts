import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { actorId, Database, type AccessScope, type Reader, type Writer } from '../database/index.js';
import { Encryption } from '../encryption/index.js';
import { maskedNumbers } from '../logging/index.js';
import { notFound, pageOf, pageSizes, Refusal, TOTAL_LIMIT } from '../http/index.js';
import { BackgroundTasks } from './background-tasks.js';
import { JobKinds, type JobFile, type JobKind } from './job-kind.js';
import { finishedStates, jobView, unfinishedStates } from './job-view.js';
import type { JobListQuery, JobPage, JobView } from './jobs.dto.js';
import { JobsRepository, type JobFilter } from './jobs.repository.js';

/** The background task behind every job. */
export const RUN_JOB = 'run-job';

/** Work that a person starts, watches, leaves and finds again. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobsRepository,
    private readonly kinds: JobKinds,
    private readonly tasks: BackgroundTasks,
    private readonly encryption: Encryption,
  ) {}

  /** In `onModuleInit` of the module that owns the kind. */
  register(kind: JobKind): void {
    this.kinds.register(kind);
  }

  /**
   * In the writer's transaction. When it runs, its rights are those that the account or API client then has for this
   * operation.
   * @param about what it is about (shown after the kind's title, e.g. the name of a file), and where that is in the web
   */
  async start(
    writer: Writer,
    scope: AccessScope,
    kindName: string,
    input: Readonly<Record<string, unknown>>,
    { subject, link }: { readonly subject?: string; readonly link?: string } = {},
  ): Promise<JobView> {
    const kind = this.kinds.find(kindName);
    const [unitId] = scope.grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits]);
    const { accountId, clientId = null, name, sessionId } = scope.actor;
    if (accountId === null && clientId === null) {
      const message = 'Việc chạy nền cần một tài khoản hoặc một ứng dụng để theo dõi và nhận kết quả.';
      throw new Refusal('forbidden', 'jobs.account-needed', message);
    }
    const job = {
      id: uuid(),
      kind: kindName,
      title: subject === undefined ? kind.title : `${kind.title}: ${maskedNumbers(subject)}`,
      operation: scope.operationId,
      accountId,
      clientId,
      accountName: name,
      sessionId,
      unitId: unitId ?? null,
      input: this.encryption.encrypt(Buffer.from(JSON.stringify(input))),
      state: 'queued' as const,
      link: link ?? null,
      canBeCancelled: kind.canBeCancelled,
    };
    await this.jobs.insert(writer, job);
    await this.enqueue(writer, job.id);
    return this.found(writer, scope, job.id);
  }

  async list(scope: AccessScope, query: JobListQuery): Promise<JobPage> {
    const filter = filterOf(scope, query);
    return this.database.read(scope, async (reader) => {
      const { pageSize, offset } = pageSizes(query);
      const rows = await this.jobs.page(reader, filter, pageSize, offset);
      const counted = await this.jobs.count(reader, filter, TOTAL_LIMIT + 1);
      return { ...pageOf(rows, counted, query), items: rows.map((row) => jobView(scope, row)) };
    });
  }

  async get(scope: AccessScope, id: string): Promise<JobView> {
    return this.database.read(scope, (reader) => this.found(reader, scope, id));
  }

  /** For modules that show the job of one of their own records. */
  async find(reader: Reader, scope: AccessScope, id: string): Promise<JobView | undefined> {
    const found = await this.jobs.listed(reader, id);
    return found && jobView(scope, found);
  }

  async cancel(scope: AccessScope, id: string): Promise<JobView> {
    return this.database.write(scope, async (writer) => {
      const job = await this.found(writer, scope, id);
      // Asked for twice is asked for once.
      if (job.state !== 'cancelled' && !job.cancelRequested && !(await this.jobs.requestCancellation(writer, id))) {
        throw new Refusal('conflict', 'jobs.not-cancellable', 'Việc này đã kết thúc hoặc không dừng giữa chừng được.');
      }
      return this.found(writer, scope, id);
    });
  }

  async retry(scope: AccessScope, id: string): Promise<JobView> {
    return this.database.write(scope, async (writer) => {
      const job = await this.found(writer, scope, id);
      if (!job.isMine) throw new Refusal('forbidden', 'jobs.not-yours', 'Chỉ người đã bắt đầu việc này chạy lại được.');
      if (!(await this.jobs.queueAgain(writer, id))) {
        throw new Refusal('conflict', 'jobs.not-retryable', 'Chỉ chạy lại được việc bị lỗi hoặc đã hủy.');
      }
      await this.enqueue(writer, id);
      return this.found(writer, scope, id);
    });
  }

  async file(scope: AccessScope, id: string): Promise<JobFile> {
    const sealed = await this.database.read(scope, (reader) => this.jobs.file(reader, id));
    if (!sealed) throw notFound('tệp kết quả; tệp được giữ 7 ngày');
    return { ...sealed, content: this.encryption.decrypt(sealed.content) };
  }

  private async enqueue(writer: Writer, jobId: string): Promise<void> {
    await this.tasks.enqueue(writer, RUN_JOB, { jobId }, { key: `job:${jobId}` });
  }

  private async found(reader: Reader, scope: AccessScope, id: string): Promise<JobView> {
    const found = await this.find(reader, scope, id);
    if (!found) throw notFound('việc này');
    return found;
  }
}

function filterOf(scope: AccessScope, { progress, whose = 'mine' }: JobListQuery): JobFilter {
  const states = progress === undefined ? null : progress === 'unfinished' ? unfinishedStates : finishedStates;
  return { states, begunBy: whose === 'mine' ? actorId(scope) : null };
}
