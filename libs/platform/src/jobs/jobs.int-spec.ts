import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '../http/index.js';
import { JobRunner } from './job-runner.js';
import { ProbeProvince } from './testing/probe-jobs.js';

let province: ProbeProvince;
const attempt = { number: 1, isLast: false };

beforeAll(async () => {
  province = await ProbeProvince.start();
});

afterEach(() => {
  province.probes.work = (job) => province.probes.insert(job);
});

afterAll(() => province.test.stop());

/** Does what the test says inside a running job. */
const duringWork = (during: (jobId: string) => Promise<void>): void => {
  province.probes.work = async (job) => {
    await job.progress('Đang ghi', 1, 3);
    return province.probes.insert(job, async () => {
      await during(job.id);
      await job.progress('Sắp xong', 2, 3);
    });
  };
};

describe('a job', () => {
  it('is accepted with the place where it can be watched, and says when to ask again', async () => {
    const answer = await province.clerk.post('/probes').send({ content: 'một', canBeCancelled: true });
    expect(answer.status).toBe(202);
    expect(answer.headers).toMatchObject({ location: `/api/v1/jobs/${answer.body.id}`, 'retry-after': '1' });
    expect(answer.body).toMatchObject({ title: 'Việc thử: một', state: 'queued', allowedActions: ['cancelJob'] });
    await province.test.runTasks();
    const done = await province.clerk.get(`/jobs/${answer.body.id}`).expect(200);
    expect(done.body).toMatchObject({ state: 'done', summary: 'Đã ghi.', figures: { rows: 1 }, link: '/probes' });
    expect(done.headers['retry-after']).toBeUndefined();
    const { status, type, body } = done;
    const request = { method: 'GET', url: `/api/v1/jobs/${body.id}` };
    expect(province.test.contract.faultsOf({ status, type, body, request })).toEqual([]);
  });

  it('tells its progress while its transaction is still open', async () => {
    const seen: unknown[] = [];
    duringWork(async (id) => void seen.push(await province.job(id)));
    const id = await province.begin('tiến độ');
    await province.test.runTasks();
    expect(seen).toMatchObject([{ state: 'running', progress: { activity: 'Đang ghi', done: 1, total: 3 } }]);
    expect(await province.job(id)).toMatchObject({ state: 'done', progress: null });
  });

  it('has ended when its work was done, not when that began', async () => {
    const during: Date[] = [];
    duringWork(async () => void during.push(new Date()));
    const id = await province.begin('lúc xong');
    await province.test.runTasks();
    const { finishedAt } = await province.job(id);
    expect(new Date(finishedAt ?? 0).getTime()).toBeGreaterThanOrEqual(during[0]?.getTime() ?? Infinity);
  });

  it('has one effect, however many workers run it', async () => {
    const id = await province.begin('hai lần');
    const runner = province.test.get(JobRunner);
    await Promise.all([runner.run(id, attempt), runner.run(id, attempt)]);
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({ state: 'done' });
    expect(await province.rows('hai lần')).toBe(1);
  });

  it('is begun again where its worker was killed in the middle', async () => {
    const id = await province.begin('dở dang');
    await province.test.sql(`update job set state = 'running', attempts = 1, started_at = now() where id = $1`, [id]);
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({ state: 'done' });
  });

  it('is put in the queue anew where nothing was heard of it', async () => {
    const id = await province.begin('im lặng');
    await province.test.sql('delete from graphile_worker._private_jobs');
    await province.test.sql(`update job set created_at = now() - interval '1 hour' where id = $1`, [id]);
    await province.test.sql(`select graphile_worker.add_job('jobs-upkeep')`);
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({ state: 'done' });
  });

  it('keeps what it was asked for encrypted', async () => {
    const id = await province.begin('038123456789');
    const [row] = await province.test.sql<{ input: Buffer }>('select input from job where id = $1', [id]);
    expect(row?.input.includes('038123456789')).toBe(false);
    expect((await province.job(id)).title).toBe('Việc thử: ************');
    await province.test.runTasks();
  });
});

describe('a job that fails', () => {
  it('says why in the words of the refusal, leaves nothing, and can be run again', async () => {
    province.probes.work = (job) =>
      province.probes.insert(job, async () => {
        throw new Refusal('conflict', 'probe.refused', 'Không nhận nội dung này.');
      });
    const id = await province.begin('từ chối');
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({
      state: 'failed',
      error: { code: 'probe.refused', message: 'Không nhận nội dung này.' },
      allowedActions: ['retryJob'],
    });
    expect(await province.rows('từ chối')).toBe(0);
    province.probes.work = (job) => province.probes.insert(job);
    await province.clerk.post(`/jobs/${id}/retry`).expect(200);
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({ state: 'done', error: null });
    await province.clerk.post(`/jobs/${id}/retry`).expect(409);
  });

  it('tells nothing of the insides of a fault of ours', async () => {
    province.probes.work = () => Promise.reject(new Error('select secret from table'));
    const id = await province.begin('lỗi');
    await province.test.runTasks();
    const { error } = await province.job(id);
    expect(error?.code).toBe('jobs.unexpected');
    expect(error?.message).not.toContain('secret');
  });

  it('is tried again by itself where the database was busy', async () => {
    let refusals = 1;
    province.probes.work = async (job) => {
      if (refusals-- > 0) throw Object.assign(new Error('lock timeout'), { code: '55P03' });
      return province.probes.insert(job);
    };
    const id = await province.begin('bận');
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({ state: 'running' });
    await province.test.runTasks({ ahead: true });
    expect(await province.job(id)).toMatchObject({ state: 'done' });
  });
});

describe('the rights of a job', () => {
  it('are those of the account when it runs: none where it was suspended', async () => {
    const [first] = await province.test.sql<{ id: string }>(`select id from org_unit where code = '0401'`);
    const caller = await province.test.signIn([{ role: 'commune_clerk', unitId: first?.id ?? '' }]);
    const id = await province.begin('đình chỉ', { sender: caller });
    await province.test.sql(
      `update account set is_disabled = true where id = (select account_id from job where id = $1)`,
      [id],
    );
    await province.test.runTasks();
    expect(await province.job(id, province.director)).toMatchObject({
      state: 'failed',
      error: { code: 'access.account-disabled' },
    });
    expect(await province.rows('đình chỉ')).toBe(0);
  });

  it('are refused where the role was taken away', async () => {
    const [first] = await province.test.sql<{ id: string }>(`select id from org_unit where code = '0401'`);
    const caller = await province.test.signIn([{ role: 'commune_clerk', unitId: first?.id ?? '' }]);
    const id = await province.begin('hết vai trò', { sender: caller });
    await province.test.sql(
      `update role_assignment set ends_on = starts_on where account_id = (select account_id from job where id = $1)`,
      [id],
    );
    await province.test.runTasks();
    expect(await province.job(id, province.director)).toMatchObject({ error: { code: 'access.not-allowed' } });
  });
});

describe('cancelling a job', () => {
  it('ends one that waits, at once', async () => {
    const id = await province.begin('chưa chạy');
    const { body } = await province.clerk.post(`/jobs/${id}/cancellation`).expect(200);
    expect(body).toMatchObject({ state: 'cancelled', allowedActions: ['retryJob'] });
    await province.clerk.post(`/jobs/${id}/cancellation`).expect(200);
    await province.test.runTasks();
    expect(await province.rows('chưa chạy')).toBe(0);
  });

  it('ends a running one at its next step and leaves nothing of it', async () => {
    duringWork(async (id) => void (await province.clerk.post(`/jobs/${id}/cancellation`).expect(200)));
    const id = await province.begin('đang chạy');
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({ state: 'cancelled' });
    expect(await province.rows('đang chạy')).toBe(0);
  });

  it('is refused where stopping in the middle is not safe', async () => {
    const id = await province.begin('không hủy', { canBeCancelled: false });
    const { body } = await province.clerk.post(`/jobs/${id}/cancellation`).expect(409);
    expect(body.code).toBe('jobs.not-cancellable');
    await province.test.runTasks();
  });
});

describe('who sees a job', () => {
  it('is its owner, and those who watch over the unit; the neighbour does not know it', async () => {
    const id = await province.begin('của xã một');
    await province.neighbour.get(`/jobs/${id}`).expect(404);
    await province.neighbour.post(`/jobs/${id}/cancellation`).expect(404);
    await province.neighbour.post(`/jobs/${id}/retry`).expect(404);
    for (const watcher of [province.director, province.administrator]) {
      expect(await province.job(id, watcher)).toMatchObject({ isMine: false, allowedActions: ['cancelJob'] });
      const mine = await watcher.get('/jobs').expect(200);
      expect(mine.body.total).toBe(0);
      const all = await watcher.get('/jobs?whose=all&progress=unfinished').expect(200);
      expect(all.body.items.map((job: { id: string }) => job.id)).toContain(id);
    }
    const others = await province.neighbour.get('/jobs?whose=all').expect(200);
    expect(others.body.items).toEqual([]);
    await province.director.post(`/jobs/${id}/cancellation`).expect(200);
  });
});

describe('the file of a job', () => {
  it('is kept encrypted for its owner alone, until it expires', async () => {
    const content = Buffer.from('nội dung của tệp');
    province.probes.work = async () => ({ summary: 'Đã xuất.', file: { name: 'danh sách.xlsx', type: 'x', content } });
    const id = await province.begin('tệp');
    await province.test.runTasks();
    expect(await province.job(id)).toMatchObject({
      file: { name: 'danh sách.xlsx' },
      allowedActions: ['downloadJobFile'],
    });
    expect(await province.job(id, province.director)).toMatchObject({ file: null, allowedActions: [] });
    const file = await province.clerk.get(`/jobs/${id}/file`).expect(200).buffer();
    expect(file.body).toEqual(content);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('danh sách.xlsx'));
    await province.director.get(`/jobs/${id}/file`).expect(404);
    const [kept] = await province.test.sql<{ content: Buffer }>('select content from job_file');
    expect(kept?.content.includes(content)).toBe(false);
    await province.test.sql(`update job_file set expires_at = now()`);
    await province.clerk.get(`/jobs/${id}/file`).expect(404);
    await province.test.sql(`select graphile_worker.add_job('jobs-upkeep')`);
    await province.test.runTasks();
    expect(await province.test.sql('select 1 from job_file')).toEqual([]);
  });

  it('goes with its job when the days of the setting are over, and no sooner', async () => {
    const content = Buffer.from('tệp cũ');
    province.probes.work = async () => ({ summary: 'Đã xuất.', file: { name: 'a.txt', type: 'x', content } });
    const [old, young] = [await province.begin('cũ'), await province.begin('mới')];
    await province.test.runTasks();
    const age = `update job set finished_at = now() - make_interval(days => $2) where id = $1`;
    await province.test.sql(age, [old, 91]);
    await province.test.sql(age, [young, 89]);
    await province.test.sql(`select graphile_worker.add_job('jobs.clear')`);
    await province.test.runTasks();
    const left = await province.test.sql('select job_id from job_file where job_id = any ($1)', [[old, young]]);
    expect(left).toEqual([{ job_id: young }]);
    await province.clerk.get(`/jobs/${old}`).expect(404);
  });
});
