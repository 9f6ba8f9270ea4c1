import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, systemScope, today } from '../../database/index.js';
import { TestApp, type TestCaller } from '../../testing/index.js';
import { administrativeUnits, UnitLoading } from '../../units/index.js';
import { AuditProof, AuditTrail } from '../index.js';

let test: TestApp;
let admin: TestCaller;
let director: TestCaller;
let province: string;

beforeAll(async () => {
  test = await TestApp.start([]);
  const [ours] = administrativeUnits().provinces;
  await test
    .get(Database)
    .write(systemScope('test'), (writer) => test.get(UnitLoading).loadUnits(writer, ours ? [ours] : []));
  const [row] = await test.sql<{ id: string }>('select id from org_unit');
  province = row?.id ?? '';
  admin = await test.signIn([{ role: 'province_admin', unitId: province }]);
  director = await test.signIn([{ role: 'home_affairs_director', unitId: province }]);
  await test.get(Database).write({ ...systemScope('revealIdNumber'), reason: 'Đối chiếu ông A' }, async (writer) => {
    const record = {
      recordType: 'civil_servant',
      recordId: province,
      personId: province,
      bloc: 'government',
      officeId: null,
    };
    await test.get(AuditTrail).recordAccess(writer, 'read', { ...record, unitId: province }, { secret: 'x' });
  });
});

afterAll(() => test.stop());

interface Line {
  readonly seq: number;
  readonly operation: string;
  readonly action: string;
  readonly recordType: string;
  readonly unitId: string | null;
  readonly reason: string | null;
}

async function log(query = '', caller = admin): Promise<Line[]> {
  const { body } = await caller.get(`/audit-entries${query}`).expect(200);
  return body.items;
}

describe('the log of the administrator', () => {
  it('says who, when and what, newest first, with the changes of accounts', async () => {
    const lines = await log();
    expect(lines[0]).toMatchObject({ operation: 'revealIdNumber', recordType: 'civil_servant', actorName: 'Hệ thống' });
    expect(lines.map(({ recordType }) => recordType)).toContain('account');
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map(({ seq }) => seq).toSorted((one, other) => other - one));
  });

  it('holds no value', async () => {
    const { body, text } = await admin.get('/audit-entries').expect(200);
    expect(Object.keys(body.items[0])).not.toEqual(expect.arrayContaining(['before']));
    expect(text).not.toContain('secret');
  });

  it('gives the words of a reason only to whoever may read persons', async () => {
    expect((await log())[0]?.reason).toBeNull();
    expect((await log('', director))[0]?.reason).toBe('Đối chiếu ông A');
  });

  it.each<[string, () => string, (line: Line) => boolean]>([
    ['unit', () => `?unitId=${province}`, ({ unitId }) => unitId === province],
    ['operation', () => '?operation=revealIdNumber', ({ operation }) => operation === 'revealIdNumber'],
    ['action', () => '?action=insert', ({ action }) => action === 'insert'],
    ['day', () => `?from=${today()}&to=${today()}&action=read`, ({ operation }) => operation === 'revealIdNumber'],
  ])('is filtered by %s', async (_, query, holds) => {
    const lines = await log(query());
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(holds)).toBe(true);
  });

  it('is empty for a day on which nothing was', async () => {
    expect(await log('?to=2020-01-01')).toEqual([]);
  });

  it('finds who acted by a part of the name, without diacritics', async () => {
    await admin.get('/session').expect(200);
    expect(await log('?actor=khong-ai-ten-nay')).toEqual([]);
    expect(await log('?actor=nguoi%25')).toEqual([]);
  });

  it('goes on where the page ended', async () => {
    const all = await log();
    const { body } = await admin.get('/audit-entries?pageSize=1').expect(200);
    const rest = await log(`?cursor=${body.next}`);
    expect([...body.items, ...rest]).toEqual(all);
  });

  it.each(['?cursor=0', '?cursor=-1', '?cursor=a', '?action=look', '?unitId=7', '?from=yesterday', '?pageSize=101'])(
    'refuses %s',
    (query) => admin.get(`/audit-entries${query}`).expect(422),
  );

  it('is not for others', async () => {
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: province }]);
    await clerk.get('/audit-entries').expect(403);
    await clerk.get('/audit-state').expect(403);
  });
});

describe('the state of the chain', () => {
  it('is unknown before the first verification, then says when and how it ended', async () => {
    const { body: before } = await admin.get('/audit-state').expect(200);
    expect(before).toEqual({ anchored: null, verified: null });
    await test.get(AuditProof).verify();
    const { body } = await admin.get('/audit-state').expect(200);
    expect(body.verified).toMatchObject({ faults: 0, firstFault: null });
  });
});
