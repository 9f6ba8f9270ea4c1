import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { DISCIPLINE_REASON, FAMILY_NAME, TwoCommunes } from '../testing/two-communes.js';
import { recordParts } from './parts/index.js';
import { operationsOf, type RecordPart } from './record-part.js';

let two: TwoCommunes;
let clerk: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

const sample = (part: RecordPart): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(part.fields)
      .filter(([, { required }]) => required)
      .map(([member, { example }]) => [member, example]),
  );

describe.each(recordParts.map((part): [string, RecordPart] => [part.path, part]))(
  '%s of somebody else',
  (path, part) => {
    it('are as those of nobody, read, added to, changed and removed', async () => {
      const rowOf = async (id: string): Promise<string> =>
        (await two.test.sql<{ id: string }>(`select id from ${part.table} where civil_servant_id = $1`, [id]))[0]?.id ??
        randomUUID();
      for (const family of ['Đàm', 'Bế', 'Sầm']) {
        const { id } = two.one(family);
        const row = await rowOf(id);
        const address = `/civil-servants/${id}/${path}`;
        await clerk.get(address).expect(404);
        if (operationsOf(part).includes('add')) await clerk.post(address).send(sample(part)).expect(404);
        await clerk.patch(`${address}/${row}`, 1).send({ changeReason: 'thử sửa người khác' }).expect(404);
        const removal = clerk.post(`${address}/${row}/removal`).set('If-Match', '"1"');
        await removal.send({ reason: 'thử bỏ của người khác' }).expect(404);
      }
    });

    it('are not reached through one’s own person either', async () => {
      const own = two.one('Lan').id;
      const [foreign] = await two.test.sql<{ id: string }>(`select id from ${part.table} where civil_servant_id = $1`, [
        two.one('Bế').id,
      ]);
      const [person] = await two.test.sql<{ version: number }>('select version from civil_servant where id = $1', [
        own,
      ]);
      const isKept = part.fieldClass !== 'discipline';
      await clerk
        .patch(`/civil-servants/${own}/${path}/${foreign?.id ?? ''}`, person?.version ?? 0)
        .send({ changeReason: 'thử sửa người khác' })
        .expect(isKept ? 404 : 403);
    });
  },
);

describe('the guarded parts', () => {
  it('are in no answer to a reader without their class', async () => {
    const head = await two.test.signIn([{ role: 'office_head', unitId: two.one('Lan').officeId }]);
    const { text } = await head.get(`/civil-servants/${two.one('Lan').id}/parts`).expect(200);
    expect(text).not.toContain(FAMILY_NAME);
    expect(text).not.toContain(DISCIPLINE_REASON);
    expect(text).toContain('Lao động tiên tiến');
  });

  it('are read by the person', async () => {
    const { id } = two.one('Lan');
    const self = await two.test.signIn([{ role: 'civil_servant', unitId: two.wardId }], { civilServantId: id });
    const { text } = await self.get(`/civil-servants/${id}/parts`).expect(200);
    expect(text).toContain(FAMILY_NAME);
    expect(text).toContain(DISCIPLINE_REASON);
    await self.get(`/civil-servants/${two.one('Khánh').id}/parts`).expect(404);
  });
});
