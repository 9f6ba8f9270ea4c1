import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { exported, HIDDEN_MEMBERS, HIDDEN_VALUES, linesOf } from './testing/reading.js';
import { idNumberOf, NOTE, TwoCommunes } from './testing/two-communes.js';

let two: TwoCommunes;
let viewer: TestCaller;
let head: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  viewer = await two.test.signIn([{ role: 'viewer', unitId: two.provinceId }]);
  head = await two.test.signIn([{ role: 'office_head', unitId: two.one('Ánh').officeId }]);
});

afterAll(() => two.test.stop());

describe('the head of an office', () => {
  it('lists the office alone', async () => {
    const office = two.of('Lý').filter(({ officeId }) => officeId === two.one('Ánh').officeId);
    expect((await linesOf(head)).map(({ id }) => id).sort()).toEqual(office.map(({ id }) => id).sort());
    expect(office).toHaveLength(6);
  });

  it('counts the office alone', async () => {
    const { body } = await head.get('/structure?asOf=2026-03-31').expect(200);
    expect(body).toMatchObject({ totals: { headCount: 6, party: 0, government: 6 }, communes: [] });
  });

  it('exports the office alone', async () => {
    const text = await exported(head);
    expect(text.match(/Lý (Văn|Thị)/g)).toHaveLength(6);
    expect(text).not.toMatch(/Khánh|Lan\n|Đàm|Bế|Sầm/);
  });

  it('sees its own office in the tree of units', async () => {
    const { body } = await head.get('/units').expect(200);
    expect(body.items.map((unit: { id: string }) => unit.id)).toEqual([two.one('Ánh').officeId]);
  });

  it('opens nobody of the next office, and changes nobody at all', async () => {
    await head.get(`/civil-servants/${two.one('Ánh').id}`).expect(200);
    await head.get(`/civil-servants/${two.one('Lan').id}`).expect(404);
    await head.get(`/civil-servants/${two.one('Lan').id}/history`).expect(404);
    await head
      .patch(`/civil-servants/${two.one('Ánh').id}`, 1)
      .send({ fullName: 'Lý Văn Khác' })
      .expect(403);
  });
});

describe('a civil servant', () => {
  const signIn = (civilServantId?: string): Promise<TestCaller> =>
    two.test.signIn(
      [{ role: 'civil_servant', unitId: two.wardId }],
      civilServantId === undefined ? {} : { civilServantId },
    );

  it('opens the own record with all its classes, and its history', async () => {
    const { id, fullName } = two.one('Bình');
    const self = await signIn(id);
    const { body } = await self.get(`/civil-servants/${id}`).expect(200);
    expect(body).toMatchObject({ fullName, note: NOTE, idNumber: expect.stringMatching(/^\*{8}\d{4}$/) });
    expect(body.editableFields).toEqual([]);
    await self.get(`/civil-servants/${id}/history`).expect(200);
  });

  it('opens nobody else, not even in the same office', async () => {
    const self = await signIn(two.one('Cúc').id);
    const missing = await self.get(`/civil-servants/${randomUUID()}`).expect(404);
    for (const name of ['Dũng', 'Lan', 'Đàm', 'Bế']) {
      const { body } = await self.get(`/civil-servants/${two.one(name).id}`).expect(404);
      expect({ ...body, traceId: '' }).toEqual({ ...missing.body, traceId: '' });
      await self.get(`/civil-servants/${two.one(name).id}/history`).expect(404);
    }
  });

  it('has no lists, no figures, no exports and no imports', async () => {
    const self = await signIn(two.one('Giang').id);
    const closed = ['/civil-servants', '/civil-servants/export', '/structure', '/units', '/job-positions', '/imports'];
    for (const path of closed) await self.get(path).expect(403);
  });

  it('whose account has no record opens nothing', async () => {
    const nobody = await signIn();
    await nobody.get(`/civil-servants/${two.one('Dũng').id}`).expect(404);
  });
});

it('an office head has no comparison of posts, which are required of a commune', async () => {
  await head.get('/job-positions').expect(403);
});

describe.each([
  ['a viewer', () => viewer, 'Bế'],
  ['the head of an office', () => head, 'Ánh'],
])('to %s', (_, callerOf, name) => {
  it('no answer tells ethnicity, Party, notes or numbers', async () => {
    const caller = callerOf();
    const { id } = two.one(name);
    const paths = [
      '/session',
      '/units',
      '/code-lists',
      '/structure?asOf=2026-03-31',
      '/civil-servants?pageSize=100',
      `/civil-servants/${id}`,
      `/civil-servants/${id}/history`,
    ];
    for (const path of paths) {
      const { text } = await caller.get(path).expect(200);
      expect(text).not.toMatch(HIDDEN_MEMBERS);
      expect(text).not.toMatch(HIDDEN_VALUES);
    }
  });

  it('no export does', async () => {
    for (const query of ['', '&columns=fullName,ethnicGroupCode']) {
      const text = await exported(callerOf(), query);
      expect(text).toContain(two.one(name).fullName);
      expect(text).not.toMatch(/Dân tộc|Tày|Nùng/);
      expect(text).not.toMatch(HIDDEN_VALUES);
    }
  });

  it('no search by number does', async () => {
    const index = two.people.indexOf(two.one(name));
    expect(await linesOf(callerOf(), `&q=${idNumberOf(index)}`)).toEqual([]);
  });
});
