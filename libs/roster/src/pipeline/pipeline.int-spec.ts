import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';
import { textOfWorkbook } from '../testing/workbook-text.js';

const DAY = '2026-06-30';
const TERM = '2026–2031';
const POST = 'Phó Chủ tịch UBND';

let two: TwoCommunes;
let officer: TestCaller;
let party: TestCaller;
let leader: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  const unitId = two.provinceId;
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId, blocs: ['government'] }]);
  party = await two.test.signIn([{ role: 'party_organisation_officer', unitId, blocs: ['party'] }]);
  leader = await two.test.signIn([{ role: 'province_leader', unitId, blocs: ['party', 'government'] }]);
  await two.test.sql(`
    update civil_servant set birth_date = '1970-01-01' where full_name like 'Lý%';
    insert into annual_rating (id, civil_servant_id, unit_id, bloc, office_id, year, rating, source)
      select gen_random_uuid(), id, unit_id, bloc, office_id, 2024, 'good', 'kiểm thử' from civil_servant`);
});

afterAll(() => two.test.stop());

const people = async (reader: TestCaller, query: Record<string, string>) =>
  (
    await reader
      .get('/pipeline/people')
      .query({ asOf: DAY, pageSize: '100', ...query })
      .expect(200)
  ).body;

describe('the pipeline', () => {
  it('counts each group, with the potential and the planned among them', async () => {
    const { body } = await officer.get('/pipeline').query({ asOf: DAY }).expect(200);
    const young = body.groups.find(({ key }: { key: string }) => key === 'young');
    expect(body).toMatchObject({ total: 19, youngBelowAge: 42 });
    expect(young).toEqual({ key: 'young', count: 11, withPotential: 11, inPool: 0, targetPercent: null });
  });

  it('is found by conditions together', async () => {
    const found = await people(officer, { ageBelow: '42', sex: 'female', potential: 'yes' });
    expect(found.total).toBeGreaterThan(0);
    expect(found.items.every(({ sex, age }: { sex: string; age: number }) => sex === 'female' && age < 42)).toBe(true);
    expect((await people(officer, { unitId: two.wardId, bloc: 'government', ageBelow: '42' })).total).toBe(0);
  });

  it('tells nothing of ethnic groups to who may not know of them', async () => {
    const own = await people(officer, { ethnicMinority: 'yes' });
    expect(own.total).toBe(19);
    const { body } = await leader.get('/pipeline/people').query({ ethnicMinority: 'yes' });
    expect(body.errors?.[0]).toMatchObject({ code: 'access.column-not-readable' });
    const [row] = (await people(leader, {})).items;
    expect(row).not.toHaveProperty('ethnicMinority');
    const figures = (await leader.get('/pipeline').query({ asOf: DAY }).expect(200)).body.groups;
    expect(figures.find(({ key }: { key: string }) => key === 'minority').count).toBeNull();
  });

  it('has no potential without the years of good ratings', async () => {
    const { id } = two.one('Bế');
    await two.test.sql(
      `update annual_rating set rating = 'satisfactory' where civil_servant_id = '${id}' and year = 2024`,
    );
    const found = await people(officer, { unitId: two.communeId, potential: 'no' });
    expect(found.items.map((row: { id: string }) => row.id)).toEqual([id]);
  });

  it('is given as a workbook', async () => {
    const { body } = await officer
      .get('/pipeline/people/export')
      .query({ asOf: DAY, sex: 'female' })
      .responseType('blob')
      .expect(200);
    expect(await textOfWorkbook(body)).toContain('DANH SÁCH NGUỒN CÁN BỘ');
  });
});

describe('a planning pool', () => {
  const chosen = () =>
    two
      .of('Bế')
      .slice(0, 2)
      .map(({ id }) => id);
  const add = (caller: TestCaller, civilServantIds: readonly string[]) =>
    caller
      .post('/planning-pool-entries')
      .send({ civilServantIds, positionTitle: POST, term: TERM, addedOn: '2026-05-15' });

  it('takes chosen people, each once', async () => {
    expect((await add(officer, chosen()).expect(200)).body).toEqual({ added: 2, alreadyIn: 0 });
    expect((await add(officer, chosen()).expect(200)).body).toEqual({ added: 0, alreadyIn: 2 });
    const found = await people(officer, { inPool: 'yes', term: TERM });
    expect(found.items.map((row: { id: string }) => row.id).toSorted()).toEqual(chosen().toSorted());
    expect(found.items[0].pools).toMatchObject([{ positionTitle: POST, term: TERM, addedOn: '2026-05-15' }]);
  });

  it('takes nobody of the other bloc', async () => {
    await add(party, chosen()).expect(404);
    await add(officer, [two.one('Đàm').id]).expect(404);
    await add(officer, []).expect(422);
    await add(leader, chosen()).expect(403);
  });

  it('is left with a reason; the past stays', async () => {
    const [id = ''] = chosen();
    const { items } = (await officer.get(`/civil-servants/${id}/planning-pool-entries`).expect(200)).body;
    const [{ id: entryId, allowedActions }] = items;
    expect(allowedActions).toEqual(['removePlanningPoolEntry']);
    const removal = () => officer.post(`/planning-pool-entries/${entryId}/removal`);
    await removal().send({ reason: 'Chuyển công tác' }).expect(428);
    await removal().set('If-Match', '"9"').send({ reason: 'Chuyển công tác' }).expect(412);
    await removal().set('If-Match', '"1"').send({ reason: 'Sớm quá', removedOn: '2026-01-01' }).expect(422);
    const gone = await removal()
      .set('If-Match', '"1"')
      .send({ reason: 'Chuyển công tác', removedOn: '2026-06-01' })
      .expect(200);
    expect(gone.body).toMatchObject({ removedOn: '2026-06-01', allowedActions: [] });
    await removal().set('If-Match', '"2"').send({ reason: 'Lần nữa' }).expect(409);
    expect((await people(officer, { inPool: 'yes' })).total).toBe(1);
    expect((await people(officer, { inPool: 'yes', asOf: '2026-05-31' })).total).toBe(2);
  });

  it('of another commune is not found', async () => {
    const clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId, blocs: ['government'] }]);
    await clerk.get(`/civil-servants/${chosen()[0]}/planning-pool-entries`).expect(404);
  });
});
