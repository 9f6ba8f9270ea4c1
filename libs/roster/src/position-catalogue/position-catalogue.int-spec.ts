import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';

const TOMORROW = addDays(today(), 1);
const LATER = addDays(today(), 90);
const reason = 'Quyết định số 12/QĐ-UBND';

let two: TwoCommunes;
let officer: TestCaller;
let organisation: TestCaller;
let communeParty: TestCaller;
let clerk: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  const blocs = ['party'] as const;
  organisation = await two.test.signIn([{ role: 'party_organisation_officer', unitId: two.provinceId, blocs }]);
  communeParty = await two.test.signIn([{ role: 'party_organisation_officer', unitId: two.wardId, blocs }]);
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

const position = (code: string, more: object = {}): object => ({
  code,
  name: 'Chuyên viên về chuyển đổi số',
  bloc: 'government',
  officeNames: ['Phòng Kinh tế'],
  specialismCode: 'digital_transformation',
  isLeader: false,
  rankCode: '01.003',
  effectiveFrom: today(),
  reason,
  ...more,
});

const idOf = async (code: string): Promise<string> => {
  const [row] = await two.test.sql<{ id: string }>('select id from job_position where code = $1', [code]);
  return row?.id ?? '';
};
const step = (caller: TestCaller, id: string, name: string, version: number, body: object) =>
  caller
    .post(`/job-positions/${id}/${name}`)
    .set('If-Match', `"${version}"`)
    .send({ reason, ...body });

describe('the catalogue of positions', () => {
  it('takes a new position at its end, which the list then shows from its day on', async () => {
    const { body } = await officer.post('/job-positions').send(position('II.70')).expect(201);
    expect(body).toMatchObject({ code: 'II.70', effectiveTo: null, version: 1, allowedActions: ['update', 'close'] });
    await officer
      .post('/job-positions')
      .send(position('II.71', { effectiveFrom: TOMORROW }))
      .expect(201);
    const codesOf = async (query: string): Promise<string[]> => {
      const { body: list } = await clerk.get(`/job-positions${query}`).expect(200);
      expect(list.creatableBlocs).toEqual([]);
      return list.items.map(({ code }: { code: string }) => code);
    };
    expect(await codesOf('')).toEqual(['II.01', 'II.02', 'II.70']);
    expect(await codesOf('?includeUpcoming=true')).toEqual(['II.01', 'II.02', 'II.70', 'II.71']);
    expect(await codesOf(`?asOf=${TOMORROW}`)).toContain('II.71');
  });

  it('is changed with the version that was read, and its history says who, why and what', async () => {
    const id = await idOf('II.02');
    const { body, headers } = await officer.get(`/job-positions/${id}`).expect(200);
    expect(headers['etag']).toBe(`"${body.version}"`);
    const patch = { name: 'Kế toán ngân sách', officeNames: ['Phòng Kinh tế'], specialismCode: 'finance', reason };
    await officer.patch(`/job-positions/${id}`).send(patch).expect(428);
    await officer.patch(`/job-positions/${id}`, 9).send(patch).expect(412);
    const { body: changed } = await officer.patch(`/job-positions/${id}`, 1).send(patch).expect(200);
    expect(changed).toMatchObject({
      name: 'Kế toán ngân sách',
      specialismCode: 'finance',
      isLeader: false,
      version: 2,
    });
    const { body: history } = await clerk.get(`/job-positions/${id}/history`).expect(200);
    expect(history.items[0]).toMatchObject({ operation: 'updateJobPosition', reason, action: 'update' });
    expect(history.items[0].changes).toContainEqual({
      field: 'name',
      before: 'Kế toán',
      after: 'Kế toán ngân sách',
    });
  });

  it.each([
    ['a code of the same days', position('II.01'), '/code', 'roster.position-code-taken'],
    ['a rank that is not listed', position('II.80', { rankCode: '99' }), '/rankCode', 'roster.code-not-listed'],
    ['an unknown specialism', position('II.80', { specialismCode: 'x' }), '/specialismCode', 'roster.code-not-listed'],
    ['a past day', position('II.80', { effectiveFrom: '2026-01-01' }), '/effectiveFrom', 'roster.position-past'],
  ])('refuses %s', async (_, request, pointer, code) => {
    const { body } = await officer.post('/job-positions').send(request).expect(422);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });
});

describe('the end of a position', () => {
  it('is refused while people hold it, and says how many and where', async () => {
    const { body } = await step(officer, await idOf('II.01'), 'closing', 1, { lastDay: LATER }).expect(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/lastDay', code: 'roster.position-held' });
    expect(body.errors[0].message).toMatch(/^13 người .*: Phường Thục Phán 8, Xã Bảo Lạc 5\./);
  });

  it('ends what communes need of it, and both go on when it is taken back', async () => {
    const id = await idOf('II.70');
    await two.test.sql(
      `insert into required_post (unit_id, bloc, position_id, required, effective_from, source)
       values ($1, 'government', $2, 1, '2026-01-01', 'kiểm thử')`,
      [two.wardId, id],
    );
    const lastDayOfPosts = async (): Promise<unknown> =>
      (
        await two.test.sql<{ day: string }>(
          `select effective_to::text as day from required_post where position_id = $1`,
          [id],
        )
      )[0]?.day;
    const { body } = await step(officer, id, 'closing', 1, { lastDay: LATER }).expect(200);
    expect(body).toMatchObject({ effectiveTo: LATER, version: 2, allowedActions: ['update', 'reopen'] });
    expect(await lastDayOfPosts()).toBe(LATER);
    const { body: open } = await step(officer, id, 'reopening', 2, {}).expect(200);
    expect(open).toMatchObject({ effectiveTo: null, version: 3, allowedActions: ['update', 'close'] });
    expect(await lastDayOfPosts()).toBeNull();
  });

  it('frees its code for the days after, and a code that has gone on keeps it closed', async () => {
    const id = await idOf('II.71');
    await step(officer, id, 'closing', 1, { lastDay: TOMORROW }).expect(200);
    const successor = position('II.71', { effectiveFrom: addDays(TOMORROW, 1) });
    await officer.post('/job-positions').send(successor).expect(201);
    await step(officer, id, 'reopening', 2, {}).expect(422);
  });

  it('is not changed once it is over', async () => {
    const id = await idOf('II.70');
    await two.test.sql(`update job_position set effective_from = '2026-01-01', effective_to = $2 where id = $1`, [
      id,
      addDays(today(), -1),
    ]);
    await officer.patch(`/job-positions/${id}`, 3).send({ name: 'Tên khác', reason }).expect(409);
    await step(officer, id, 'closing', 3, { lastDay: LATER }).expect(409);
    await step(officer, id, 'reopening', 3, {}).expect(409);
    const { body } = await officer.get(`/job-positions/${id}`).expect(200);
    expect(body.allowedActions).toEqual([]);
  });
});

describe('who keeps the catalogue', () => {
  it('is Sở Nội vụ for the government, Ban Tổ chức for the Party, and nobody of one commune', async () => {
    const party = position('I.90', { bloc: 'party', officeNames: ['Văn phòng Đảng ủy'] });
    await officer.post('/job-positions').send(party).expect(403);
    await communeParty.post('/job-positions').send(party).expect(403);
    await clerk.post('/job-positions').send(position('II.90')).expect(403);
    const { body } = await organisation.post('/job-positions').send(party).expect(201);
    await officer.patch(`/job-positions/${body.id}`, 1).send({ name: 'Tên khác', reason }).expect(403);
    await step(officer, body.id, 'closing', 1, { lastDay: LATER }).expect(403);
    const { body: seen } = await officer.get(`/job-positions/${body.id}`).expect(200);
    expect(seen.allowedActions).toEqual([]);
    const { body: list } = await organisation.get('/job-positions').expect(200);
    expect(list.creatableBlocs).toEqual(['party']);
  });

  it('is held by the database too', async () => {
    const settings = {
      'app.mode': 'write',
      'app.operation': 'updateJobPosition',
      'app.government_units': `{${two.wardId}}`,
    };
    const rename = `update job_position set name = 'x' where bloc = 'government'`;
    expect((await two.test.asScoped(settings, rename)).affected).toBe(0);
    const province = { ...settings, 'app.government_units': `{${two.provinceId}}` };
    expect((await two.test.asScoped(province, rename)).affected).toBeGreaterThan(0);
    expect(
      (await two.test.asScoped(province, `update job_position set name = 'x' where bloc = 'party'`)).affected,
    ).toBe(0);
    expect((await two.test.asScoped({ ...province, 'app.operation': 'getStructure' }, rename)).affected).toBe(0);
  });
});
