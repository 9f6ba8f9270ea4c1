import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '../../database/index.js';
import { SignInDesk, TestApp, type TestCaller } from '../../testing/index.js';
import { UnitLoading } from '../loading/unit-loading.repository.js';

let test: TestApp;
let admin: TestCaller;
let clerk: TestCaller;
let communeId: string;
let provinceId: string;

beforeAll(async () => {
  test = await TestApp.start([]);
  ({ provinceId } = await SignInDesk.open(test));
  const [province] = await test.sql<{ code: string }>('select code from org_unit');
  const commune = {
    code: '99999',
    kind: 'commune',
    name: 'Thử',
    fullName: 'Xã Thử',
    designation: 'xa',
    bloc: null,
  } as const;
  const placed = { ...commune, parentCode: province?.code ?? '', sortOrder: 0, effectiveFrom: '2025-07-01' };
  await test.get(Database).write(systemScope('test'), (writer) => test.get(UnitLoading).loadUnits(writer, [placed]));
  const [row] = await test.sql<{ id: string }>(`select id from org_unit where code = '99999'`);
  communeId = row?.id ?? '';
  admin = await test.signIn([{ role: 'province_admin', unitId: provinceId }]);
  clerk = await test.signIn([{ role: 'commune_clerk', unitId: communeId }]);
});

afterAll(() => test.stop());

const set = (headCount: number, effectiveFrom: string, caller = admin) =>
  caller
    .post(`/units/${communeId}/staffing-quotas`)
    .send({ bloc: 'government', headCount, effectiveFrom, source: 'Quyết định số 20/QĐ-UBND' });

describe('staffing quotas', () => {
  it('hold from their day to the next one, whichever is set first', async () => {
    await set(30, today()).expect(200);
    await set(40, addDays(today(), 60)).expect(200);
    const { body } = await set(35, addDays(today(), 30)).expect(200);
    expect(body.items).toMatchObject([
      { headCount: 40, effectiveFrom: addDays(today(), 60), effectiveTo: null },
      { headCount: 35, effectiveFrom: addDays(today(), 30), effectiveTo: addDays(today(), 59) },
      { headCount: 30, effectiveFrom: today(), effectiveTo: addDays(today(), 29) },
    ]);
  });

  it('of one day are corrected by setting them again, and the trail keeps both', async () => {
    await set(31, today()).expect(200);
    const trail = await test.sql(
      `select before -> 'head_count' as before, after -> 'head_count' as after from audit_entry
       where record_id = $1 and action = 'update' and after ? 'head_count' order by seq desc limit 1`,
      [communeId],
    );
    expect(trail).toEqual([{ before: 30, after: 31 }]);
  });

  it('are not set for the past, for a province, or by a commune', async () => {
    await set(31, addDays(today(), -1)).expect(422);
    await set(31, today(), clerk).expect(403);
    const body = { bloc: 'party', headCount: 1, effectiveFrom: today(), source: 'Quyết định' };
    await admin.post(`/units/${provinceId}/staffing-quotas`).send(body).expect(404);
    const { body: seen } = await clerk.get(`/units/${communeId}/staffing-quotas`).expect(200);
    expect(seen.allowedActions).toEqual([]);
  });
});
