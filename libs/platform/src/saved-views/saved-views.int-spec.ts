import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CapabilityModule } from '../modules/index.js';
import { catalogueFaults, entityDrift, SignInDesk, TestApp, TestCaller } from '../testing/index.js';

const PATH = '/lists/boats/views';
const lists = [{ name: 'boats', filters: ['flag', 'size'], columns: ['name', 'flag'] }];

@CapabilityModule({ name: 'harbour', lists }, {})
class HarbourModule {}

let test: TestApp;
let me: TestCaller;
let other: TestCaller;

const state = {
  search: 'thuyền',
  sort: '-name',
  pageSize: 50,
  filters: [{ name: 'flag', value: 'vn' }],
  columns: [
    { key: 'flag', width: 120 },
    { key: 'name', width: null },
  ],
};
const view = (name: string, more: object = {}) => ({ name, state, isDefault: false, ...more });
const save = async (name: string, more: object = {}) => (await me.post(PATH).send(view(name, more)).expect(201)).body;
const viewsOf = async (caller: TestCaller): Promise<{ id: string; name: string; isDefault: boolean }[]> =>
  (await caller.get(PATH).expect(200)).body.items;
const namesOf = async (caller: TestCaller) => (await viewsOf(caller)).map(({ name }) => name);

beforeAll(async () => {
  test = await TestApp.start([HarbourModule]);
  const desk = await SignInDesk.open(test);
  const signedIn = async (): Promise<TestCaller> => {
    const { cookie, csrf } = await desk.signedIn((await desk.account()).username);
    return new TestCaller(test, cookie, csrf);
  };
  [me, other] = [await signedIn(), await signedIn()];
});

beforeEach(() => test.sql('delete from saved_view'));

afterAll(() => test.stop());

describe('a saved view', () => {
  it('comes back as it was kept, to the one who kept it alone', async () => {
    const kept = await save('Thuyền Việt Nam');
    expect(kept).toMatchObject({ name: 'Thuyền Việt Nam', state, version: 1 });
    expect(await viewsOf(me)).toEqual([kept]);
    expect(await viewsOf(other)).toEqual([]);
    await other.patch(`/saved-views/${kept.id}`, 1).send({ name: 'x' }).expect(404);
    await other.delete(`/saved-views/${kept.id}`).set('If-Match', '"1"').expect(404);
  });

  it('is renamed and thrown away by who has read it', async () => {
    const { id } = await save('Cũ');
    const answer = await me.patch(`/saved-views/${id}`, 1).send({ name: 'Mới' }).expect(200);
    expect(answer.headers['etag']).toBe('"2"');
    await me.patch(`/saved-views/${id}`, 1).send({ name: 'Muộn' }).expect(412);
    await me.delete(`/saved-views/${id}`).expect(428);
    await me.delete(`/saved-views/${id}`).set('If-Match', '"2"').expect(204);
    expect(await viewsOf(me)).toEqual([]);
  });

  it('is the one default of its list', async () => {
    await save('Một', { isDefault: true });
    const second = await save('Hai', { isDefault: true });
    const defaults = async () => (await viewsOf(me)).filter(({ isDefault }) => isDefault).map(({ name }) => name);
    expect(await defaults()).toEqual(['Hai']);
    const [first] = await viewsOf(me);
    await me.patch(`/saved-views/${first?.id}`, 2).send({ isDefault: true }).expect(200);
    expect(await defaults()).toEqual(['Một']);
    expect(second.isDefault).toBe(true);
  });

  it('stands where its owner puts it', async () => {
    const [a, b, c] = [await save('A'), await save('B'), await save('C')];
    await me
      .put(`${PATH}/order`)
      .send({ ids: [c.id, a.id, b.id] })
      .expect(200);
    expect(await namesOf(me)).toEqual(['C', 'A', 'B']);
    await save('D');
    expect(await namesOf(me)).toEqual(['C', 'A', 'B', 'D']);
    const { body } = await me
      .put(`${PATH}/order`)
      .send({ ids: [a.id, a.id, b.id, c.id] })
      .expect(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ code: 'saved-views.order-incomplete' }));
  });

  it('of a name that is there already is refused', async () => {
    await save('Cùng tên');
    expect((await me.post(PATH).send(view('Cùng tên')).expect(409)).body.code).toBe('saved-views.name-taken');
  });

  it('is refused as the fifty-first, also when many come at once', async () => {
    for (let at = 1; at < 50; at++) await save(`Cách xem ${at}`);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => me.post(PATH).send(view(`Cùng lúc ${at}`))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    expect(await viewsOf(me)).toHaveLength(50);
  });

  it.each([
    ['an unknown filter', { filters: [{ name: 'shoe', value: '42' }] }, '/state/filters/0'],
    [
      'an unknown column',
      {
        columns: [
          { key: 'name', width: null },
          { key: 'shoe', width: null },
        ],
      },
      '/state/columns/1',
    ],
    [
      'a column twice',
      {
        columns: [
          { key: 'name', width: null },
          { key: 'name', width: 90 },
        ],
      },
      '/state/columns/1',
    ],
    ['a number of a person as what was searched', { search: '004190000001' }, '/state/search'],
    ['an unknown member', { shoe: 42 }, '/state/shoe'],
  ])('with %s is refused at its place', async (_, more, pointer) => {
    const { body } = await me
      .post(PATH)
      .send(view('Sai', { state: { ...state, ...more } }))
      .expect(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer }));
    expect(await viewsOf(me)).toEqual([]);
  });

  it('of a list that no module has declared is not found', async () => {
    await me.post('/lists/shoes/views').send(view('x')).expect(404);
    await me.get('/lists/shoes/views').expect(404);
  });

  it('leaves on the trail who and when, and nothing of what was searched', async () => {
    const { id } = await save('Có dấu vết');
    const entries = await test.sql<{ text: string; operation: string }>(
      `select operation, audit_entry::text as text from audit_entry where record_id = $1`,
      [id],
    );
    expect(entries.map(({ operation }) => operation)).toEqual(['createSavedView']);
    expect(entries[0]?.text).not.toContain('thuyền');
  });
});

describe('the columns of a list', () => {
  it('are remembered for each person', async () => {
    const columns = [{ key: 'flag', width: 90 }];
    await me.put('/lists/boats/layout').send({ columns }).expect(200);
    await me
      .put('/lists/boats/layout')
      .send({ columns: [{ key: 'name', width: null }] })
      .expect(200);
    expect((await me.get(PATH).expect(200)).body.layout).toEqual({ columns: [{ key: 'name', width: null }] });
    expect((await other.get(PATH).expect(200)).body.layout).toEqual({ columns: [] });
    await me
      .put('/lists/boats/layout')
      .send({ columns: [{ key: 'shoe', width: 90 }] })
      .expect(422);
  });
});

describe('the tables of views', () => {
  it('have their walls and equal their entities', async () => {
    expect(await catalogueFaults(test, [HarbourModule])).toEqual([]);
    expect((await entityDrift(test, [HarbourModule])).filter((fault) => /saved_view|list_layout/.test(fault))).toEqual(
      [],
    );
  });
});
