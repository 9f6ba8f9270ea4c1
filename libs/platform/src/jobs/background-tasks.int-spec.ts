import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { TestApp } from '../testing/index.js';
import { BackgroundTasks, type EnqueueOptions, type TaskAttempt } from './index.js';

const scope = systemScope('probe');

/** A task that tells what it was given, and fails as often as it is told to. */
@Injectable()
class Probe implements OnModuleInit {
  readonly seen: { payload: Readonly<Record<string, unknown>>; attempt: TaskAttempt }[] = [];
  failures = 0;
  private heard: () => void = () => undefined;

  constructor(private readonly tasks: BackgroundTasks) {}

  onModuleInit(): void {
    this.tasks.register({ name: 'probe', maxAttempts: 2, run: (payload, attempt) => this.run(payload, attempt) });
  }

  /** Until the task runs next. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.heard = resolve;
    });
  }

  private async run(payload: Readonly<Record<string, unknown>>, attempt: TaskAttempt): Promise<void> {
    this.seen.push({ payload, attempt });
    this.heard();
    if (this.failures-- > 0) throw new Error('as told');
  }
}

@Module({ providers: [Probe] })
class ProbeModule {}

async function enqueue(test: TestApp, text: string, options?: EnqueueOptions, more = async () => {}): Promise<void> {
  await test.get(Database).write(scope, async (writer) => {
    await test.get(BackgroundTasks).enqueue(writer, 'probe', { text }, options);
    await more();
  });
}

describe('a background task', () => {
  let test: TestApp;
  let probe: Probe;

  beforeAll(async () => {
    test = await TestApp.start([ProbeModule]);
    probe = test.get(Probe);
  });

  afterEach(async () => {
    probe.seen.length = 0;
    probe.failures = 0;
    await test.sql('delete from graphile_worker._private_jobs');
  });

  afterAll(() => test.stop());

  const texts = (): unknown[] => probe.seen.map(({ payload }) => payload['text']);

  it('runs once the transaction that wished for it has committed', async () => {
    await enqueue(test, 'xong');
    expect(await test.runTasks()).toEqual([{ name: 'probe', error: null }]);
    expect(await test.runTasks()).toEqual([]);
    expect(texts()).toEqual(['xong']);
  });

  it('never was where the transaction rolls back', async () => {
    const failing = enqueue(test, 'không', {}, () => Promise.reject(new Error('rolled back')));
    await expect(failing).rejects.toThrow('rolled back');
    expect(await test.runTasks()).toEqual([]);
  });

  it('is tried again after a failure, and told when it is for the last time', async () => {
    probe.failures = 2;
    await enqueue(test, 'lại');
    expect(await test.runTasks()).toEqual([{ name: 'probe', error: 'as told' }]);
    expect(await test.runTasks()).toEqual([]);
    expect(await test.runTasks({ ahead: true })).toHaveLength(1);
    expect(await test.runTasks({ ahead: true })).toEqual([]);
    expect(probe.seen.map(({ attempt }) => attempt)).toEqual([
      { number: 1, isLast: false },
      { number: 2, isLast: true },
    ]);
  });

  it('waits for its time', async () => {
    await enqueue(test, 'mai', { runAt: new Date(Date.now() + 86_400_000) });
    expect(await test.runTasks()).toEqual([]);
    expect(await test.runTasks({ ahead: true })).toHaveLength(1);
  });

  it('replaces the waiting one of the same key', async () => {
    await enqueue(test, 'cũ', { key: 'k' });
    await enqueue(test, 'mới', { key: 'k' });
    await test.runTasks();
    expect(texts()).toEqual(['mới']);
  });

  it('keeps the order of its queue', async () => {
    for (const text of ['một', 'hai', 'ba']) await enqueue(test, text, { queue: 'q' });
    await test.runTasks();
    expect(texts()).toEqual(['một', 'hai', 'ba']);
  });

  it('is refused where nobody has registered it', async () => {
    const wish = test.get(Database).write(scope, (writer) => test.get(BackgroundTasks).enqueue(writer, 'nobody', {}));
    await expect(wish).rejects.toThrow('not registered');
  });

  it.each(['select * from graphile_worker._private_jobs', `select graphile_worker.add_job('probe')`])(
    'is out of reach of a request but by the one function: %s',
    async (statement) => {
      await expect(test.asScoped({}, statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});

describe('a worker', () => {
  let test: TestApp;
  let probe: Probe;

  beforeAll(async () => {
    test = await TestApp.start([ProbeModule], { worker: 'on' });
    probe = test.get(Probe);
  });

  afterAll(() => test.stop());

  it('takes what is enqueued', async () => {
    const ran = probe.next();
    await enqueue(test, 'ngay');
    await ran;
  });

  it('comes back by itself after the database has thrown it out', async () => {
    await test.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'commune_worker' and datname = current_database()`);
    const ran = probe.next();
    await enqueue(test, 'sau khi mất kết nối');
    await ran;
  });

  it('takes up what a worker that lives no more had begun', async () => {
    await enqueue(test, 'dở dang', { runAt: new Date(Date.now() + 86_400_000) });
    const ran = probe.next();
    await test.sql(`update graphile_worker._private_jobs set run_at = now(), locked_at = now(), locked_by = 'pool-dead'
      where run_at > now()`);
    await ran;
  });
});
