import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { run, runOnce, type Runner, type RunnerOptions, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { CONFIG, type Config } from '../config/index.js';
import { BackgroundTasks } from './background-tasks.js';
import { freeAbandonedTasks, Presence } from './presence.js';
import { vietnamCron } from './vietnam-cron.js';
import { workerLogger } from './worker-log.js';

const AT_ONCE = 2;
const POLL_MS = 1_000;
const ABANDONED_EVERY_MS = 2_000;
const RESTART_PAUSE_MS = 1_000;

export interface TaskRun {
  readonly name: string;
  readonly error: string | null;
}

/** Runs the background tasks inside this process, for as long as it lives and whatever happens to the database. */
@Injectable()
export class BackgroundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tasks: BackgroundTasks,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.worker !== 'off') this.running = this.runForever();
  }

  /** Waits for the tasks in hand; one that takes longer than a stop may is left for the next worker to begin anew. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.running, pause(this.config.stopSeconds * 1000)]);
  }

  /** What is due now, one after another, and what that makes due. For tests. */
  async runDue(): Promise<TaskRun[]> {
    const pool = this.pool();
    const runs: TaskRun[] = [];
    try {
      for (let before = -1; before < runs.length;) {
        before = runs.length;
        await runOnce(
          this.options(pool),
          this.taskList((done) => runs.push(done)),
        );
      }
      return runs;
    } finally {
      await pool.end();
    }
  }

  private async runForever(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.runUntilLost();
      } catch (error) {
        this.log.warn(`The worker has no database: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (!this.stopping.signal.aborted) await pause(RESTART_PAUSE_MS);
    }
  }

  /** One life of the worker: until the stop, or until the connection by which it shows that it lives is lost. */
  private async runUntilLost(): Promise<void> {
    const presence = await Presence.open(this.config.workerDatabaseUrl);
    const pool = this.pool();
    const rescue = setInterval(() => void freeAbandonedTasks(pool).catch(() => undefined), ABANDONED_EVERY_MS);
    try {
      await freeAbandonedTasks(pool);
      const runner = await this.start(pool, presence);
      await Promise.race([presence.lost, runner.promise, whenAborted(this.stopping.signal)]);
      await stopped(runner);
    } finally {
      clearInterval(rescue);
      await presence.close();
      await pool.end();
    }
  }

  private async start(pool: pg.Pool, presence: Presence): Promise<Runner> {
    const showFirst = {
      name: 'presence',
      version: '1',
      // Before a worker takes its first task.
      worker: {
        hooks: {
          startWorker: (_: unknown, { worker }: { worker: { workerPool: { id: string } } }) =>
            presence.show(worker.workerPool.id),
        },
      },
    };
    const cron = this.tasks.timetable().map((each) => vietnamCron(each, this.tasks.attemptsOf(each.name)));
    const options = { ...this.options(pool), concurrency: AT_ONCE, pollInterval: POLL_MS };
    const preset = { ...options.preset, plugins: [showFirst] };
    return run({ ...options, preset }, this.taskList(), cron);
  }

  private options(pool: pg.Pool): RunnerOptions {
    return {
      pgPool: pool,
      logger: workerLogger,
      noHandleSignals: true,
      // A stop waits for what is being written down.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    };
  }

  private taskList(onEnd?: (run: TaskRun) => void): TaskList {
    return Object.fromEntries(
      this.tasks.all().map((task) => [
        task.name,
        async (payload: unknown, { job }: { job: { attempts: number; max_attempts: number } }) => {
          const attempt = { number: job.attempts, isLast: job.attempts >= job.max_attempts };
          try {
            await task.run(payload as Record<string, unknown>, attempt); // enqueue() takes nothing else
            onEnd?.({ name: task.name, error: null });
          } catch (error) {
            onEnd?.({ name: task.name, error: error instanceof Error ? error.message : String(error) });
            throw error;
          }
        },
      ]),
    );
  }

  private pool(): pg.Pool {
    const pool = new pg.Pool({
      connectionString: this.config.workerDatabaseUrl,
      max: AT_ONCE + 3,
      connectionTimeoutMillis: 2_500,
      statement_timeout: 15_000,
    });
    // A lost connection is opened anew, idle or not.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  }
}

async function stopped(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined); // it has stopped by itself
  await runner.promise.catch(() => undefined);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
