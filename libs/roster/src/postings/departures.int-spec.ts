import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { linesOf } from '../testing/reading.js';
import { unitIdOf, WARD } from '../testing/small-province.js';
import { TwoCommunes, type PersonOfTest } from '../testing/two-communes.js';
import { DeparturesService } from './departures.service.js';

const yesterday = addDays(today(), -1);
const tomorrow = addDays(today(), 1);

let two: TwoCommunes;
let clerk: TestCaller;
let leader: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  leader = await two.test.signIn([{ role: 'commune_leader', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

const versionOf = async (id: string): Promise<number> =>
  (await leader.get(`/civil-servants/${id}`).expect(200)).body.version;

const leave = async (caller: TestCaller, { id }: PersonOfTest, body: object = {}) =>
  caller
    .post(`/civil-servants/${id}/departures`)
    .set('If-Match', `"${await versionOf(id)}"`)
    .send({ kindCode: 'retired', leftOn: today(), decisionNumber: '88/QĐ-UBND', ...body });

const comeBack = async (caller: TestCaller, { id }: PersonOfTest, body: object = {}) =>
  caller
    .post(`/civil-servants/${id}/returns`)
    .set('If-Match', `"${await versionOf(id)}"`)
    .send({
      unitId: two.wardId,
      bloc: 'government',
      officeId: await unitIdOf(two.test, `${WARD}-VP`),
      positionTitle: 'Văn thư',
      decisionNumber: '90/QĐ-UBND',
      startedOn: today(),
      ...body,
    });

const namesIn = async (query = ''): Promise<string[]> => (await linesOf(clerk, query)).map(({ fullName }) => fullName);
const headCount = async (day: string): Promise<number> =>
  (await clerk.get(`/structure?asOf=${day}`).expect(200)).body.totals.headCount;

describe('somebody who retires', () => {
  let person: PersonOfTest;
  beforeAll(() => {
    person = two.one('Ánh');
  });

  it('is gone from today’s list and figures, and stands in those of the day before', async () => {
    expect(await headCount(today())).toBe(8);
    expect((await leave(clerk, person)).body).toMatchObject({ state: 'done', fullName: person.fullName });
    expect([await headCount(yesterday), await headCount(today())]).toEqual([8, 7]);
    expect(await namesIn()).not.toContain(person.fullName);
    expect(await namesIn(`&asOf=${yesterday}`)).toContain(person.fullName);
  });

  it('is found among those who have left, from the day on', async () => {
    expect(await namesIn('&presence=left')).toEqual([person.fullName]);
    expect(await namesIn(`&presence=left&asOf=${yesterday}`)).toEqual([]);
    expect(await namesIn('&presence=left&q=khong-ai')).toEqual([]);
  });

  it('has a record that opens, says so and may be corrected', async () => {
    const { body } = await clerk.get(`/civil-servants/${person.id}`).expect(200);
    expect(body).toMatchObject({ lastDayOn: yesterday, formerUntil: null });
    expect(body.allowedActions).toContain('returnCivilServant');
    expect(body.allowedActions).not.toContain('recordDeparture');
    await clerk.patch(`/civil-servants/${person.id}`, body.version).send({ note: 'đã nghỉ' }).expect(200);
    await clerk.get(`/civil-servants/${person.id}/history`).expect(200);
  });

  it('does not leave twice', async () => {
    const answer = await leave(clerk, person);
    expect([answer.status, answer.body.code]).toEqual([422, 'roster.not-in-office']);
  });

  it('comes back by a new post, and the departure stays on record', async () => {
    expect((await comeBack(clerk, person, { startedOn: yesterday })).status).toBe(422);
    expect((await comeBack(clerk, person)).body).toMatchObject({ returnedOn: today(), state: 'done' });
    expect(await namesIn()).toContain(person.fullName);
    expect(await namesIn('&presence=left')).toEqual([]);
    const { body } = await clerk.get(`/departures?civilServantId=${person.id}`).expect(200);
    expect(body.items).toMatchObject([{ kindCode: 'retired', returnedOn: today() }]);
  });
});

describe('the account of who leaves', () => {
  it('is closed at once', async () => {
    const person = two.one('Bình');
    const caller = await two.test.signIn([{ role: 'civil_servant', unitId: two.wardId }], {
      civilServantId: person.id,
    });
    await caller.get('/session').expect(200);
    await leave(clerk, person);
    await two.test.runTasks();
    await caller.get('/session').expect(401);
  });
});

describe('leaving on a later day', () => {
  it('waits for its day, can be called off, and excludes a transfer’s twin', async () => {
    const person = two.one('Cúc');
    const { body } = await leave(clerk, person, { leftOn: tomorrow });
    expect(body).toMatchObject({ state: 'planned', allowedActions: ['cancelDeparture'] });
    expect((await leave(clerk, person, { leftOn: tomorrow })).status).toBe(409);
    await clerk
      .post(`/departures/${body.id}/cancellation`)
      .set('If-Match', `"${body.version}"`)
      .send({ reason: 'Kéo dài thời gian công tác' })
      .expect(200);
    await leave(clerk, person, { leftOn: tomorrow });
    const service = two.test.get(DeparturesService);
    await service.executeDue();
    expect(await namesIn()).toContain(person.fullName);
    await service.executeDue(tomorrow);
    await service.executeDue(tomorrow);
    expect(await namesIn(`&asOf=${tomorrow}`)).not.toContain(person.fullName);
  });

  it('that can’t be done any more is marked, with the reason', async () => {
    const person = two.one('Dũng');
    const { body } = await leave(clerk, person, { leftOn: tomorrow });
    await two.test.sql(`update posting set ended_on = $2 where civil_servant_id = $1`, [person.id, today()]);
    await two.test.get(DeparturesService).executeDue(tomorrow);
    const found = (await clerk.get(`/departures?civilServantId=${person.id}`)).body.items[0];
    expect(found).toMatchObject({ id: body.id, state: 'failed', failure: 'Người này không còn giữ vị trí nào.' });
  });
});

describe('who may record it', () => {
  it('nobody of the own record', async () => {
    const person = two.one('Giang');
    const self = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }], { civilServantId: person.id });
    const answer = await leave(self, person);
    expect([answer.status, answer.body.code]).toEqual([403, 'roster.own-record']);
  });

  it('the leader of the commune; not the clerk of another one, nor with an older version', async () => {
    const person = two.one('Hạnh');
    const other = await two.test.signIn([{ role: 'commune_clerk', unitId: two.communeId }]);
    expect((await leave(other, person)).status).toBe(404);
    const stale = leader.post(`/civil-servants/${person.id}/departures`).set('If-Match', '"99"');
    await stale.send({ kindCode: 'resigned', leftOn: today(), decisionNumber: '1/QĐ' }).expect(412);
    expect((await leave(leader, person, { kindCode: 'resigned' })).status).toBe(201);
  });
});
