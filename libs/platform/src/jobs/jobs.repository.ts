import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../database/index.js';
import { Job, type JobState } from './job.entity.js';
import type { JobFile, JobOutcome } from './job-kind.js';

/** A job with its progress and its file, as a list shows it. */
export interface ListedJob extends Omit<Job, 'input' | 'sessionId' | 'operation' | 'version'> {
  readonly activity: string | null;
  readonly done: number | null;
  readonly total: number | null;
  readonly fileName: string | null;
  readonly fileExpiresAt: Date | null;
}

export interface JobFilter {
  readonly states: readonly JobState[] | null;
  /** Of this account or client only. */
  readonly begunBy: string | null;
}

export interface JobError {
  readonly code: string;
  readonly message: string;
}

const LISTED = `
  select j.id, j.kind, j.title, j.account_id as "accountId", j.client_id as "clientId", j.account_name as "accountName", j.unit_id as "unitId",
    j.state, j.can_be_cancelled as "canBeCancelled", j.cancel_requested as "cancelRequested", j.attempts,
    j.created_at as "createdAt", j.started_at as "startedAt", j.finished_at as "finishedAt", j.summary, j.link,
    j.figures, j.error_code as "errorCode", j.error_message as "errorMessage",
    p.activity, p.done, p.total, f.name as "fileName", f.expires_at as "fileExpiresAt"
  from job j left join job_progress p on p.job_id = j.id
    left join job_file f on f.job_id = j.id and f.expires_at > now()`;

const FILTERED = `where ($1::text[] is null or j.state = any ($1)) and ($2::uuid is null or j.account_id = $2 or j.client_id = $2)`;
const FILE_DAYS = 7;

@Injectable()
export class JobsRepository {
  async insert(writer: Writer, job: Partial<Job>): Promise<void> {
    await writer.manager.insert(Job, job);
  }

  async listed(reader: Reader, id: string): Promise<ListedJob | undefined> {
    const [row] = await reader.query<ListedJob>(`${LISTED} where j.id = $1`, [id]);
    return row;
  }

  /** The unfinished first, then the newest. */
  async page(reader: Reader, filter: JobFilter, limit: number, offset: number): Promise<ListedJob[]> {
    return reader.query<ListedJob>(
      `${LISTED} ${FILTERED} order by j.finished_at is not null, j.created_at desc, j.id limit $3 offset $4`,
      [filter.states, filter.begunBy, limit, offset],
    );
  }

  async count(reader: Reader, filter: JobFilter, limit: number): Promise<number> {
    const [row] = await reader.query<{ count: number }>(
      `select count(*) from (select from job j ${FILTERED} limit $3) found`,
      [filter.states, filter.begunBy, limit],
    );
    return row?.count ?? 0;
  }

  /** Queued jobs end at once, running ones at their next step. False where there is nothing to cancel any more. */
  async requestCancellation(writer: Writer, id: string): Promise<boolean> {
    const rows = await writer.query(
      `update job set cancel_requested = true, version = version + 1,
         state = case state when 'queued' then 'cancelled' else state end,
         finished_at = case state when 'queued' then now() end
       where id = $1 and can_be_cancelled and state in ('queued', 'running') returning id`,
      [id],
    );
    return rows.length > 0;
  }

  async queueAgain(writer: Writer, id: string): Promise<boolean> {
    const rows = await writer.query(
      `update job set state = 'queued', cancel_requested = false, started_at = null, finished_at = null,
         error_code = null, error_message = null, version = version + 1
       where id = $1 and state in ('failed', 'cancelled') returning id`,
      [id],
    );
    return rows.length > 0;
  }

  async file(reader: Reader, id: string): Promise<JobFile | undefined> {
    const [row] = await reader.query<JobFile>(
      'select name, type, content from job_file where job_id = $1 and expires_at > now()',
      [id],
    );
    return row;
  }

  /** Begins a job, or begins it again after a kill; nothing where it has ended meanwhile. */
  async claim(writer: Writer, id: string): Promise<Job | null> {
    const rows = await writer.query(
      `update job set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now()),
         version = version + 1
       where id = $1 and state in ('queued', 'running') returning id`,
      [id],
    );
    return rows.length === 0 ? null : writer.manager.findOneBy(Job, { id });
  }

  /** Answers whether the cancellation of the job was asked for. */
  async report(writer: Writer, id: string, activity: string, done: number, total: number | null): Promise<boolean> {
    const [row] = await writer.query<{ isCancelled: boolean }>(
      `insert into job_progress (job_id, activity, done, total) values ($1, $2, $3, $4)
       on conflict (job_id) do update set activity = excluded.activity, done = excluded.done, total = excluded.total,
         at = now()
       returning (select cancel_requested and can_be_cancelled from job where id = $1) as "isCancelled"`,
      [id, activity, done, total],
    );
    return row?.isCancelled === true;
  }

  /** Held to the end of the transaction: should two workers have the same job, one waits. */
  async lock(writer: Writer, id: string): Promise<void> {
    await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`job ${id}`]);
  }

  /**
   * False where it is not running any more, or its cancellation was asked for. In the transaction of its work, where
   * now() would be the time at which that began.
   */
  async markDone(writer: Writer, id: string, { summary, link, figures }: JobOutcome): Promise<boolean> {
    const rows = await writer.query(
      `update job set state = 'done', finished_at = clock_timestamp(), summary = $2, link = coalesce($3, link), figures = $4, version = version + 1
       where id = $1 and state = 'running' and not (cancel_requested and can_be_cancelled) returning id`,
      [id, summary, link ?? null, figures === undefined ? null : JSON.stringify(figures)],
    );
    return rows.length > 0;
  }

  async keepFile(writer: Writer, job: Job, file: JobFile & { readonly size: number }): Promise<void> {
    await writer.query(
      `insert into job_file (job_id, account_id, client_id, name, type, size, content, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + interval '${FILE_DAYS} days')
       on conflict (job_id) do update set name = excluded.name, type = excluded.type, size = excluded.size,
         content = excluded.content, expires_at = excluded.expires_at`,
      [job.id, job.accountId, job.clientId, file.name, file.type, file.size, file.content],
    );
  }

  async markFailed(writer: Writer, id: string, { code, message }: JobError): Promise<void> {
    await writer.query(
      `update job set state = 'failed', finished_at = clock_timestamp(), error_code = $2, error_message = $3, version = version + 1
       where id = $1 and state = 'running'`,
      [id, code, message],
    );
  }

  async markCancelled(writer: Writer, id: string): Promise<void> {
    await writer.query(
      `update job set state = 'cancelled', finished_at = clock_timestamp(), version = version + 1
       where id = $1 and state = 'running'`,
      [id],
    );
  }

  /** Jobs that have begun or wait and of which nothing was heard for a while. */
  async silent(reader: Reader, minutes: number): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `select j.id from job j left join job_progress p on p.job_id = j.id
       where j.finished_at is null
         and greatest(j.created_at, j.started_at, p.at) < now() - make_interval(mins => $1)`,
      [minutes],
    );
    return rows.map(({ id }) => id);
  }

  /** Ended more than this many days ago; progress and file go along, an import forgets which job it was. */
  async dropEnded(writer: Writer, days: number): Promise<void> {
    await writer.query('delete from job where finished_at < now() - make_interval(days => $1)', [days]);
  }

  async dropExpiredFiles(writer: Writer): Promise<void> {
    await writer.query('delete from job_file where expires_at <= now()');
  }
}
