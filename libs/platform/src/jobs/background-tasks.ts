import { Injectable } from '@nestjs/common';
import type { Writer } from '../database/index.js';

/** What the system does by itself, later: at least once, so doing it twice must have one effect. */
export interface BackgroundTask {
  readonly name: string;
  /** 25 where nothing is said: tried again after growing pauses, for about three days. */
  readonly maxAttempts?: number;
  run(payload: Readonly<Record<string, unknown>>, attempt: TaskAttempt): Promise<void>;
}

export interface TaskAttempt {
  /** 1 at the first time. */
  readonly number: number;
  /** What fails now is not tried again. */
  readonly isLast: boolean;
}

export interface EnqueueOptions {
  readonly runAt?: Date;
  /** A task with this key that has not begun yet is replaced. */
  readonly key?: string;
  /** Tasks of one queue run one after another, the next at most a second later. Few names: a queue for each record would slow all. */
  readonly queue?: string;
}

export interface ScheduledTask {
  readonly name: string;
  /** Minute, hour, day, month, day of week in Việt Nam. */
  readonly cron: string;
}

const DEFAULT_ATTEMPTS = 25;

/** The tasks that rooms and modules bring, and the way into their queue. */
@Injectable()
export class BackgroundTasks {
  private readonly tasks = new Map<string, BackgroundTask>();
  private readonly scheduled: ScheduledTask[] = [];

  /** In `onModuleInit` of the room that owns the task. */
  register(task: BackgroundTask): void {
    if (this.tasks.has(task.name)) throw new Error(`Background task ${task.name} is registered twice`);
    this.tasks.set(task.name, task);
  }

  /** Enqueues the task, with an empty payload, whenever the time comes; once for the whole installation. */
  schedule(name: string, cron: string): void {
    this.scheduled.push({ name, cron });
  }

  /** In the writer's transaction: the task is there if and when the transaction commits. */
  async enqueue(
    writer: Writer,
    name: string,
    payload: Readonly<Record<string, unknown>>,
    options: EnqueueOptions = {},
  ): Promise<void> {
    await writer.query('select enqueue_task($1, $2, $3, $4, $5, $6)', [
      name,
      JSON.stringify(payload),
      options.queue ?? null,
      options.runAt?.toISOString() ?? null,
      this.attemptsOf(name),
      options.key ?? null,
    ]);
  }

  all(): readonly BackgroundTask[] {
    return [...this.tasks.values()];
  }

  timetable(): readonly ScheduledTask[] {
    return this.scheduled;
  }

  attemptsOf(name: string): number {
    const task = this.tasks.get(name);
    if (!task) throw new Error(`Background task ${name} is not registered`);
    return task.maxAttempts ?? DEFAULT_ATTEMPTS;
  }
}
