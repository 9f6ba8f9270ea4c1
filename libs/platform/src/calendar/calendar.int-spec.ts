import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addWorkingDays } from '@commune/kernel';
import { Database, systemScope } from '../database/index.js';
import { SignInDesk, TestApp, type TestCaller } from '../testing/index.js';
import { WorkingCalendar } from './index.js';

let test: TestApp;
let admin: TestCaller;
let clerk: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([]);
  const { provinceId: unitId } = await SignInDesk.open(test);
  admin = await test.signIn([{ role: 'province_admin', unitId }]);
  clerk = await test.signIn([{ role: 'commune_clerk', unitId }]);
});

afterAll(() => test.stop());

const day = { kind: 'holiday', name: 'Ngày nghỉ thử', source: 'Quyết định thử' };

describe('the calendar', () => {
  it('knows the holidays of 2026 and 2027 with their sources from the first start', async () => {
    const { body } = await clerk.get('/calendar?year=2026').expect(200);
    expect(body).toMatchObject({ year: 2026, workingDays: 250, allowedActions: [] });
    expect(body.days.every(({ source }: { source: string }) => source.length > 0)).toBe(true);
    const { body: next } = await clerk.get('/calendar?year=2027').expect(200);
    expect(next.days).toHaveLength(11);
  });

  it('is what rules about working days count with', async () => {
    const read = () =>
      test.get(Database).read(systemScope('test'), (reader) => test.get(WorkingCalendar).specialDays(reader));
    expect(addWorkingDays('2026-08-28', 1, await read())).toBe('2026-09-03');
    await admin.put('/calendar/days/2090-03-06').send(day).expect(200); // a Monday
    expect(addWorkingDays('2090-03-03', 1, await read())).toBe('2090-03-07');
    await admin
      .put('/calendar/days/2090-03-04')
      .send({ ...day, kind: 'working_weekend' })
      .expect(200);
    expect(addWorkingDays('2090-03-03', 1, await read())).toBe('2090-03-04');
  });

  it('takes a day away again, with a reason that the trail keeps', async () => {
    await admin.put('/calendar/days/2091-01-02').send(day).expect(200);
    await admin.post('/calendar/days/2091-01-02/removal').send({ reason: 'Nhập nhầm ngày' }).expect(200);
    await admin.post('/calendar/days/2091-01-02/removal').send({ reason: 'Nhập nhầm ngày' }).expect(404);
    const trail = await test.sql(
      `select action, reason from audit_entry where record_type = 'calendar_day' and before ->> 'day' = '2091-01-02'`,
    );
    expect(trail).toEqual([{ action: 'delete', reason: 'Nhập nhầm ngày' }]);
  });

  it('begins a year with the days that stand every year', async () => {
    const { body } = await admin.post('/calendar/years').send({ year: 2092 }).expect(200);
    expect(body.days.map((each: { day: string }) => each.day)).toEqual([
      '2092-01-01',
      '2092-04-30',
      '2092-05-01',
      '2092-09-02',
    ]);
    await admin.post('/calendar/years').send({ year: 2092 }).expect(200);
  });

  it('proposes a year after the one before it, and writes only what a person has confirmed', async () => {
    await admin
      .put('/calendar/days/2094-02-15')
      .send({ ...day, name: 'Tết Nguyên đán' })
      .expect(200);
    const { body } = await admin.get('/calendar/proposal?year=2095').expect(200);
    expect(body.days.map(({ day: date, basis }: { day: string; basis: string }) => [date, basis])).toEqual([
      ['2095-01-03', 'in_lieu'],
      ['2095-05-02', 'in_lieu'],
      ['2095-05-03', 'in_lieu'],
      ['2095-09-02', 'fixed'],
      [null, 'movable'],
    ]);
    expect((await clerk.get('/calendar?year=2095').expect(200)).body.days).toEqual([]);
    const confirmed = { day: '2095-02-04', name: 'Tết Nguyên đán', source: 'Thông báo thử' };
    const begun = await admin
      .post('/calendar/years')
      .send({ year: 2095, days: [confirmed] })
      .expect(200);
    expect(begun.body.days).toMatchObject([{ ...confirmed, kind: 'holiday' }]);
    const twice = { year: 2095, days: [confirmed, { ...confirmed, day: '2096-02-04' }, confirmed] };
    const refused = await admin.post('/calendar/years').send(twice).expect(422);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/days/1/day',
      '/days/2/day',
    ]);
    await clerk.get('/calendar/proposal?year=2095').expect(403);
  });

  it.each([
    ['a day that is over', '2026-01-05', day, 422],
    ['a day that is none', '2090-02-30', day, 404],
    ['a weekday as one that makes up', '2090-03-07', { ...day, kind: 'working_weekend' }, 422],
    ['a day without a source', '2090-03-08', { ...day, source: '' }, 422],
  ])('refuses %s', async (_, date, body, status) => {
    await admin.put(`/calendar/days/${date}`).send(body).expect(status);
  });

  it('is kept by the administrator alone', async () => {
    await clerk.put('/calendar/days/2090-03-09').send(day).expect(403);
  });
});
