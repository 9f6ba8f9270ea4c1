import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { catalogueFaults, TestApp, TwoProvinces, type TestCaller } from '../testing/index.js';
import { EarlyWarnings, type FoundWarning } from './index.js';
import { GuardedSource, OpenSource, ProbeWarningsModule } from './testing/probe-source.js';

let test: TestApp;
let land: TwoProvinces;
let open: OpenSource;
let guarded: GuardedSource;
let clerk: TestCaller;
let leader: TestCaller;

const person = randomUUID();

const cause = (key: string, more: Partial<FoundWarning> = {}): FoundWarning => ({
  key,
  unitId: land.unitId('ward'),
  bloc: 'government',
  officeId: null,
  civilServantId: null,
  subject: `Nông Thị ${key}`,
  reason: `Sắp đến hạn ${key}.`,
  link: '/roster',
  dueOn: '2026-12-01',
  severity: 'medium',
  ...more,
});

const look = (on?: string) => test.get(EarlyWarnings).check(null, on);
const list = async (caller: TestCaller, query = ''): Promise<Record<string, unknown>[]> =>
  (await caller.get(`/early-warnings?${query}`).expect(200)).body.items;
const only = async (caller: TestCaller, query = '') => {
  const [first] = await list(caller, query);
  return first ?? {};
};
const answer = (caller: TestCaller, id: unknown, step: string, version: unknown, body: object = {}) =>
  caller
    .post(`/early-warnings/${String(id)}/${step}`)
    .set('If-Match', `"${String(version)}"`)
    .send(body);

beforeAll(async () => {
  test = await TestApp.start([ProbeWarningsModule]);
  land = await TwoProvinces.open(test);
  [open, guarded] = [test.get(OpenSource), test.get(GuardedSource)];
  [clerk, leader] = [await land.caller('commune_clerk', 'ward'), await land.caller('commune_leader', 'ward')];
});

beforeEach(async () => {
  [open.causes, guarded.causes, open.fails] = [[], [], false];
  await test.sql('truncate early_warning, early_warning_step, early_warning_mark, early_warning_digest, notification');
});

afterAll(() => test.stop());

describe('the engine', () => {
  it('has a wall around each of its tables', async () => {
    expect(await catalogueFaults(test, [ProbeWarningsModule])).toEqual([]);
  });

  it('opens what is new, leaves alone what is as it was, and says what has changed', async () => {
    open.causes = [cause('a'), cause('b')];
    expect(await look()).toEqual({ opened: 2, reopened: 0, changed: 0, closed: 0 });
    expect(await look()).toEqual({ opened: 0, reopened: 0, changed: 0, closed: 0 });
    open.causes = [cause('a', { dueOn: '2026-12-09' }), cause('b')];
    expect(await look()).toEqual({ opened: 0, reopened: 0, changed: 1, closed: 0 });
    expect(await list(clerk, 'sort=due')).toMatchObject([
      { subject: 'Nông Thị b', version: 1 },
      { subject: 'Nông Thị a', version: 2 },
    ]);
  });

  it('closes by itself what has lost its cause, opens it again when the cause returns, and keeps the history', async () => {
    open.causes = [cause('a')];
    await look();
    open.causes = [];
    expect(await look()).toMatchObject({ closed: 1 });
    expect(await list(clerk)).toEqual([]);
    expect(await only(clerk, 'state=resolved')).toMatchObject({ state: 'resolved', allowedActions: [] });
    open.causes = [cause('a')];
    expect(await look()).toMatchObject({ opened: 0, reopened: 1 });
    const { id } = await only(clerk);
    const { body } = await clerk.get(`/early-warnings/${String(id)}/history`).expect(200);
    expect(body.items.map(({ step }: { step: string }) => step)).toEqual(['reopened', 'resolved', 'opened']);
  });

  it('keeps the warnings of a source that fails, and looks at the others', async () => {
    open.causes = [cause('a')];
    await look();
    [open.causes, open.fails] = [[], true];
    guarded.causes = [cause('g')];
    await expect(look()).rejects.toThrow('probe.open');
    expect((await list(clerk)).map(({ kind }) => kind).sort()).toEqual(['probe.guarded', 'probe.open']);
  });

  it('has one effect when two processes look at once', async () => {
    open.causes = Array.from({ length: 300 }, (_, index) => cause(`c${index}`));
    const both = await Promise.all([look(), look()]);
    expect(both.reduce((sum, { opened }) => sum + opened, 0)).toBe(300);
    expect(await test.sql('select from early_warning_step')).toHaveLength(300);
  });

  it('looks again at the units in which something has changed, and closes nothing elsewhere', async () => {
    const far = cause('far', { unitId: land.unitId('neighbour') });
    open.causes = [cause('a'), far];
    await look();
    open.causes = [];
    await test.sql('insert into early_warning_mark (unit_id) values ($1)', [land.unitId('ward')]);
    await test.sql(`select enqueue_task('early-warnings-marked', '{}', null, null, 25, null)`);
    await test.runTasks();
    expect(await test.sql('select key from early_warning where state = $1', ['open'])).toEqual([{ key: 'far' }]);
    expect(await test.sql('select from early_warning_mark')).toEqual([]);
  });

  it('opens again what was acknowledged until a day that is over', async () => {
    open.causes = [cause('a')];
    await look();
    const { id, version } = await only(clerk);
    await answer(clerk, id, 'acknowledgement', version, { until: '2099-01-01', note: 'Đã trình' }).expect(200);
    await test.sql(`update early_warning set acknowledged_until = current_date - 1`);
    await test.sql(`select enqueue_task('early-warnings-daily', '{}', null, null, 25, null)`);
    await test.runTasks();
    expect(await only(clerk)).toMatchObject({ state: 'open', acknowledgedUntil: null, note: 'Đã trình' });
  });

  it('opens again what was acknowledged and has become severe', async () => {
    open.causes = [cause('a')];
    await look();
    const { id, version } = await only(clerk);
    await answer(clerk, id, 'acknowledgement', version).expect(200);
    open.causes = [cause('a', { severity: 'high' })];
    await look();
    expect(await only(clerk)).toMatchObject({ state: 'open', severity: 'high' });
  });
});

describe('somebody who answers for a unit', () => {
  beforeEach(async () => {
    open.causes = [cause('a', { severity: 'high' }), cause('b')];
    await look();
  });

  it('acknowledges what they have read, and nobody does so twice', async () => {
    const { id, version } = await only(clerk);
    await clerk
      .post(`/early-warnings/${String(id)}/acknowledgement`)
      .send({})
      .expect(428);
    const { body } = await answer(clerk, id, 'acknowledgement', version, { note: 'Đang làm' }).expect(200);
    expect(body).toMatchObject({ state: 'acknowledged', note: 'Đang làm', version: 2 });
    await answer(leader, id, 'acknowledgement', version).expect(412);
    const trail = await test.sql(`select from audit_entry where record_type = 'early_warning' and record_id = $1`, [
      id,
    ]);
    expect(trail).toHaveLength(1);
  });

  it('may not be reminded in the past', async () => {
    const { id, version } = await only(clerk);
    const { body } = await answer(clerk, id, 'acknowledgement', version, { until: '2026-01-01' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/until', code: 'warnings.until-past' }]);
  });

  it('leaves it to a leader to dismiss one, which stays dismissed while its cause is there', async () => {
    const { id, version, allowedActions } = await only(clerk);
    expect(allowedActions).toEqual(['acknowledge']);
    await answer(clerk, id, 'dismissal', version, { reason: 'Không cần' }).expect(403);
    await answer(leader, id, 'dismissal', version, { reason: 'Không cần' }).expect(200);
    await look();
    expect(await list(leader)).toHaveLength(1);
    const { body } = await answer(leader, id, 'dismissal', 2, { reason: 'Không cần' }).expect(409);
    expect(body.code).toBe('warnings.not-in-this-state');
    await answer(leader, id, 'reopening', 2).expect(200);
    expect(await list(leader)).toHaveLength(2);
  });

  it('acknowledges many at once, each with its own result', async () => {
    const [first, second] = await list(clerk);
    const items = [
      { id: first?.['id'], version: 1 },
      { id: second?.['id'], version: 9 },
      { id: randomUUID(), version: 1 },
    ];
    const { body } = await clerk.post('/early-warnings/acknowledgements').send({ items, note: 'Đã xem' }).expect(200);
    expect(body).toMatchObject({ acknowledged: 1, refused: 2 });
    expect(body.items.map(({ code }: { code?: string }) => code)).toEqual([undefined, 'http.stale', 'http.not-found']);
  });

  it('counts by kind and unit what the list shows', async () => {
    const { body } = await clerk.get('/early-warnings/figures').expect(200);
    expect(body.kinds).toMatchObject([
      { kind: 'probe.open', total: 2, high: 1, open: 2 },
      { kind: 'probe.guarded', total: 0 },
    ]);
    expect(body.units).toMatchObject([{ unitId: land.unitId('ward'), total: 2 }]);
  });

  it.each([
    ['severity=high', 1],
    ['kind=probe.guarded', 0],
    ['q=nong thi b', 1],
    ['dueBefore=2026-11-30', 0],
    ['bloc=party', 0],
    ['state=acknowledged', 0],
  ])('filters by %s', async (query, found) => {
    expect(await list(clerk, query)).toHaveLength(found);
  });

  it('has its unit looked at again at once, and no other', async () => {
    open.causes = [];
    const { body } = await clerk
      .post('/early-warnings/checks')
      .send({ unitId: land.unitId('ward') })
      .expect(200);
    expect(body).toEqual({ opened: 0, closed: 2 });
    await clerk
      .post('/early-warnings/checks')
      .send({ unitId: land.unitId('neighbour') })
      .expect(404);
  });

  it('takes the list as a workbook, which is recorded', async () => {
    const { headers } = await clerk.get('/early-warnings/export?severity=high').expect(200);
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(await test.sql(`select from audit_entry where record_type = 'early_warning_list'`)).not.toEqual([]);
  });
});

describe('a warning tells nobody more than they may know', () => {
  beforeEach(async () => {
    open.causes = [cause('mine', { civilServantId: person }), cause('party', { bloc: 'party' })];
    guarded.causes = [cause('secret', { civilServantId: person })];
    await look();
  });

  const seenBy = async (caller: TestCaller): Promise<unknown[]> =>
    (await list(caller)).map(({ subject }) => String(subject).split(' ').at(-1)).sort();

  it('of another unit or bloc', async () => {
    expect(await seenBy(clerk)).toEqual(['mine', 'secret']);
    expect(await seenBy(await land.caller('commune_clerk', 'neighbour'))).toEqual([]);
    expect(await seenBy(await land.caller('home_affairs_officer', 'there'))).toEqual([]);
    expect(await seenBy(await land.caller('home_affairs_officer', 'here'))).toEqual(['mine', 'party', 'secret']);
  });

  it('of a class that the role may not read, in list, counts and by id', async () => {
    const viewer = await land.caller('viewer', 'here');
    expect(await seenBy(viewer)).toEqual([]);
    const { body } = await viewer.get('/early-warnings/figures').expect(200);
    expect(body).toMatchObject({ kinds: [], units: [] });
    const { id } = await only(clerk, 'kind=probe.guarded');
    await viewer.get(`/early-warnings/${String(id)}`).expect(404);
    await viewer.get(`/early-warnings/${String(id)}/history`).expect(404);
  });

  it('but tells a person what is said of them', async () => {
    const own = await test.signIn([{ role: 'civil_servant', unitId: land.unitId('ward') }], { civilServantId: person });
    expect(await seenBy(own)).toEqual(['mine', 'secret']);
    const { id, version } = await only(own);
    await answer(own, id, 'acknowledgement', version).expect(403);
  });

  it('holds at the database where the application forgets: guarded classes have lists of their own', async () => {
    const settings = { 'app.government_units': `{${land.unitId('ward')}}`, 'app.mode': 'write' };
    const { rows } = await test.asScoped<{ key: string }>(settings, 'select key from early_warning order by key');
    expect(rows).toEqual([{ key: 'mine' }]);
    await expect(test.asScoped(settings, `update early_warning set severity = 'low'`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('and is told once a day to those who answer, in one notification', async () => {
    const daily = async (): Promise<void> => {
      await test.sql(`select enqueue_task('early-warnings-daily', '{}', null, null, 25, null)`);
      await test.runTasks();
    };
    await daily();
    await daily();
    const { body } = await clerk.get('/notifications').expect(200);
    expect(body.items).toMatchObject([
      { kind: 'warnings.digest', body: '2 cảnh báo mới, trong đó 0 mức cao.', link: '/canh-bao?state=open' },
    ]);
    expect((await (await land.caller('commune_clerk', 'neighbour')).get('/notifications')).body.items).toEqual([]);
  });
});
