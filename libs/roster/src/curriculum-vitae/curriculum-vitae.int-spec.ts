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
  it('tells what the record holds, in words, with the number masked', async () => {
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

  it('keeps the order of Mẫu 2C, the step of the salary with its coefficient', async () => {
    const { text } = await paperOf(clerk, two.one('Lan').id);
    const order = [
      'Quê quán',
      'Nơi thường trú',
      'Ngày tuyển dụng',
      'Bậc lương',
      'Ngày vào Đảng',
      'Khen thưởng',
      'Kỷ luật',
      'Số định danh cá nhân',
      'Đào tạo, bồi dưỡng',
      'Quá trình công tác',
      'Quan hệ gia đình',
      'Diễn biến lương',
    ];
    const places = order.map((heading) => text.indexOf(`) ${heading}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('has the whole number for a reason that goes into the trail, for whoever may reveal it', async () => {
    const { id } = two.one('Lan');
    const whole = (caller: TestCaller, reason: string) => caller.post(pathOf(id)).responseType('blob').send({ reason });
    await whole(clerk, 'ngắn').expect(422);
    const leader = await two.test.signIn([{ role: 'commune_leader', unitId: two.wardId }]);
    await whole(leader, 'Nộp hồ sơ bổ nhiệm').expect(403);
    const { body } = await whole(clerk, 'Nộp hồ sơ bổ nhiệm').expect(200);
    expect(strFromU8(unzipSync(new Uint8Array(body))['word/document.xml'] ?? new Uint8Array())).toMatch(
      /004[01]90\d{6}/,
    );
    const told = await two.test.sql<{ operation: string }>(
      `select operation from audit_entry where record_id = $1 and action = 'read' and reason = 'Nộp hồ sơ bổ nhiệm'`,
      [id],
    );
    expect(told).toEqual([{ operation: 'downloadWholeCurriculumVitae' }]);
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
