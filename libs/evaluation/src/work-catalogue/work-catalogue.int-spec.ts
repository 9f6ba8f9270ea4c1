import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { TestApp, TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { EvaluationModule } from '../evaluation.module.js';
import { catalogueFile, type CatalogueLine } from '../testing/catalogue-file.js';

const FIRST_DAY = '2026-05-31';
const LATER = addDays(today(), 30);
const dc1 = { code: 'DC.01', task: 'Soạn thảo văn bản đơn giản', group: 'N1', frame: '1-10', score: 5, coefficient: 1 };
const lines: readonly CatalogueLine[] = [
  dc1,
  { code: 'DC.02', task: 'Soạn công văn trao đổi, xin ý kiến', group: 'N2', frame: '11-50', score: 25, coefficient: 5 },
  { code: 'DC.03', task: 'Xây dựng kế hoạch', group: 'N3', frame: '51-100', score: 110, coefficient: 12 },
];

let test: TestApp;
let places: TwoProvinces;
let officer: TestCaller;
let director: TestCaller;
let leader: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([EvaluationModule]);
  places = await TwoProvinces.open(test);
  officer = await places.caller('home_affairs_officer', 'here');
  director = await places.caller('home_affairs_director', 'here');
  leader = await places.caller('commune_leader', 'ward');
});

afterAll(() => test.stop());

const uploaded = async (caller: TestCaller, rows: readonly CatalogueLine[], asOf: string) => {
  const file = await catalogueFile(rows, asOf);
  return (await caller.post('/imports/work-catalogue').attach('file', file, 'danh-muc.xlsx').expect(201)).body;
};
const imported = async (caller: TestCaller, rows: readonly CatalogueLine[], asOf: string) => {
  const { id } = await uploaded(caller, rows, asOf);
  return caller.runJob(caller.post(`/imports/${id}/execution`).send({ onlyGoodRows: true }));
};
const listed = async (query = '') =>
  (await leader.get(`/work-catalogue-entries${query}`).expect(200)).body.items as {
    id: string;
    code: string;
    coefficient: number;
    source: string;
    version: number;
    allowedActions: string[];
  }[];
const codes = async (query = '') => (await listed(query)).map(({ code }) => code);

describe('the catalogue of work', () => {
  it('comes from a file of Sở Nội vụ, with its own day, and odd lines are told', async () => {
    const { figures } = await imported(officer, lines, FIRST_DAY);
    expect(figures).toMatchObject({ create: 3, faulty: 0, warnings: 2 });
    expect(await listed()).toMatchObject([
      { code: 'DC.01', coefficient: 1, source: 'Nhập từ tệp danh-muc.xlsx', allowedActions: [] },
      { code: 'DC.02', coefficient: 5 },
      { code: 'DC.03', coefficient: 12 },
    ]);
    expect(await codes('?asOf=2026-05-30')).toEqual([]);
    expect(await codes('?q=xin%20y%20kien')).toEqual(['DC.02']);
    expect(await codes('?group=3&sort=-coefficient')).toEqual(['DC.03']);
  });

  it('changes nothing where the file comes again, and never what has been in force', async () => {
    expect((await imported(officer, lines, '2026-06-30')).figures).toMatchObject({ unchanged: 3 });
    const other = lines.map((line) => ({ ...line, coefficient: line.coefficient + 1 }));
    expect((await imported(officer, other, FIRST_DAY)).figures).toMatchObject({ faulty: 3, update: 0 });
    const [first] = other;
    const { figures } = await imported(officer, first ? [first, first] : [], '2026-07-01');
    expect(figures).toMatchObject({ update: 1, faulty: 1 });
    expect((await listed('?asOf=2026-06-30'))[0]).toMatchObject({ code: 'DC.01', coefficient: 1 });
    expect((await listed('?asOf=2026-07-01'))[0]).toMatchObject({ code: 'DC.01', coefficient: 2 });
  });

  it('is offered and open to nobody in a commune', async () => {
    const clerk = await places.caller('commune_clerk', 'ward');
    const { figures } = await imported(clerk, [{ ...dc1, code: 'DC.60' }], '2026-08-01');
    expect(figures).toMatchObject({ create: 0, outside: 1 });
    expect((await clerk.get('/imports/kinds').expect(200)).text).not.toContain('work-catalogue');
    await clerk.post('/work-catalogue-entries').send(entry('DC.50')).expect(403);
  });

  it('goes on with another line from a day on, which the history tells', async () => {
    const before = await listed();
    await officer
      .post('/work-catalogue-entries')
      .send(entry('DC.02', { effectiveFrom: LATER }))
      .expect(201);
    expect((await listed()).map(({ coefficient }) => coefficient)).toEqual(
      before.map(({ coefficient }) => coefficient),
    );
    expect((await listed(`?asOf=${LATER}`))[1]).toMatchObject({ code: 'DC.02', coefficient: 6.5 });
    const old = before.find(({ code }) => code === 'DC.02');
    const { body } = await leader.get(`/work-catalogue-entries/${old?.id}/history`).expect(200);
    expect(body.items[0]).toMatchObject({ operation: 'setWorkCatalogueEntry', action: 'update' });
    expect(body.items[0].changes).toContainEqual({ field: 'effectiveTo', before: null, after: addDays(LATER, -1) });
    const { body: twice } = await officer
      .post('/work-catalogue-entries')
      .send(entry('DC.02', { effectiveFrom: LATER }))
      .expect(422);
    expect(twice.errors[0].code).toBe('evaluation.catalogue-not-after');
  });

  it('ends a line after a day, with the version that was read', async () => {
    const [, , third] = await listed();
    const closing = (version: number) =>
      TwoProvinces.versioned(officer.post(`/work-catalogue-entries/${third?.id}/closing`), version).send({
        lastDay: today(),
        reason: 'Không còn giao cho xã',
      });
    await closing(9).expect(412);
    await closing(1).expect(200);
    expect(await codes(`?asOf=${addDays(today(), 1)}`)).not.toContain('DC.03');
    await closing(2).expect(409);
  });

  it('is written by the database for a whole province only', async () => {
    const settings = { 'app.mode': 'write', 'app.operation': 'setWorkCatalogueEntry' };
    const rename = `update work_catalogue_entry set task = 'x'`;
    const units = (code: string) => ({ ...settings, 'app.government_units': `{${places.unitId(code)}}` });
    expect((await test.asScoped(units('ward'), rename)).affected).toBe(0);
    expect((await test.asScoped(units('here'), rename)).affected).toBeGreaterThan(0);
    const other = { ...units('here'), 'app.operation': 'listWorkCatalogueEntries' };
    expect((await test.asScoped(other, rename)).affected).toBe(0);
  });
});

describe('a proposal of an addition', () => {
  const submitted = async () =>
    (
      await leader
        .post('/work-catalogue-proposals')
        .send(proposal(places.unitId('ward')))
        .expect(201)
    ).body;
  const step = (
    caller: TestCaller,
    { id, version }: { id: string; version: number },
    name: string,
    more: object = {},
  ) =>
    TwoProvinces.versioned(caller.post(`/work-catalogue-proposals/${id}/${name}`), version).send({
      reason: 'Thống nhất với đề xuất của phường',
      ...more,
    });
  const approval = { code: 'DC.91', part: 'DC', effectiveFrom: today() };

  it('is appraised, then approved, and stands in the catalogue', async () => {
    const made = await submitted();
    expect(made).toMatchObject({ state: 'submitted', allowedActions: ['withdrawWorkProposal'] });
    await step(director, made, 'approval', approval).expect(409);
    const { body: appraised } = await step(officer, made, 'appraisal').expect(200);
    expect(appraised).toMatchObject({ state: 'appraised', version: 2, allowedActions: [] });
    await step(officer, appraised, 'approval', approval).expect(403);
    await step(director, made, 'approval', approval).expect(412);
    const { body } = await step(director, appraised, 'approval', approval).expect(200);
    expect(body).toMatchObject({ state: 'approved', allowedActions: [] });
    expect((await listed()).find(({ id }) => id === body.entryId)).toMatchObject({ code: 'DC.91', coefficient: 4.25 });
  });

  it('takes no code that is in use', async () => {
    const { body } = await step(officer, await submitted(), 'appraisal').expect(200);
    await step(director, body, 'approval', { ...approval, code: 'DC.01' }).expect(422);
    await step(director, body, 'refusal').expect(200);
  });

  it('is withdrawn by whoever made it, and by nobody else', async () => {
    const made = await submitted();
    const other = await places.caller('commune_leader', 'ward');
    await step(other, made, 'withdrawal').expect(409);
    await step(leader, made, 'withdrawal').expect(200);
  });

  it('is seen by its own commune and above, and made for no other', async () => {
    const stranger = await places.caller('commune_leader', 'neighbour');
    expect((await stranger.get('/work-catalogue-proposals').expect(200)).body.items).toEqual([]);
    expect((await officer.get('/work-catalogue-proposals?state=approved').expect(200)).body.total).toBe(1);
    await stranger
      .post('/work-catalogue-proposals')
      .send(proposal(places.unitId('ward')))
      .expect(404);
  });
});

const entry = (code: string, more: object = {}) => ({
  code,
  part: 'DC',
  task: 'Soạn công văn trao đổi, xin ý kiến',
  complexityGroup: 2,
  coefficient: 6.5,
  effectiveFrom: today(),
  source: 'Quyết định số 12/QĐ-UBND',
  ...more,
});
const proposal = (unitId: string) => ({
  unitId,
  task: 'Kiểm tra mô hình du lịch cộng đồng',
  output: 'Báo cáo kiểm tra',
  complexityGroup: 2,
  coefficient: 4.25,
  reason: 'Nhiệm vụ mới giao cho xã từ quý III',
});
