import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { Figures } from '@commune/platform/figures';
import { TestApp, TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { PlanTrackingModule } from '../plan-tracking.module.js';

let test: TestApp;
let places: TwoProvinces;
let officer: TestCaller;
let surveyId: string;

beforeAll(async () => {
  test = await TestApp.start([PlanTrackingModule]);
  places = await TwoProvinces.open(test);
  officer = await places.caller('home_affairs_officer', 'here');
  surveyId = (await create(officer).expect(201)).body.id;
});

afterAll(() => test.stop());

const create = (caller: TestCaller, more: object = {}) =>
  caller.post('/surveys').send({
    ...{ unitId: places.unitId('ward'), fieldCode: 'land', name: 'Khảo sát sự hài lòng' },
    ...{ opensOn: addDays(today(), -3), closesOn: addDays(today(), 3), ...more },
  });
const codes = async (count: number, id = surveyId): Promise<string[]> =>
  (await officer.post(`/surveys/${id}/codes`).send({ count }).expect(201)).body.codes;
const answer = (code: string, overall: number, more: object = {}) =>
  test
    .http()
    .post(`/api/v1/public-surveys/${code}/answer`)
    .send({ overall, promptness: 4, attitude: 5, guidance: 3, ...more });

describe('a survey', () => {
  it('is opened by the province, never by whoever is rated', async () => {
    const leader = await places.caller('commune_leader', 'ward');
    await create(leader).expect(403);
    await leader.post(`/surveys/${surveyId}/codes`).send({ count: 1 }).expect(403);
    await create(officer, { unitId: places.unitId('far') }).expect(404);
    await create(officer, { fieldCode: 'dat' }).expect(422);
    await create(officer, { closesOn: addDays(today(), -4) }).expect(422);
    await officer.post(`/surveys/${surveyId}/codes`).send({ count: 201 }).expect(422);
  });

  it('is seen where it belongs', async () => {
    const leader = await places.caller('commune_leader', 'ward');
    const { body } = await leader.get('/surveys').expect(200);
    expect(body).toMatchObject({ total: 1, mayCreate: false, items: [{ fieldName: 'Đất đai', state: 'open' }] });
    const neighbour = await places.caller('commune_leader', 'neighbour');
    expect((await neighbour.get('/surveys').expect(200)).body.total).toBe(0);
    await neighbour.get(`/surveys/${surveyId}`).expect(404);
  });
});

describe('a citizen with a code', () => {
  it('sees what is asked without an account, answers once, and is not known by it', async () => {
    const [code = ''] = await codes(1);
    const { body } = await test.http().get(`/api/v1/public-surveys/${code.toUpperCase()}`).expect(200);
    expect(body).toMatchObject({ unitName: 'Đơn vị ward', fieldName: 'Đất đai' });
    await answer(code, 5).expect(204);
    expect((await answer(code, 1).expect(409)).body.code).toBe('plan-tracking.survey-answered');
    await test.http().get(`/api/v1/public-surveys/${code}`).expect(409);
    const columns = await test.sql<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name in ('survey_answer', 'survey_code')`,
    );
    expect(columns.map(({ name }) => name)).not.toContain('answered_at');
    expect(await test.sql(`select from survey_code where encode(digest, 'escape') = $1`, [code])).toEqual([]);
  });

  it('answers once however often at once', async () => {
    const [code = ''] = await codes(1);
    const statuses = await Promise.all(Array.from({ length: 5 }, async () => (await answer(code, 4)).status));
    expect(statuses.sort()).toEqual([204, 409, 409, 409, 409]);
  });

  it.each<[string, object]>([
    ['beyond the scale', { overall: 6 }],
    ['with words', { comment: 'Nguyễn Văn A, 0912345678' }],
    ['with half of it', { guidance: undefined }],
  ])('is refused %s, and may try again', async (_, more) => {
    const [code = ''] = await codes(1);
    await answer(code, 5, more).expect(422);
    await answer(code, 5).expect(204);
  });

  it('finds nothing by a code that nobody has, and is not heard outside the days', async () => {
    await answer('aaaaaaaaaaaaaaaaaaaa', 5).expect(404);
    const { body } = await create(officer, { opensOn: addDays(today(), 1) }).expect(201);
    const [early = ''] = await codes(1, body.id);
    expect((await answer(early, 5).expect(409)).body.code).toBe('plan-tracking.survey-closed');
  });

  it('can write nothing else: the tables are closed to whoever has no scope', async () => {
    const settings = { 'app.mode': 'write', 'app.operation': 'answerPublicSurvey' };
    expect((await test.asScoped(settings, 'update survey_code set is_used = false')).affected).toBe(0);
    await expect(test.asScoped(settings, 'delete from survey_answer')).rejects.toThrow(/permission denied/u);
  });
});

describe('results', () => {
  it('are told by month from five answers on, and as a figure', async () => {
    const { body: few } = await create(officer, { fieldCode: 'all' }).expect(201);
    const given = await codes(5, few.id);
    for (const code of given.slice(0, 4)) await answer(code, 5).expect(204);
    const read = async () => (await officer.get(`/surveys/${few.id}`).expect(200)).body;
    expect(await read()).toMatchObject({ answers: 4, satisfactionPercent: null, months: [{ overall: null }] });
    await answer(given[4] ?? '', 2).expect(204);
    expect(await read()).toMatchObject({
      ...{ codes: 5, answers: 5, satisfactionPercent: 80 },
      months: [{ id: today().slice(0, 7), overall: 4.4, attitude: 5, guidance: 3 }],
    });
    const ward = places.unitId('ward');
    const period = { from: `${today().slice(0, 7)}-01`, to: today() };
    const figure = test.get(Figures).find('surveys.satisfaction');
    const values = await test
      .get(Database)
      .read(systemScope('test'), async (reader) => figure?.of(reader, [ward], period));
    // Five here, and five of the survey of land: all of those satisfied.
    expect(values?.get(ward)).toMatchObject({ numerator: 900, denominator: 10 });
  });

  it('end with the survey, by the version that was read', async () => {
    const { body } = await create(officer, { fieldCode: 'other' }).expect(201);
    await officer.post(`/surveys/${body.id}/closing`).send().expect(428);
    const closing = () => TwoProvinces.versioned(officer.post(`/surveys/${body.id}/closing`), body.version).send();
    expect((await closing().expect(200)).body).toMatchObject({ closesOn: today() });
    await closing().expect(412);
  });
});
