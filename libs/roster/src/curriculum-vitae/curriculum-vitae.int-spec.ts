import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { strFromU8, unzipSync } from 'fflate';
import { DISCIPLINE_REASON, FAMILY_NAME, TwoCommunes } from '../testing/two-communes.js';

let two: TwoCommunes;
let clerk: TestCaller;

/** A picture of one point. */
const PORTRAIT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

const pathOf = (id: string): string => `/civil-servants/${id}/curriculum-vitae`;

async function paperOf(caller: TestCaller, id: string): Promise<{ text: string; names: string[] }> {
  const { body } = await caller.get(pathOf(id)).responseType('blob').expect(200);
  const parts = unzipSync(new Uint8Array(body));
  return { text: strFromU8(parts['word/document.xml'] ?? new Uint8Array()), names: Object.keys(parts) };
}

describe('a curriculum vitae', () => {
  it('tells what the record holds, in words, with the number as the reader may have it', async () => {
    const { id, fullName, code } = two.one('Lan');
    const { text } = await paperOf(clerk, id);
    for (const told of [
      fullName.toUpperCase(),
      code,
      FAMILY_NAME,
      DISCIPLINE_REASON,
      'Chuyên viên',
      '3,66',
      'Khiển trách',
    ]) {
      expect(text).toContain(told);
    }
    expect(text).toMatch(/\*{8}\d{4}/);
    expect(text).not.toMatch(/004[01]90\d{6}/);
  });

  it('has the portrait that is on file', async () => {
    const { id } = two.one('Khánh');
    expect((await paperOf(clerk, id)).names.filter((name) => name.startsWith('word/media/'))).toEqual([]);
    const papers = `/civil-servants/${id}/attachments?kind=portrait`;
    await clerk.post(papers).attach('file', PORTRAIT, 'anh.png').expect(201);
    const { names, text } = await paperOf(clerk, id);
    expect(names.some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(text).not.toContain('4 × 6 cm');
  });

  it('leaves out what the reader may not have', async () => {
    const leader = await two.test.signIn([{ role: 'province_leader', unitId: two.provinceId }]);
    const { text } = await paperOf(leader, two.one('Lan').id);
    expect(text).not.toContain(FAMILY_NAME);
    expect(text).not.toContain('Dân tộc');
    expect(text).toContain('Diễn biến lương');
  });

  it('is the person’s own to have, nobody else’s in another unit', async () => {
    const { id } = two.one('Lan');
    const self = await two.test.signIn([{ role: 'civil_servant', unitId: two.wardId }], { civilServantId: id });
    expect((await paperOf(self, id)).text).toContain(FAMILY_NAME);
    await clerk.get(pathOf(two.one('Bế').id)).expect(404);
    await self.get(pathOf(two.one('Khánh').id)).expect(404);
  });

  it('is recorded as an export', async () => {
    const { id } = two.one('Cúc');
    await clerk.get(pathOf(id)).responseType('blob').expect(200);
    const entries = await two.test.sql(
      `select operation, unit_id from audit_entry where record_id = $1 and action = 'export'`,
      [id],
    );
    expect(entries).toEqual([{ operation: 'downloadCurriculumVitae', unit_id: two.wardId }]);
  });
});
