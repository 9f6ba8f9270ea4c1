import { Injectable } from '@nestjs/common';
import type { AccessScope, Writer } from '../database/index.js';

export interface JobFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** What a job leaves behind for the person who started it. */
export interface JobOutcome {
  /** One sentence, e.g. how many rows were imported. */
  readonly summary: string;
  /** Where the result is in the application, e.g. `/imports/…`. */
  readonly link?: string;
  readonly figures?: Readonly<Record<string, number>>;
  /** Kept encrypted for seven days, for nobody but that person. */
  readonly file?: JobFile;
}

/** A function is done in the transaction that marks the job as done: after a kill both are there, or neither. */
export type JobResult = JobOutcome | ((writer: Writer) => Promise<JobOutcome>);

export interface RunningJob {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The rights that whoever began it has now for the operation that started the job. */
  readonly scope: AccessScope;
  /** Seen at once by whoever watches. Ends the job where its cancellation was asked for, so call it often. */
  progress(activity: string, done?: number, total?: number): Promise<void>;
}

/** A kind of work that a person starts and watches. It may be begun again from the start at any time. */
export interface JobKind {
  readonly name: string;
  readonly title: string;
  /** True where ending it in the middle leaves nothing half done. */
  readonly canBeCancelled: boolean;
  /** Throws a refusal where the work can't be done; everything else that is thrown is a fault of ours. */
  run(job: RunningJob): Promise<JobResult>;
}

/** Modules register their kinds here when they start. */
@Injectable()
export class JobKinds {
  private readonly kinds = new Map<string, JobKind>();

  register(kind: JobKind): void {
    if (this.kinds.has(kind.name)) throw new Error(`Job kind ${kind.name} is registered twice`);
    this.kinds.set(kind.name, kind);
  }

  find(name: string): JobKind {
    const found = this.kinds.get(name);
    if (!found) throw new Error(`Job kind ${name} is not registered`);
    return found;
  }
}

/** Thrown inside a job to end it; not an error. */
export class JobCancelled extends Error {}
