import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '../database/index.js';
import { KeyCaller, SignInDesk, TestApp } from '../testing/index.js';

let test: TestApp;
let provinceId: string;
let client: KeyCaller;

beforeAll(async () => {
  test = await TestApp.start([]);
  ({ provinceId } = await SignInDesk.open(test));
  client = new KeyCaller(test, await test.issueKey(provinceId, ['units:read', 'changes:read']));
});

afterAll(() => test.stop());

describe('a unit', () => {
  it('is where the feed of changes leads to', async () => {
    await test.sql('update org_unit set version = version + 1 where id = $1', [provinceId]);
    await test.settled();
    const { body: feed } = await client.get('/changes').expect(200);
    const { link } = feed.items.find(({ recordId }: { recordId: string }) => recordId === provinceId);
    const { body } = await client.get(String(link).replace('/api/v1', '')).expect(200);
    expect(body).toMatchObject({ id: provinceId, kind: 'province' });
  });

  it('that has ended is told as of its last day, and one of others is not found', async () => {
    const lastDay = addDays(today(), -1);
    const id = randomUUID();
    await test.sql(
      `insert into org_unit (id, code, kind, name, full_name, parent_id, sort_order, effective_from, effective_to)
       values ($1, '99998', 'commune', 'Cũ', 'Xã Cũ', $2, 0, '2025-07-01', $3)`,
      [id, provinceId, lastDay],
    );
    expect((await client.get(`/units/${id}`).expect(200)).body).toMatchObject({ effectiveTo: lastDay });
    await client.get(`/units/${randomUUID()}`).expect(404);
  });
});
