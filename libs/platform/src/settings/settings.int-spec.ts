import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '../database/index.js';
import { SignInDesk, TestApp, type TestCaller } from '../testing/index.js';
import { dormantAccountDays, sessionIdleMinutes, Settings } from './index.js';

const KEY = dormantAccountDays.key;
const reason = 'Theo Quyết định số 15/QĐ-SNV';

let test: TestApp;
let admin: TestCaller;
let director: TestCaller;
let clerk: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([]);
  const { provinceId: unitId } = await SignInDesk.open(test);
  admin = await test.signIn([{ role: 'province_admin', unitId }]);
  director = await test.signIn([{ role: 'home_affairs_director', unitId }]);
  clerk = await test.signIn([{ role: 'commune_clerk', unitId }]);
});

afterAll(() => test.stop());

const set = (caller: TestCaller, body: object, key = KEY) =>
  caller.post(`/settings/${key}/values`).send({ reason, ...body });
const withdraw = (id: string) =>
  admin.post(`/settings/${KEY}/values/${id}/withdrawal`).send({ reason: 'Nhập nhầm ngày' });
const valueOn = (day: string) =>
  test.get(Database).read(systemScope('test'), (reader) => test.get(Settings).value(reader, dormantAccountDays, day));

/** A value of a past day, which nothing but the passing of days can make. */
async function inForceSince(value: string, day: string): Promise<void> {
  await test.sql('alter table setting_value disable trigger setting_value_past');
  await test.sql(
    `insert into setting_value (id, setting_id, key, value, effective_from, reason, set_by_name)
     values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, 'thử', 'thử')`,
    [KEY, value, day],
  );
  await test.sql('alter table setting_value enable trigger setting_value_past');
}

describe('settings', () => {
  it('are shown with default, source and certainty', async () => {
    const answer = await admin.get('/settings').expect(200);
    const { status, type, body } = answer;
    const request = { method: 'GET', url: '/api/v1/settings' };
    expect(test.contract.faultsOf({ status, type, body, request })).toEqual([]);
    const found = answer.body.items.find((item: { key: string }) => item.key === KEY);
    expect(found).toMatchObject({
      value: '45',
      defaultValue: '45',
      effectiveFrom: null,
      certainty: 'S',
      moduleTitle: 'Đăng nhập và tài khoản',
      allowedActions: ['change'],
    });
  });

  it('hold from their day on, and leave the days before as they were', async () => {
    const day = addDays(today(), 30);
    const answer = await set(admin, { value: '20', effectiveFrom: day }).expect(201);
    expect(answer.body.setting).toMatchObject({ value: '45', next: { value: '20', effectiveFrom: day } });
    expect([await valueOn(addDays(day, -1)), await valueOn(day), await valueOn(addDays(day, 400))]).toEqual([
      45, 20, 20,
    ]);
    await withdraw(answer.body.values[0].id).expect(200);
    expect(await valueOn(day)).toBe(45);
  });

  it('keep what was withdrawn in their history, with who and why', async () => {
    const { body } = await admin.get(`/settings/${KEY}`).expect(200);
    expect(body.history).toMatchObject([
      { change: 'withdrawn', value: '20', reason: 'Nhập nhầm ngày' },
      { change: 'set', value: '20', reason },
    ]);
  });

  it.each([
    ['a value below the minimum', { value: '3', effectiveFrom: '2099-01-01' }, '/value'],
    ['a value of another type', { value: 'nhiều', effectiveFrom: '2099-01-01' }, '/value'],
    ['a day that is over', { value: '30', effectiveFrom: '2026-01-01' }, '/effectiveFrom'],
    ['a missing reason', { value: '30', effectiveFrom: '2099-01-01', reason: '' }, '/reason'],
  ])('refuse %s', async (_, body, pointer) => {
    const answer = await set(admin, body).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('take one value for a day, also when two set it at once', async () => {
    const body = { value: '30', effectiveFrom: addDays(today(), 60) };
    const answers = await Promise.all([set(admin, body), set(admin, { ...body, value: '31' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('do not let a value of the past be withdrawn, not even by a statement of the system', async () => {
    await inForceSince('40', '2026-02-01');
    const { body } = await admin.get(`/settings/${KEY}`).expect(200);
    const past = body.values.find((value: { effectiveFrom: string }) => value.effectiveFrom === '2026-02-01');
    expect(past.mayWithdraw).toBe(false);
    await withdraw(past.id).expect(409);
    await expect(
      test.get(Database).write(systemScope('test'), (writer) => writer.query('delete from setting_value')),
    ).rejects.toThrow('a setting of a past day stays');
    expect([await valueOn('2026-01-31'), await valueOn('2026-02-01')]).toEqual([45, 40]);
  });

  it('do not count a value that the definition no longer allows', async () => {
    await inForceSince('9999', '2026-03-01');
    expect(await valueOn('2026-03-01')).toBe(45);
  });

  it('are read together as one by one, each by its own day and default', async () => {
    const settings = { dormant: dormantAccountDays, idle: sessionIdleMinutes };
    const onDay = (day: string) =>
      test.get(Database).read(systemScope('test'), (reader) => test.get(Settings).values(reader, settings, day));
    const idle = sessionIdleMinutes.defaultValue;
    expect(await onDay('2026-01-31')).toEqual({ dormant: 45, idle });
    expect(await onDay('2026-02-01')).toEqual({ dormant: 40, idle });
  });

  it('are not for a clerk, and not for a director where the definition does not say so', async () => {
    await clerk.get('/settings').expect(403);
    const { body } = await director.get(`/settings/${KEY}`).expect(200);
    expect(body.setting.allowedActions).toEqual([]);
    const answer = await set(director, { value: '30', effectiveFrom: '2099-01-01' }).expect(403);
    expect(answer.body.code).toBe('settings.administrators-only');
  });

  it('answer an unknown key with 404', async () => {
    await admin.get('/settings/no.such-setting').expect(404);
  });

  it('are closed to the scoped role outside of their own operations', async () => {
    const insert = `insert into setting_value (id, setting_id, key, value, effective_from, reason, set_by_name)
      values (gen_random_uuid(), gen_random_uuid(), 'x.y', '1', '2099-01-01', 'thử', 'thử')`;
    const writing = { 'app.mode': 'write', 'app.operation': 'updateCivilServant' };
    await expect(test.asScoped(writing, insert)).rejects.toThrow('row-level security');
    const changing = { ...writing, 'app.operation': 'changeSetting' };
    expect(await test.asScoped(changing, insert)).toMatchObject({ affected: 1 });
  });
});
